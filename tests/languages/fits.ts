import { type Area, isError, isFormula, type SheetImage, type Style } from '#host/sheet.ts';
import { namedStyle } from '#workbook/style/named-style.ts';

/** Advance widths of Calibri in 1/2048 em; what is not listed is as wide as a digit. */
const digit = 1038;
const advances = new Map(
  Object.entries({
    463: ' ',
    480: 'ijlI',
    520: '.,:;|!\'"·',
    640: '()[]-f–t',
    714: 'rJ',
    830: 'sczL',
    920: 'kvxyFS',
    1000: 'aegEPTYZ?',
    1110: 'BCKRXA',
    1280: 'DGHNOQUV',
    1464: 'w%',
    1700: 'mMW@—',
  }).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)] as const)),
);
/** Chinese signs are as wide as high. */
const isWide = (letter: string): boolean => /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]/.test(letter);

/** In digits of the default font of 11 points, as columns are measured. */
function textWidth(text: string, { bold, size = 11 }: Style): number {
  const ems = [...text].reduce(
    (sum, letter) => sum + (isWide(letter) ? 2048 : (advances.get(letter) ?? digit)),
    0,
  );
  return ((ems / digit) * (bold ? 1.04 : 1) * size) / 11;
}

/** Lines that a wrapped text takes in so many digits; Infinity: a word alone is wider. */
function linesOf(text: string, width: number, style: Style): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const piece of paragraph.match(
      /[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+-?|\s+/g,
    ) ?? []) {
      const own = textWidth(piece, style);
      if (used + own > width && piece.trim() !== '') {
        if (own > width) return Number.POSITIVE_INFINITY;
        lines += 1;
        used = 0;
      }
      used += own;
    }
  }
  return lines;
}

const holds = ({ row, column, rows, columns }: Area, at: number, beside: number): boolean =>
  at >= row && at < row + rows && beside >= column && beside < column + columns;

function styleAt({ styles }: SheetImage, row: number, column: number): Style {
  return Object.assign(
    {},
    ...styles.filter(({ area }) => holds(area, row, column)).map(({ style }) => style),
  );
}

/** As the formats of our sheets show a number, in digits of any kind. */
function numberText(value: number, format: string): string {
  if (/[ymdh]/i.test(format)) return format;
  if (format === 'General' || format === '@') return String(Number(value.toPrecision(6)));
  const limit = /^\[>=(\d+)\]"(.*)";(.*)$/.exec(format);
  if (limit) return value >= Number(limit[1]) ? limit[2]! : numberText(value, limit[3]!);
  const [positive = ''] = format.split(';');
  const decimals = /\.(0+)/.exec(positive)?.[1]?.length ?? 0;
  const scaled = positive.includes('%') ? value * 100 : value;
  const digits = scaled.toLocaleString('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: positive.includes(','),
  });
  return positive.includes('%') ? `${digits}%` : digits;
}

const DEFAULT_WIDTH = 8.43;
/** Beyond it nothing of ours stands. */
const LAST_COLUMN = 200;
/** What a column keeps free at its sides, and for each step of an indent. */
const PADDING = 0.2;
const INDENT = 1.3;
/** Points that a line of 11 points takes. */
const LINE = 14.4;

/** What a cell shows, as text; numbers as their format has them. */
function shownAt(
  { cells }: SheetImage,
  row: number,
  column: number,
  { numberFormat = 'General' }: Style,
): string {
  const content = cells[row]?.[column] ?? null;
  const value = isError(content) ? null : isFormula(content) ? content.value : content;
  return typeof value === 'number' ? numberText(value, numberFormat) : String(value ?? '');
}

/** Columns that a text may go on over: blank ones beside its own, as far as it needs them. */
function roomOf(image: SheetImage, row: number, column: number, needed: number): number {
  const { align, indent = 0 } = styleAt(image, row, column);
  const widthOf = (at: number): number => image.columnWidths[at] ?? DEFAULT_WIDTH;
  const isBlank = (at: number): boolean => at >= 0 && at < LAST_COLUMN && shownAt(image, row, at, {}) === '';
  let room = widthOf(column) - PADDING - indent * INDENT;
  if (align !== 'right') for (let at = column + 1; room < needed && isBlank(at); at++) room += widthOf(at);
  if (align === 'right' || align === 'center') {
    for (let at = column - 1; room < needed && isBlank(at); at--) room += widthOf(at);
  }
  return room;
}

/**
 * What does not fit where it stands on a sheet: words wider than their column, more lines than the row is high, texts
 * that run into what stands beside them, numbers that show as ####. What people type is theirs, keys are for us, and
 * what formulas say of the workings' people is as long as their names. `Log 5/5 word: Appointments`.
 */
export function cutTexts(image: SheetImage): string[] {
  const heights = new Map(image.rowHeights.map(({ row, height }) => [row, height]));
  return image.cells.flatMap((cells, row) =>
    cells.flatMap((content, column): string[] => {
      const style = styleAt(image, row, column);
      const text = shownAt(image, row, column, style);
      const isHeader = style.fill === namedStyle('header').fill;
      const isNumber = typeof (isFormula(content) ? content.value : content) === 'number';
      const isOurs = isHeader || isNumber || !isFormula(content);
      if (text === '' || !isOurs || style.unlocked || (style.size ?? 11) < 10) return [];
      const width = (image.columnWidths[column] ?? DEFAULT_WIDTH) - PADDING - (style.indent ?? 0) * INDENT;
      const cut = (why: string): string[] => [`${image.name} ${row + 1}/${column + 1} ${why}: ${text}`];
      const own = textWidth(text, style);
      if (isNumber) return own > width + PADDING ? cut('####') : [];
      if (!style.wrap) return own > roomOf(image, row, column, own) ? cut('runs on') : [];
      const lines = linesOf(text, width, style);
      if (lines === Number.POSITIVE_INFINITY) return cut('word');
      const high = ((lines * (style.size ?? 11)) / 11) * LINE;
      return high > (heights.get(row) ?? high) + 1 ? cut(`${lines} lines`) : [];
    }),
  );
}
