import { cellName, columnName } from '#formula/address.ts';
import type { SheetContent } from '#host/host.ts';
import { type CellContent, isError, isFormula } from '#host/sheet.ts';

/** A sheet as a table to read: values as they are cached, and the formulas of every `every`-th calculated cell. */
export function sheetMarkdown({ name, cells }: SheetContent, every: number): string {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;
  const header = Array.from({ length: width }, (_, column) => columnName(column));
  const rows = cells.map((row, at) =>
    line([String(at + 1), ...header.map((_, column) => shown(row[column] ?? null))]),
  );
  return [
    `## ${name}`,
    '',
    line(['', ...header]),
    line(['', ...header].map(() => '---')),
    ...rows,
    '',
    ...formulas(cells, every),
    '',
  ].join('\n');
}

function formulas(cells: SheetContent['cells'], every: number): string[] {
  let count = 0;
  return cells.flatMap((row, at) =>
    row.flatMap((content, column) => {
      if (!isFormula(content) || count++ % every !== 0) return [];
      return [`- ${cellName(at, column)} \`=${content.formula}\``];
    }),
  );
}

function shown(content: CellContent): string {
  if (content === null) return '';
  if (isError(content)) return content.error;
  const value = isFormula(content) ? content.value : content;
  const text = typeof value === 'number' ? String(Number(value.toPrecision(12))) : String(value ?? '');
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
