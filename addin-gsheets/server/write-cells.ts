import type { StyledArea } from '#host/sheet.ts';
import { layStyles } from '#host/style-layers.ts';
import type { ContentStep } from '../bridge/protocol.ts';
import { filterGrower } from './filters.ts';
import { conditionalFormatsAdder, type RuleContext, writeValidations } from './rules.ts';
import { cellInputs, ensureSize, sheetSize } from './sheet-size.ts';
import { writeSomeHeights } from './sizes.ts';
import { writeBorders, writeStyles } from './styles.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

interface Block {
  readonly from: number;
  count: number;
  readonly length: number;
}

/** Reads what has to be known to write only these cells, styles and rules; gives the writing. */
export function cellsWriter(context: RuleContext, step: Extract<ContentStep, { step: 'cells' }>): () => void {
  const { sheet } = context;
  const { formulas } = context.regional;
  const {
    row,
    column,
    cells,
    styles,
    validations = [],
    conditionalFormats = [],
    filter,
    rowHeights = [],
  } = step;
  const areas = [...styles, ...validations, ...conditionalFormats, ...(filter ? [{ area: filter }] : [])];
  const sized = rowHeights.map((each) => each.row + 1);
  const bottom = Math.max(row + cells.length, ...sized, ...areas.map(({ area }) => area.row + area.rows));
  const lengths = cells.map((line) => line.length);
  const right = Math.max(column + 1, column + Math.max(0, ...lengths), ...areas.map(rightOf));
  const has = sheetSize(sheet);
  const isInside = bottom <= has.rows && right <= has.columns;
  const blocks = blocksOf(lengths).map((block) => {
    const place = (): Range => sheet.getRange(row + block.from + 1, column + 1, block.count, block.length);
    return { ...block, place, formats: isInside ? place().getNumberFormats() : [] };
  });
  const mark = conditionalFormatsAdder(sheet, conditionalFormats, formulas);
  const refilter = filter === undefined ? null : filterGrower(sheet, filter);
  return () => {
    ensureSize(sheet, has, bottom, right);
    // Before the cells: what a rule forbids Google refuses to scripts as well.
    writeValidations(context, validations);
    mark();
    refilter?.();
    for (const { from, count, length, place, formats } of blocks) {
      const range = place();
      // Cells of the format "plain text" would keep apostrophes and formulas as text.
      const isText = formats.some((line) => line.includes('@'));
      if (isText) range.setNumberFormat('General');
      range.setValues(cellInputs(cells.slice(from, from + count), count, length, formulas));
      if (isText) range.setNumberFormats(formats);
    }
    for (const styled of styles) writeStyle(sheet, styled);
    writeSomeHeights(sheet, rowHeights);
  };
}

function writeStyle(sheet: Sheet, styled: StyledArea): void {
  const { row, column, rows, columns } = styled.area;
  const layers = layStyles([styled], styled.area);
  writeStyles(sheet.getRange(row + 1, column + 1, rows, columns), layers, [styled], 'named');
  writeBorders(sheet, layers);
}

const rightOf = ({ area }: Pick<StyledArea, 'area'>): number => area.column + area.columns;

/** Neighbouring rows of one length, each a block; rows without cells are none. */
function blocksOf(lengths: readonly number[]): Block[] {
  const blocks: Block[] = [];
  lengths.forEach((length, index) => {
    const last = blocks[blocks.length - 1];
    if (length === 0) return;
    if (last !== undefined && last.length === length && last.from + last.count === index) last.count++;
    else blocks.push({ from: index, count: 1, length });
  });
  return blocks;
}
