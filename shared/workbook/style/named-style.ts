import type { Style } from '#host/sheet.ts';
import { type StyleName, styles } from './styles.ts';

const known = new Map<string, Style>();

/** The style of that name with a number format and an indent; the same object for the same wish. */
export function namedStyle(name: StyleName, numberFormat = '', indent = 0): Style {
  const wish = `${name}|${numberFormat}|${indent}`;
  let style = known.get(wish);
  if (!style) {
    style = {
      ...styles[name],
      ...(numberFormat ? { numberFormat } : {}),
      ...(indent > 0 ? { indent } : {}),
    };
    known.set(wish, style);
  }
  return style;
}
