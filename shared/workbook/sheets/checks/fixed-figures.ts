import { monthsOfFigure } from '#engine/revision/figure.ts';
import { type FixedFigure, figuresOf, unrecorded } from '#engine/revision/fixed-figures.ts';
import { columnName } from '#formula/address.ts';
import { formulasOn } from '#formula/fx.ts';
import { figureText, namesOfMembers } from '#workbook/records/figures-text.ts';
import { FIXED_NAME, fixedColumns } from '#workbook/records/sealed-figures.ts';
import { monthColumn } from '#workbook/sheets/common/axis.ts';
import { type Check, found } from '#workbook/sheets/common/check.ts';
import {
  type Cell,
  type Column,
  drawHeader,
  drawRows,
  placesInOrder,
} from '#workbook/sheets/common/column-table.ts';
import { inputCell, inputColumn } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { nameOfFigure } from '#workbook/sheets/common/figure-name.ts';
import { decompositionCell, type GoalBlock } from '#workbook/sheets/decomposition/layout.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { checkPlaces } from './columns.ts';

const places = placesInOrder(
  fixedColumns.map((key) => ({ key })),
  checkPlaces.end,
);

/** A line of the block: a figure, or null for what is said of a goal besides. */
type Line = FixedFigure | null;

/**
 * Figures of each goal of the plan: those on record but of people who are gone, settled; then what is fixed without being
 * on record.
 */
function figuresByGoal({ plan, fixed, holds }: ExecutionContext): readonly (readonly FixedFigure[])[] {
  const added = unrecorded(fixed, { plan, holds }).map(
    (figure): FixedFigure => ({ ...figure, amount: null }),
  );
  const all = [...fixed.filter(({ amount }) => amount !== null), ...added];
  return plan.goals.map(({ goal }) => all.filter((each) => each.goal === goal.key));
}

/** The lines of all goals, in their order: figures, the sum of them, how many years are fixed. */
const linesOf = (context: ExecutionContext): readonly Line[] =>
  figuresByGoal(context).flatMap((own): Line[] => [...own, ...(own.length > 0 ? [null] : []), null]);

/**
 * Each fixed figure as it is on record and as the plan says it, live; and of each goal their sum, and how many years are
 * fixed. `firstRow`: where the first of these checks, and of the seals, will stand.
 */
export function fixedChecks(context: ExecutionContext, firstRow: number): readonly Check[] {
  const { plan, messages, texts } = context;
  const { fixed: captions } = messages.revisions.checks;
  const fx = formulasOn(texts.sheets.checks.name);
  const now = figuresOf(plan);
  const recordedIn = `$${columnName(places.at('recorded'))}$`;
  const byGoal = figuresByGoal(context);
  let at = firstRow;
  return plan.goals.flatMap(({ goal }, index): Check[] => {
    const format = amountFormat(goal.unit);
    const first = at;
    const figures = byGoal[index]!.map((figure): Check => {
      at += 1;
      return {
        kind: 'check',
        what: captions.figure(goal.name, nameOfFigure(plan, figure, messages)),
        expected: found(`${recordedIn}${at}`, figure.amount ?? 0),
        found: found(cellOf(context, figure), now(figure) ?? 0),
        note: figure.amount === null ? captions.newNote : captions.movedNote,
        format,
      };
    });
    const column = columnName(checkPlaces.at('found'));
    const total = (of: 'expected' | 'found') => figures.reduce((sum, figure) => sum + figure[of].value, 0);
    const sum: Check = {
      kind: 'check',
      what: captions.sum(goal.name),
      expected: found(`SUM(${recordedIn}${first + 1}:${recordedIn}${at})`, total('expected')),
      found: found(`SUM($${column}$${first + 1}:$${column}$${at})`, total('found')),
      note: captions.sumNote,
      format,
      decimals: 2,
    };
    const checks = [...figures, ...(figures.length > 0 ? [sum] : []), yearsCheck(context, goal.key, fx)];
    at = first + checks.length;
    return checks;
  });
}

/** How many years are fixed, so that one more shows before the build that lists it. */
function yearsCheck(context: ExecutionContext, goal: string, fx: ReturnType<typeof formulasOn>): Check {
  const { inputs } = context.plan;
  const { fixed: captions } = context.messages.revisions.checks;
  const index = inputs.goals.findIndex(({ key }) => key === goal);
  const years = inputs.bases.filter((basis) => basis.goal === goal && basis.fixed !== null).length;
  const key = fx`${inputCell(context, ['goals', index, 'key'])}`;
  const [goals, fixed] = ['goal', 'fixed'].map((column) => fx`${inputColumn(context, 'bases', column)}`);
  return {
    kind: 'check',
    what: captions.years(inputs.goals[index]?.name ?? ''),
    expected: found(String(years), years),
    found: found(`COUNTIFS(${goals},${key},${fixed},">=0")`, years),
    note: captions.yearsNote,
    format: formats.count,
  };
}

/** Where the decomposition shows a figure; 0: whose it was is gone. */
function cellOf({ plan, layouts, texts }: ExecutionContext, { goal, member, month }: FixedFigure): string {
  const fx = formulasOn(texts.sheets.checks.name);
  const { decomposition } = layouts;
  const row = member === null ? 0 : plan.members.findIndex(({ key }) => key === member);
  const over = monthsOfFigure(plan, { month });
  const block = decomposition.goals[plan.goals.findIndex((each) => each.goal.key === goal)];
  if (!block || row < 0 || over === null) return '0';
  const cell = (column: number) => decompositionCell(block satisfies GoalBlock, row, column, 'both');
  if (month === null) return fx`${cell(decomposition.columns.at('year'))}`;
  const months = Array.from({ length: over[1] - over[0] }, (_, at) =>
    cell(monthColumn(decomposition, over[0] + at)),
  );
  return months.map((each) => fx`${each}`).join('+');
}

interface SealRow {
  readonly at: number;
  readonly figure: FixedFigure;
  readonly format: string;
}

/** The seals beside these checks: goal, whose (name and key) and when, and the amount on record; none of what is not on record yet. */
export function drawFixedFigures(draft: SheetDraft, context: ExecutionContext, firstRow: number): void {
  const { plan, messages } = context;
  const { fixed: captions } = messages.revisions.checks;
  const names = namesOfMembers(plan.inputs);
  const label = (value: string | number | null, format: string): Cell => ({
    value,
    style: namedStyle('label', format),
  });
  const columns: readonly Column<SealRow, (typeof fixedColumns)[number]>[] = [
    { key: 'goal', header: captions.goal, cell: ({ figure }) => label(figure.goal, formats.text) },
    {
      key: 'whose',
      header: captions.whose,
      width: 26,
      cell: ({ figure }) => label(figureText(figure, names), formats.text),
    },
    {
      key: 'recorded',
      header: captions.recorded,
      cell: ({ figure, format }) => label(figure.amount, format),
    },
  ];
  const lines = linesOf(context);
  const units = new Map(plan.goals.map(({ goal }) => [goal.key, goal.unit]));
  const rows = lines.flatMap((figure, index): SealRow[] =>
    figure ? [{ at: firstRow + index, figure, format: amountFormat(units.get(figure.goal) ?? 1) }] : [],
  );
  drawHeader(draft, firstRow - 1, columns, checkPlaces.end);
  drawRows(draft, rows, columns, checkPlaces.end);
  const area = { row: firstRow, column: checkPlaces.end, rows: lines.length, columns: columns.length };
  draft.named.push({ name: FIXED_NAME, area });
}
