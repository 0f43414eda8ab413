import type { GoalPlan, SharedGoal } from '#engine/plan/goal-plan.ts';
import type { Goal, Member } from '#engine/plan/inputs.ts';
import { YEAR } from '#engine/plan/month-keys.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { type Anchor, blockAt, cellAt, type Reference } from '#formula/fx.ts';
import type { Messages } from '#language/messages.ts';
import type { InputTableKey } from '#language/plan/inputs.ts';
import type { GeneratedSheetKey, TableTexts } from '#language/plan/tables.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { pageFooter } from '#workbook/style/page-footer.ts';
import { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { tabColors } from '#workbook/style/styles.ts';

/** What every generated sheet is drawn from. */
export interface Context {
  readonly plan: Plan;
  readonly places: InputPlaces;
  readonly messages: Messages;
  readonly texts: TableTexts;
}

/** The cell of an input; one that stands nowhere is our bug, since reading would have said so. */
export function inputCell(
  { places }: Context,
  path: readonly (string | number)[],
  anchor: Anchor = 'both',
): Reference {
  const place = places.cell(path);
  if (!place) throw new Error(`no cell for ${path.join('.')}`);
  return cellAt(place, anchor);
}

/** The whole column of an input table, rows to be filled in later included. */
export function inputColumn({ places }: Context, table: InputTableKey, key: string): Reference {
  const block = places.column(table, key);
  if (!block) throw new Error(`no column ${table}.${key}`);
  return blockAt(block, 'both');
}

/** Index of a goal in the list that the inputs hold. */
export const goalIndex = ({ plan }: Context, { goal }: GoalPlan): number => plan.inputs.goals.indexOf(goal);

/** The cell of a goal on the Goals sheet, whatever kind it is of. */
export function goalCell(
  context: Context,
  { goal }: Pick<SharedGoal, 'goal'>,
  ...field: readonly (string | number)[]
): Reference {
  const { goals, unsummed } = context.plan.inputs;
  const at = goals.indexOf(goal);
  const path = at >= 0 ? ['goals', at] : ['unsummed', (unsummed as readonly Goal[]).indexOf(goal)];
  return inputCell(context, [...path, ...field]);
}

/** The unit that every amount of the goal is a multiple of. */
export const unitCell = (context: Context, goal: Pick<SharedGoal, 'goal'>): Reference =>
  goalCell(context, goal, 'unit');

/** The member's line on the Organisation sheet. */
export function memberCell(
  context: Context,
  row: number,
  field: keyof Member,
  anchor: Anchor = 'both',
): Reference {
  const source = context.plan.tree.rows[row]?.source ?? -1;
  return inputCell(context, ['members', source, field], anchor);
}

/** Pages side by side for the columns of a plan's months, where those of a year take so many. */
export const pagesAcross = ({ months }: Pick<Plan, 'months'>, ofYear: number): number =>
  ofYear * Math.ceil(months.length / YEAR);

/** A sheet with its title and help line in the first two rows. */
export function startSheet({ plan, texts }: Context, key: GeneratedSheetKey): SheetDraft {
  const { name, title, help } = texts.sheets[key];
  const draft = new SheetDraft(name, key === 'checks' ? tabColors.check : tabColors.table);
  draft.put(0, 0, title, namedStyle('title'));
  draft.put(1, 0, help, namedStyle('subtitle'));
  draft.print = { ...draft.print, footer: pageFooter(plan.inputs.title || texts.footer) };
  return draft;
}

/** Neighbouring rows as first and last of each run. */
function runsOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const run = runs[runs.length - 1];
    if (run && run[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

/** `SUM(D5:D9,D12)`: runs of rows joined, each printed by `run`; never more than 200 arguments at a time. */
export function sumOfRows(rows: readonly number[], run: (first: number, last: number) => string): string {
  const runs = runsOf(rows).map(([first, last]) => run(first, last));
  const sums: string[] = [];
  for (let from = 0; from < runs.length; from += 200)
    sums.push(`SUM(${runs.slice(from, from + 200).join(',')})`);
  return sums.join('+');
}

/** Begins the key of a row that stands above a goal's rows. */
export const BLOCK_MARK = '§';

/** A ruled line above a goal's rows: its key in the first column, its title in the second; `end`: one past the last. */
export function goalSection(
  draft: SheetDraft,
  {
    row,
    end,
    key,
    title,
  }: { readonly row: number; readonly end: number; readonly key: string; readonly title: string },
): void {
  draft.style({ row, column: 0, rows: 1, columns: end }, namedStyle('section'));
  draft.put(row, 0, BLOCK_MARK + key, namedStyle('sectionCode', formats.hidden));
  draft.put(row, 1, title, namedStyle('section'));
}

/** A ruled line with the title of what follows. */
export function section(draft: SheetDraft, row: number, lastColumn: number, title: string): void {
  draft.style({ row, column: 0, rows: 1, columns: lastColumn + 1 }, namedStyle('section'));
  draft.put(row, 0, title, namedStyle('section'));
}
