import { WorkbookPart } from '#file-host/xlsx/workbook-part.ts';
import { openPackage, partText, savePackage } from '#office/package.ts';
import { cellsOf, rowsOf, withRows } from '#office/sheet-data.ts';
import { escapeText, escapeXml } from '#office/xml.ts';
import type { Calculated } from '#simulators/ironcalc/value.ts';

/** What a cell's formula gives; null: nobody knows, so what the file says stays. */
export type ValueNow = (sheet: string, row: number, column: number) => Calculated | null;

/** The .xlsx file with the value of each formula as it is now; all else stays as it was. */
export async function withValues(file: Uint8Array, now: ValueNow): Promise<Uint8Array> {
  const parts = await openPackage(file);
  for (const { name, path } of new WorkbookPart(parts).sheets) {
    const xml = partText(parts, path);
    const rows = Array.from(rowsOf(xml), ({ row, attributes, inner }) => {
      const cells = Array.from(cellsOf(inner), (cell) => {
        if (!cell.inner.includes('<f')) return cell.whole;
        const value = now(name, row, cell.column);
        return value === null ? cell.whole : cellWith(cell.attributes, cell.inner, value);
      });
      return `<row${attributes}>${cells.join('')}</row>`;
    });
    const next = withRows(xml, rows.join(''));
    if (next !== xml) parts.set(path, { text: next });
  }
  return savePackage(parts);
}

function cellWith(attributes: string, inner: string, value: Calculated): string {
  const formula = inner.replace(/<v(?:\s[^>]*)?(?:\/>|>[^<]*<\/v>)/, '');
  const [type, text] = typeAndText(value);
  return `<c${attributes.replace(/\st="[^"]*"/, '')}${type}>${formula}<v>${text}</v></c>`;
}

function typeAndText(value: Calculated): readonly [type: string, text: string] {
  switch (typeof value) {
    case 'number':
      return ['', String(value)];
    case 'boolean':
      return [' t="b"', value ? '1' : '0'];
    case 'string':
      return [' t="str"', escapeText(value)];
    default:
      return [' t="e"', escapeXml(value.error)];
  }
}
