import { absoluteReference } from '#formula/reference.ts';
import { extentOf } from '#host/areas.ts';
import type { Area } from '#host/sheet.ts';
import { applyStyleProperty } from './apply-style.ts';
import { fillCells, rangeOf } from './fill.ts';
import type { Found, FoundContent } from './find.ts';
import { formatConditionally, formatSheet, resetSheet, setRowHeights } from './format-sheet.ts';
import { outlineOf, redraw, sameOutline, type Unoutlined } from './outline.ts';
import type { ResolvedSheet, ResolvedStep } from './resolve-batch.ts';
import type { Sender } from './sender.ts';
import { stylePropertiesOf } from './style-properties.ts';
import { validate } from './validation.ts';

/** Groups of lines are drawn anew, or left as they are where that did not work. */
export type Outlines = 'renew' | 'leave';

/**
 * Queues the change from the old to the new workbook. Nothing in it carries much data but cells that change in place,
 * for which it may need more than one request. Whatever of it has already happened is done again without harm, so that
 * it can be repeated after a failure.
 */
export async function swap(
  sender: Sender,
  plan: readonly ResolvedStep[],
  found: Found,
  outlines: Outlines,
): Promise<void> {
  const { context } = sender;
  const { worksheets } = context.workbook;
  const present = new Set(found.sheets.map(({ id }) => id));
  const isStaged = ({ isNew, stage }: ResolvedSheet): boolean =>
    !isNew && stage !== null && present.has(stage.id);
  const sheets = new Set(plan.flatMap((step) => (step.step === 'place' ? [step.sheet] : [])));
  for (const sheet of sheets)
    if (isStaged(sheet)) replaceContent(worksheets, sheet, found.contents.get(sheet.id)!);
  for (const step of plan) await applyStep(sender, step, found, present);
  for (const sheet of sheets) {
    if (!isStaged(sheet)) continue;
    const target = worksheets.getItem(sheet.id);
    formatSheet(target, sheet.stage!.stage.image, new Map());
    const { outline } = found.contents.get(sheet.id)!;
    const next = outlineOf(sheet.stage!.stage.image);
    if (outlines === 'renew' && outline !== null && !sameOutline(outline, next))
      await redraw(target, outline, next);
  }
  for (const sheet of sheets) if (isStaged(sheet)) worksheets.getItem(sheet.stage!.id).delete();
  if (found.isManual) for (const { id } of sheets) worksheets.getItem(id).calculate(true);
  for (const step of plan) {
    if (step.step !== 'activate') continue;
    const sheet = worksheets.getItem(step.sheet.id);
    sheet.activate();
    if (step.area !== null) rangeOf(sheet, step.area).select();
  }
}

/** In one paste, so that a sheet has all of its old or all of its new content. */
function replaceContent(
  worksheets: Excel.WorksheetCollection,
  { id, stage }: ResolvedSheet,
  { used, tables, charts, isFiltered }: FoundContent,
): void {
  const sheet = worksheets.getItem(id);
  const staged = worksheets.getItem(stage!.id);
  for (const table of tables) sheet.tables.getItem(table).convertToRange();
  for (const chart of charts) sheet.charts.getItem(chart).delete();
  if (isFiltered) sheet.autoFilter.remove();
  sheet.getRange().untrack().unmerge();
  resetSheet(sheet);
  const { rows, columns } = extentOf(stage!.stage.image);
  const area: Area = {
    row: 0,
    column: 0,
    rows: Math.max(rows, used.row + used.rows),
    columns: Math.max(columns, used.column + used.columns),
  };
  rangeOf(sheet, area).copyFrom(rangeOf(staged, area), 'All');
}

/** Sheets whose groups a swap could not bring to what they shall be. */
export function unoutlined(plan: readonly ResolvedStep[], found: Found, outlines: Outlines): Unoutlined[] {
  const sheets = new Set(plan.flatMap((step) => (step.step === 'place' ? [step.sheet] : [])));
  return [...sheets].flatMap(({ id, isNew, stage }) => {
    if (isNew || stage === null) return [];
    const outline = found.contents.get(id)?.outline ?? null;
    const next = outlineOf(stage.stage.image);
    const isDone = outline !== null && (outlines === 'renew' || sameOutline(outline, next));
    return isDone ? [] : [{ id, next }];
  });
}

async function applyStep(
  sender: Sender,
  step: ResolvedStep,
  found: Found,
  present: ReadonlySet<string>,
): Promise<void> {
  const { worksheets, names } = sender.context.workbook;
  switch (step.step) {
    case 'place': {
      const sheet = worksheets.getItem(step.sheet.id);
      sheet.name = step.name;
      if (step.sheet.isNew) sheet.visibility = 'Visible';
      sheet.position = step.position;
      return;
    }
    case 'remove':
      if (present.has(step.sheet.id)) worksheets.getItem(step.sheet.id).delete();
      return;
    case 'cells':
      await writeCells(worksheets.getItem(step.sheet.id), step.cells, found, sender);
      return;
    case 'name': {
      const formula = `=${absoluteReference(step.sheet.name, step.name.area)}`;
      if (found.names.has(step.name.name.toLowerCase())) names.getItem(step.name.name).formula = formula;
      else names.add(step.name.name, formula);
      return;
    }
    case 'removeName':
      if (found.names.has(step.name.toLowerCase())) names.getItem(step.name).delete();
  }
}

type CellsStep = Extract<ResolvedStep, { step: 'cells' }>['cells'];

/** Rules and number formats first; each row only as far as it says something. */
async function writeCells(
  sheet: Excel.Worksheet,
  { row, column, cells, styles, filter, sheet: name, ...step }: CellsStep,
  { filters }: Found,
  sender: Sender,
): Promise<void> {
  const { validations = [], conditionalFormats = [], rowHeights = [] } = step;
  for (const validation of validations) {
    rangeOf(sheet, validation.area).dataValidation.clear();
    validate(sheet, validation, new Map());
  }
  formatConditionally(sheet, { conditionalFormats }, new Map());
  const corner = filters.get(name);
  if (filter !== undefined && corner?.row === filter.row && corner.column === filter.column)
    sheet.autoFilter.apply(rangeOf(sheet, filter));
  const properties = await stylePropertiesOf({ cells: [], styles });
  for (const each of properties) if (each.property === 'numberFormat') applyStyleProperty(sheet, each);
  for (const each of properties) if (each.property !== 'numberFormat') applyStyleProperty(sheet, each);
  await fillCells(sheet, { row, column, cells, beyond: 'kept' }, sender);
  setRowHeights(sheet, rowHeights);
}
