import type { Style } from '#host/sheet.ts';

/**
 * The look of every sheet, by what a cell is. The modeller's convention: inputs blue on a pale ground,
 * calculations black, references to other sheets green.
 */
const ink = '1F3864';
const rule = { line: 'thin', color: 'BFBFBF' } as const;
const strong = { line: 'thin', color: ink } as const;

export const styles = {
  title: { bold: true, size: 16, color: ink },
  subtitle: { color: '595959' },
  section: { bold: true, size: 12, color: ink, borderBottom: strong },
  /** What a build finds a block, a row or a column by: nobody has to read it. */
  code: { color: 'FFFFFF', size: 9 },
  sectionCode: { color: 'FFFFFF', size: 9, borderBottom: strong },
  header: { bold: true, color: 'FFFFFF', fill: ink, align: 'center', middle: true, wrap: true },
  headerLeft: { bold: true, color: 'FFFFFF', fill: ink, align: 'left', middle: true, wrap: true },
  subheader: { color: '595959', fill: 'DCE6F1', align: 'center' },
  key: { color: '7F7F7F', size: 9 },
  label: {},
  input: { color: '0000FF', fill: 'FFF9E5', borderBottom: { line: 'hair', color: 'BFBFBF' }, unlocked: true },
  calculation: { color: '000000' },
  /** A coarser period among finer ones. */
  period: { color: '000000', fill: 'F3F6FB' },
  link: { color: '00703C' },
  subtotal: { bold: true, fill: 'F2F2F2', borderTop: rule },
  total: { bold: true, fill: 'DCE6F1', borderTop: strong },
  grand: { bold: true, fill: 'DCE6F1', borderTop: strong, borderBottom: { line: 'double', color: ink } },
  difference: { italic: true, color: '595959', borderTop: rule },
  /** Typed over a formula and kept: a held number. */
  held: { color: '0000FF', fill: 'FFE699', bold: true, unlocked: true },
  remark: { color: '0000FF', wrap: true, unlocked: true },
  state: { align: 'center' },
  note: { italic: true, color: '7F7F7F' },
} as const satisfies Readonly<Record<string, Style>>;
export type StyleName = keyof typeof styles;

/** What conditional formats paint. */
export const signals = {
  bad: { color: '9C0006', fill: 'FFC7CE', bold: true },
  good: { color: '006100', fill: 'E2F0D9' },
  watch: { color: '7F6000', fill: 'FFEB9C' },
} as const;

export const tabColors = { input: 'F4B183', table: ink, check: '70AD47' } as const;
