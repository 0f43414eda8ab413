import type { BorderStyle, CellStyle } from '@ironcalc/wasm';
import { extentOf } from '#host/areas.ts';
import type { BorderLine, SheetImage, Style, StyledArea } from '#host/sheet.ts';
import { layStyles } from '#host/style-layers.ts';

const FONT = {
  u: false,
  b: false,
  i: false,
  strike: false,
  sz: 11,
  name: 'Calibri',
  family: 2,
  scheme: 'minor',
};
const PLAIN: CellStyle = {
  read_only: false,
  quote_prefix: false,
  fill: {},
  font: FONT,
  border: {},
  num_fmt: 'general',
};
const LINES: Readonly<Record<BorderLine['line'], string>> = {
  thin: 'thin',
  medium: 'medium',
  double: 'double',
  hair: 'dotted',
};

/** The styles of all cells from the first, later areas over earlier ones; null: no cell has one. Equal styles are one object. */
export function cellStyles(styles: readonly StyledArea[], cells: SheetImage['cells']): CellStyle[][] | null {
  if (styles.length === 0) return null;
  const { rows, columns } = extentOf({ cells, styles });
  const layers = layStyles(styles, { row: 0, column: 0, rows, columns });
  const known = new Map<string, CellStyle>();
  const drawn = layers.styles.map((style) => {
    const made = styleOver(PLAIN, style);
    const key = JSON.stringify(made);
    const one = known.get(key) ?? made;
    known.set(key, one);
    return one;
  });
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => drawn[layers.indexAt(row, column)]!),
  );
}

function styleOver(base: CellStyle, style: Style): CellStyle {
  const { fill, color, borderTop, borderBottom } = style;
  return {
    ...base,
    num_fmt: style.numberFormat ?? base.num_fmt,
    font: {
      ...base.font,
      b: style.bold ?? base.font.b,
      i: style.italic ?? base.font.i,
      sz: style.size ?? base.font.sz,
      ...(color !== undefined && { color: `#${color}` }),
    },
    fill: fill === undefined ? base.fill : fill === 'none' ? {} : { color: `#${fill}` },
    border: {
      ...base.border,
      ...(borderTop !== undefined && { top: lineOf(borderTop) }),
      ...(borderBottom !== undefined && { bottom: lineOf(borderBottom) }),
    },
    alignment: {
      horizontal: style.align ?? base.alignment?.horizontal ?? 'general',
      vertical: style.middle ? 'center' : (base.alignment?.vertical ?? 'bottom'),
      wrap_text: style.wrap ?? base.alignment?.wrap_text ?? false,
    },
  };
}

const lineOf = ({ line, color }: BorderLine) => ({ style: LINES[line] as BorderStyle, color: `#${color}` });
