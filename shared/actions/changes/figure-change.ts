import { keptIn, ourSheets } from '#actions/protocol/generate-sheets.ts';
import { messagesFor } from '#actions/protocol/messages-for.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { plannedIn } from '#actions/protocol/planned.ts';
import { readPlan } from '#actions/protocol/read-plan.ts';
import type { Day } from '#engine/days/day.ts';
import { crossing, parts, together, wholes } from '#engine/plan/figures.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { monthKeys } from '#engine/plan/month-keys.ts';
import type { Holds, Plan } from '#engine/plan/plan.ts';
import { retarget, type Target } from '#engine/plan/retarget.ts';
import { toUnits, type Units } from '#engine/units.ts';
import { contains } from '#host/areas.ts';
import { cellStep } from '#host/cell-step.ts';
import type { AreaContent, ReadReply, SheetContent } from '#host/host.ts';
import { type PlainStep, replyAfter } from '#host/reply-after.ts';
import type { Area, CellContent } from '#host/sheet.ts';
import type { TableTexts } from '#language/plan/tables.ts';
import { figureValues } from '#workbook/changes/figure-table.ts';
import type { CellRecord } from '#workbook/changes/log.ts';
import {
  type CellChange,
  previewValues,
  type SpreadPreview,
  type SpreadRequest,
} from '#workbook/changes/preview.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import { type FigureCell, figureCells, type TypedFigure, typedFigures } from '#workbook/merge/figures.ts';
import { lockedCellsIn, lockedCellUnder, lockedIssue } from '#workbook/records/locked-goals.ts';
import { figureName } from '#workbook/sheets/common/figure-name.ts';
import { tableNames } from '#workbook/sheets/generated-names.ts';
import { rangeIssue } from './range.ts';
import { retargetSteps } from './retarget-steps.ts';

/** The decomposition of a workbook: its figures, and the plan that they follow from. */
export interface FigureTable {
  readonly reply: ReadReply;
  readonly inputs: PlanInputs;
  readonly places: InputPlaces;
  readonly content: SheetContent;
  readonly cells: readonly FigureCell[];
  /** What a person has typed over. */
  readonly typed: readonly TypedFigure[];
  readonly holds: Holds;
  readonly plan: Plan;
}

/**
 * The decomposition in a reply to `judgedQueries`. `without`: typed cells that are looked past, as if they had been put
 * back. Refused where the plan is: with what a build would say.
 */
export function figureTable(
  found: ReadReply,
  today: Day,
  without: (figures: readonly TypedFigure[]) => readonly TypedFigure[] = () => [],
): Outcome<FigureTable> {
  const reading = readPlan(found, today);
  if (reading.kind === 'refused') return reading;
  const { inputs, places } = reading.value;
  const anchor = found.names.find(({ name }) => name === tableNames.decomposition);
  const content = anchor && found.contents.find(({ name }) => name === anchor.sheet);
  if (!anchor || !content)
    return refused([{ ...rangeIssue('change.noTable', ['selection'], {}), place: null }]);
  const cells = figureCells(content, anchor.area, inputs, monthKeys(inputs));
  const typed = typedFigures(content, cells, inputs, ourSheets(found));
  const cleared = without(typed).map(({ cell }) => cellStep({ sheet: content.name, ...cell }, null));
  const reply = replyAfter(found, cleared);
  const planned = plannedIn({ reply, inputs, places }, keptIn(inputs, reading.value.state));
  if (planned.kind === 'refused') return planned;
  return done({ reply, inputs, places, content, cells, typed, ...planned.value });
}

/** What is typed so that figures become others, and what a person sees of it before and after. */
export interface FigureChange {
  readonly typed: readonly PlainStep[];
  readonly record: readonly CellRecord[];
  /** The plan as it is. */
  readonly now: Plan;
  /** `after`: the plan as it is then. */
  readonly preview: (after: Plan) => SpreadPreview;
}

/** The figures of the table in an area, of one goal; refused where there are several goals, null where there is none. */
export function figuresIn({ cells, plan }: FigureTable, area: Area): Outcome<readonly FigureCell[]> | null {
  const chosen = cells.filter(({ cell: { row, column } }) => contains(area, row, column));
  const goals = [...new Set(chosen.map(({ goal }) => goal))];
  if (goals.length === 0) return null;
  if (goals.length === 1) return done(chosen);
  const [one = '', other = ''] = goals.map((goal) => plan.goals[goal]?.goal.name ?? '');
  return refused([{ ...rangeIssue('change.twoGoals', ['selection'], { one, other }), place: null }]);
}

interface FigureSpread {
  readonly table: FigureTable;
  readonly selection: Pick<AreaContent, 'sheet' | 'area'>;
  readonly chosen: readonly FigureCell[];
  readonly request: SpreadRequest;
  readonly texts: TableTexts;
}

/** The plan once these are typed; refused with what a build would say of it. */
export function planAfter(reply: ReadReply, typed: readonly PlainStep[], today: Day): Outcome<Plan> {
  const table = figureTable(replyAfter(reply, typed), today);
  return table.kind === 'refused' ? table : done(table.value.plan);
}

/**
 * A spread over figures of the decomposition. In proportion the whole figures change and what lies within them follows;
 * other shapes go over the smallest. Held months and fixed years stay, unless nothing else is selected.
 */
export function spreadFigures({
  table,
  selection: { sheet, area },
  chosen,
  request,
  texts,
}: FigureSpread): Outcome<FigureChange> {
  const { plan } = table;
  const { tree } = plan;
  const goal = chosen[0]?.goal ?? 0;
  const { unit } = plan.goals[goal]!.goal;
  const now = figureValues(plan, goal);
  const isProportional = request.shape.by === 'proportional';
  const merge = (whole: Pick<FigureCell, 'row' | 'from' | 'to'>): FigureCell => ({
    ...whole,
    goal,
    cell: { row: -1, column: -1 },
  });
  const countable = wholes(tree, chosen);
  const crossed = crossing(tree, countable);
  if (crossed) {
    const [one, other] = crossed.map((figure) => figureName(plan, figure, texts)) as [string, string];
    return refused([{ ...rangeIssue('change.crossing', ['selection'], { one, other }), place: null }]);
  }
  const levers = isProportional ? together(tree, countable, plan.months.length, merge) : parts(tree, chosen);
  const kept = levers.map((figure) => isKept(table, figure));
  const allKept = kept.every(Boolean);
  const values = previewValues(
    levers.map((figure, index) => ({
      value: now.amount(figure),
      role: kept[index] && !allKept ? ('held' as const) : ('free' as const),
    })),
    { ...request, unit },
  );
  if (!values.ok) return refused(values.issues.map((each) => ({ ...each, place: null })));
  const targets = levers.flatMap((figure, index): Target[] => {
    const counted = toUnits(values.value[index] as number, unit);
    return counted.ok ? [{ ...figure, units: counted.value }] : [];
  });
  const sums = isProportional
    ? targets
    : together(tree, targets, plan.months.length, (whole, of) => ({
        ...whole,
        units: of.reduce((sum, { units }) => sum + units, 0) as Units,
      }));
  const all = [...new Set([...sums, ...targets])].filter(
    ({ row, from, to, units }) => units !== now.units({ row, from, to }),
  );
  const change = figureChange(table, goal, all, false);
  if (change.kind === 'refused') return change;
  const preview = (after: Plan): SpreadPreview => {
    const then = figureValues(after, goal);
    const cells = chosen.map(
      (figure): CellChange => ({
        ...figure.cell,
        name: figureName(plan, figure, texts),
        before: now.amount(figure),
        after: then.amount(figure),
        role: isKept(table, figure) ? 'held' : 'free',
      }),
    );
    const sumOf = (amount: (figure: FigureCell) => number): number =>
      Number(countable.reduce((sum, figure) => sum + amount(figure), 0).toPrecision(15));
    return {
      sheet,
      area,
      cells,
      before: sumOf(now.amount),
      after: sumOf(then.amount),
      touched: cells.filter((cell) => cell.after !== cell.before).length,
      held: cells.filter(({ role }) => role === 'held').length,
      hidden: 0,
      follow: 0,
      isPlan: true,
    };
  };
  return done({ ...change.value, now: plan, preview });
}

/** Figures made to be what they are now: kept from then on, whatever changes. The top's year always is. */
export function keepFigures(table: FigureTable, chosen: readonly FigureCell[]) {
  const goal = chosen[0]?.goal ?? 0;
  const now = figureValues(table.plan, goal);
  const own = chosen.filter(
    (figure) => !(figure.row === 0 && figure.to - figure.from === table.plan.months.length),
  );
  if (own.length === 0) {
    const params = { name: table.plan.goals[goal]?.goal.name ?? '' };
    return refused([{ ...rangeIssue('change.topKept', ['selection'], params), place: null }]);
  }
  return figureChange(
    table,
    goal,
    own.map(({ row, from, to }) => ({ row, from, to, units: now.units({ row, from, to }) })),
    true,
  );
}

/** Fixed years and held months within the figures are given up. */
export function releaseFigures(
  table: FigureTable,
  chosen: readonly FigureCell[],
): Pick<FigureChange, 'typed' | 'record'> {
  const { plan, cells, content, inputs, places } = table;
  const goal = chosen[0]?.goal ?? 0;
  const isChosen = (figure: FigureCell): boolean =>
    chosen.some(
      ({ row, from, to }) =>
        figure.row >= row &&
        figure.row < (plan.tree.rows[row]?.end ?? row) &&
        figure.from >= from &&
        figure.to <= to,
    );
  const months = cells.filter(
    (figure) =>
      figure.goal === goal && figure.to === figure.from + 1 && isKept(table, figure) && isChosen(figure),
  );
  const years = chosen.flatMap(({ row, from, to }) => {
    if (to - from < plan.months.length || row === 0) return [];
    const index = inputs.bases.findIndex(
      ({ member, goal: key, fixed }) =>
        fixed !== null && member === plan.members[row]?.key && key === inputs.goals[goal]?.key,
    );
    const place = index < 0 ? null : places.cell(['bases', index, 'fixed']);
    return place ? [cellStep(place, null)] : [];
  });
  const typed = [...months.map(({ cell }) => cellStep({ sheet: content.name, ...cell }, null)), ...years];
  return { typed, record: recordOf(table.reply, typed) };
}

/** A month of somebody that no other adds up to: what is typed there stays. */
export const isOpenMonth = ({ plan }: FigureTable, { row, from, to }: FigureCell): boolean =>
  row > 0 && to === from + 1 && plan.tree.rows[row]?.children.length === 0;

/** Held by hand, or a fixed year. */
export function isKept({ plan, holds }: FigureTable, { goal, row, from, to }: FigureCell): boolean {
  const { goal: typed, fixed } = plan.goals[goal]!;
  if (to - from === plan.months.length) return row > 0 && fixed[row] !== null;
  return (
    to === from + 1 &&
    (holds
      .get(typed.key)
      ?.get(plan.members[row]?.key ?? '')
      ?.has(from) ??
      false)
  );
}

/** What is typed so that these figures of a goal are what they are to be. Refused: a locked goal, months that do not fit. */
export function figureChange(
  { plan, holds, inputs, places, content, cells, reply }: FigureTable,
  goal: number,
  targets: readonly Target[],
  keep: boolean,
): Outcome<Pick<FigureChange, 'typed' | 'record'>> {
  const key = inputs.goals[goal]?.key ?? '';
  const asked = retarget({ plan, goal, holds: holds.get(key) ?? new Map(), targets, keep });
  if (!asked.ok) {
    return refused(asked.issues.map((each): LocatedIssue => ({ ...each, place: places.nearest(each.path) })));
  }
  const messages = messagesFor(inputs);
  const typed = retargetSteps({ inputs, places, messages, goal, sheet: content.name, cells }, asked.value);
  const sheet = places.tables.goals?.sheet ?? '';
  const written = typed.flatMap((step) => (step.step === 'cells' && step.sheet === sheet ? [step] : []));
  const locked = lockedCellUnder(lockedCellsIn(reply), sheet, written);
  if (locked) return refused([lockedIssue(locked)]);
  return done({ typed, record: recordOf(reply, typed) });
}

/** Each typed cell with what stood there before. */
function recordOf({ contents }: ReadReply, typed: readonly PlainStep[]): readonly CellRecord[] {
  return typed.flatMap((step): CellRecord[] => {
    if (step.step !== 'cells') return [];
    const { sheet, row, column } = step;
    const before: CellContent = contents.find(({ name }) => name === sheet)?.cells[row]?.[column] ?? null;
    return [[row, column, before, step.cells[0]?.[0] ?? null, 'same', sheet]];
  });
}
