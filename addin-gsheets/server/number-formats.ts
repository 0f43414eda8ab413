/** How Sheets calls General. */
const GENERAL = '0.###############';
const INDENTED = /^0\.#{15};-0\.#{15};0;" +"@$/;

/**
 * Sheets has no indent; a number format that shows texts with spaces before them looks the same and leaves the
 * value alone. Only for cells without a format of their own: those hold words.
 */
export const indentFormat = (indent: number): string =>
  `${GENERAL};-${GENERAL};0;"${' '.repeat(3 * indent)}"@`;

/** A format in terms of the port. */
export const portFormat = (format: string): string =>
  format === GENERAL || format === '' || INDENTED.test(format) ? 'General' : format;
