import type { Plan } from '#engine/plan/plan.ts';
import type { DefinedName } from '#host/host.ts';
import type { SheetImage } from '#host/sheet.ts';
import type { Messages } from '#language/messages.ts';
import type { GeneratedSheetKey } from '#language/plan/tables.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import { executionChecks } from '#workbook/sheets/checks/tracking.ts';
import { monthColumn } from '#workbook/sheets/common/axis.ts';
import type { Context } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { decompositionCell, type GoalBlock } from '#workbook/sheets/decomposition/layout.ts';
import { nameWeekTargets } from '#workbook/sheets/scores/goal.ts';
import type { KeyedTable, SheetDraft } from '#workbook/style/sheet-draft.ts';
import { drawExecution } from './execution-sheets.ts';
import { tableNames } from './generated-names.ts';
import type { PlanContext } from './plan-context.ts';
import { drawPlan, layOutPlan } from './plan-sheets.ts';

/** Is that month of that leaf held by a person? By index of goal, leaf and month. */
type IsHeld = (goal: number, leaf: number, month: number) => boolean;

/** A generated sheet, and the defined name over all of it by which it is found again. */
export interface GeneratedTable {
  readonly key: GeneratedSheetKey;
  readonly image: SheetImage;
  readonly name: DefinedName;
  /** Defined names of single columns and cells on it. */
  readonly names: readonly DefinedName[];
  readonly keyed: KeyedTable;
}

/** What all sheets of a plan are drawn from. */
export interface TableSource {
  readonly plan: Plan;
  readonly places: InputPlaces;
  readonly messages: Messages;
  /** What the sheets are called in this workbook. */
  readonly names: Readonly<Record<GeneratedSheetKey, string>>;
  readonly isHeld: IsHeld;
  /** Null: the plan is not being carried out. */
  readonly executed: Pick<ExecutionContext, 'execution' | 'chosen' | 'fixed' | 'holds'> | null;
}

/** All generated sheets of a plan, in the order in which they stand in the workbook. */
export function drawTables(source: TableSource): readonly GeneratedTable[] {
  const { plan, places, messages, names, isHeld, executed } = source;
  const context: Context = { plan, places, messages, texts: named(messages, names) };
  const layouts = layOutPlan(context);
  const { decomposition } = layouts;
  const held: PlanContext['held'] = (goal, leaf, month) => {
    if (!isHeld(goal, leaf, month)) return null;
    const block = decomposition.goals[goal] as GoalBlock;
    return decompositionCell(block, plan.tree.leaves[leaf] as number, monthColumn(decomposition, month));
  };
  const ofPlan: PlanContext = { ...context, layouts, held };
  const ofExecution: ExecutionContext | null = executed && { ...ofPlan, ...executed };
  const checked = ofExecution && {
    checks: executionChecks(ofExecution),
    revisions: ofExecution.execution.revisions,
    context: ofExecution,
  };
  const drafts = {
    ...drawPlan(ofPlan, checked),
    ...(ofExecution ? drawExecution(ofExecution) : {}),
  };
  if (executed && drafts.weeks) nameWeekTargets(drafts.weeks, layouts.weeks, plan);
  return Object.entries(drafts).flatMap(([key, draft]) =>
    draft ? [generated(key as GeneratedSheetKey, draft)] : [],
  );
}

function named(messages: Messages, names: Readonly<Record<GeneratedSheetKey, string>>): Messages['tables'] {
  const { tables } = messages;
  const sheets = Object.fromEntries(
    Object.entries(tables.sheets).map(([key, sheet]) => [
      key,
      { ...sheet, name: names[key as GeneratedSheetKey] },
    ]),
  ) as Messages['tables']['sheets'];
  return { ...tables, sheets };
}

function generated(key: GeneratedSheetKey, draft: SheetDraft): GeneratedTable {
  const image = draft.image();
  const columns = Math.max(...image.cells.map((row) => row.length));
  const area = { row: 0, column: 0, rows: image.cells.length, columns };
  const names = draft.named.map((named) => ({ ...named, sheet: image.name }));
  const keyed = { columns: draft.keyedColumns, lines: draft.keyedLines };
  return { key, image, name: { name: tableNames[key], sheet: image.name, area }, names, keyed };
}
