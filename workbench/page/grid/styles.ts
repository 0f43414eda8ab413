import type { BorderStyle, CellStyle } from '@ironcalc/wasm';
import type { BorderLine, Style, StyledArea } from '#host/sheet.ts';

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

/**
 * The styles of all cells from the first, later areas over earlier ones; null: no cell has one. Equal styles are one
 * object.
 */
export function cellStyles(
  areas: readonly StyledArea[],
  cells: readonly (readonly unknown[])[],
): CellStyle[][] | null {
  if (areas.length === 0) return null;
  let rows = cells.length;
  let columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  for (const { area } of areas) {
    rows = Math.max(rows, area.row + area.rows);
    columns = Math.max(columns, area.column + area.columns);
  }
  const styles = Array.from({ length: rows }, () => Array.from({ length: columns }, () => PLAIN));
  const known = new Map<string, CellStyle>();
  const one = (style: CellStyle): CellStyle => {
    const key = JSON.stringify(style);
    const found = known.get(key) ?? style;
    known.set(key, found);
    return found;
  };
  for (const { area, style } of areas) {
    const patched = new Map<CellStyle, CellStyle>();
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const base = styles[row]![column]!;
        let next = patched.get(base);
        if (next === undefined) {
          next = one(styleOver(base, style));
          patched.set(base, next);
        }
        styles[row]![column] = next;
      }
    }
  }
  return styles;
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
