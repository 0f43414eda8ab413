import { areaName } from '#formula/address.ts';
import type { Area, BorderLine } from '#host/sheet.ts';
import type { StyleProperty } from './style-properties.ts';

/** Addresses of several areas together; longer ones are split. */
export const LONGEST_ADDRESS = 1_000;

/** Queues one property for all cells that have it. Number formats cannot be set on several areas at a time. */
export function applyStyleProperty(sheet: Excel.Worksheet, { property, value, areas }: StyleProperty): void {
  if (property === 'numberFormat') {
    for (const { row, column, rows, columns } of areas)
      setAll(sheet.getRangeByIndexes(row, column, rows, columns).untrack(), String(value));
    return;
  }
  for (const addresses of joined(areas))
    applyProperty(sheet.getRanges(addresses).untrack().format, property, value);
}

/** One value for all cells: Office.js takes it in place of rows. */
function setAll(range: Excel.Range, numberFormat: string): void {
  range.numberFormat = numberFormat as unknown as string[][];
}

/** `A1:B2,D4` and so on, none too long. */
function joined(areas: readonly Area[]): string[] {
  const texts: string[] = [];
  for (const area of areas) {
    const name = areaName(area);
    const last = texts.at(-1);
    if (last === undefined || last.length + name.length >= LONGEST_ADDRESS) texts.push(name);
    else texts[texts.length - 1] = `${last},${name}`;
  }
  return texts;
}

const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const;

function applyProperty(
  format: Excel.RangeFormat,
  property: StyleProperty['property'],
  value: StyleProperty['value'],
): void {
  switch (property) {
    case 'bold':
      format.font.bold = true;
      break;
    case 'italic':
      format.font.italic = true;
      break;
    case 'size':
      format.font.size = Number(value);
      break;
    case 'color':
      format.font.color = `#${String(value)}`;
      break;
    case 'fill':
      if (value === 'none') format.fill.clear();
      else format.fill.color = `#${String(value)}`;
      break;
    case 'align':
      format.horizontalAlignment = ALIGNMENTS[value as keyof typeof ALIGNMENTS];
      break;
    case 'wrap':
      format.wrapText = true;
      // As in the files: a wrapped text begins at the top, unless its cell lies in the middle.
      format.verticalAlignment = 'Top';
      break;
    case 'middle':
      format.verticalAlignment = 'Center';
      break;
    case 'indent':
      format.indentLevel = Number(value);
      break;
    case 'unlocked':
      format.protection.locked = false;
      break;
    case 'borderTop':
      drawBorder(format.borders.getItem('EdgeTop'), value as BorderLine);
      break;
    case 'borderBottom':
      drawBorder(format.borders.getItem('EdgeBottom'), value as BorderLine);
  }
}

const LINES = {
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  hair: ['Continuous', 'Hairline'],
  double: ['Double', 'Thick'],
} as const;

function drawBorder(border: Excel.RangeBorder, { line, color }: BorderLine): void {
  const [style, weight] = LINES[line];
  border.style = style;
  border.weight = weight;
  border.color = `#${color}`;
}
