import {
  type FairFrame,
  type FairGroup,
  type FairTable,
  fairFrame,
  fairTable,
  MOST_FAIR_UNITS,
  NO_CLAIM,
} from '#engine/organisation/fair-table.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { Plan } from '#engine/plan/plan.ts';
import type { Reference } from '#formula/fx.ts';
import type { Messages } from '#language/messages.ts';
import type { LinePlaces } from '#workbook/sheets/common/column-table.ts';
import type { GoalMonths } from '#workbook/sheets/common/month-layout.ts';
import { splitCell } from '#workbook/sheets/split/layout.ts';
import { formats } from '#workbook/style/formats.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { inRow, leastRunning } from './fair-running.ts';
import type { GoalBlock } from './goal-block.ts';
import { type Block, blockOf, drawLines, type MonthLine } from './lines.ts';

/** Leaves that share the months with each other. */
const fullLeaves = ({ tree }: Plan, { schedule }: GoalPlan): readonly number[] =>
  tree.leaves.filter((_, leaf) => schedule.rows[leaf]?.kind === 'full');

/** Whose months follow whose; null: nobody's are shared within a unit. */
export const fairFrameOf = (plan: Plan, goal: GoalPlan): FairFrame | null =>
  goal.schedule.pattern === 'fair' ? fairFrame(plan.tree, new Set(fullLeaves(plan, goal))) : null;

function fairTableOf(plan: Plan, goal: GoalPlan): FairTable {
  const { tree } = plan;
  const years = new Map(
    fullLeaves(plan, goal).map((row) => {
      const kept = goal.kept?.rows[tree.leaves.indexOf(row)] ?? [];
      return [row, kept.reduce<number>((left, month) => left - month, goal.targets[row]!)];
    }),
  );
  return fairTable(tree, years, goal.schedule.remaining);
}

/** What the lines of a goal's rows have in common. */
interface Fair {
  readonly goal: GoalBlock;
  readonly table: FairTable;
  readonly places: GoalMonths;
}

/** A row's claim on a unit more than its running total rounded down. */
interface ClaimBlock extends Block, Fair {
  readonly row: number;
  readonly place: number;
  /** Those below it who share; null: a leaf. */
  readonly below: FairGroup | null;
}
/** What those below a row share. */
interface GroupBlock extends Block, Fair {
  readonly group: FairGroup;
}

const name = ({ context }: Block, row: number): string => context.plan.members[row]?.name ?? '';

export const claimLines: readonly MonthLine<ClaimBlock>[] = [
  {
    key: 'claim',
    title: (of, { tables }) => `${name(of, of.row)} · ${tables.months.claim}`,
    yearStyle: 'link',
    year: ({ fx, goal, context, row, table }) => {
      const { end } = context.plan.tree.rows[row]!;
      const upTo = (last: number): Reference => splitCell(goal.split, last, 'running', 'both');
      return { formula: fx`${upTo(end - 1)}-${upTo(row - 1)}`, value: table.totals.get(row)! };
    },
    month: (of, month) => ({
      formula: claimFormula(of, month),
      value: of.table.claims.get(of.row)![month]!,
    }),
  },
];

export const groupLines: readonly MonthLine<GroupBlock>[] = [
  {
    key: 'floors',
    title: groupTitle('floors'),
    month: (of, month) => {
      const [first, last] = ends(of.group);
      const { column } = claimYear(of, first);
      const years = { ...claimYear(of, first), lastRow: claimYear(of, last).row, column, lastColumn: column };
      const floor = atLeast(of, years, month);
      return {
        formula: first === last ? floor : `SUMPRODUCT(${floor})`,
        value: of.table.floors.get(of.group.row)![month]!,
      };
    },
  },
  {
    key: 'limit',
    title: groupTitle('limit'),
    kind: 'running',
    format: formats.claimLimit,
    month: (of, month) => {
      const { fx, group, cell, table } = of;
      const { row, children } = group;
      const has =
        row === 0
          ? fx`${soFar(of, month)}`
          : `(${atLeast(of, claimYear(of, row), month)}+(${raised(of, row, month)}))`;
      const floors = cell('floors', month);
      const strongest =
        children.length === 1
          ? fx`${claimCell(of, children[0]!, month)}`
          : fx`LARGE(${claimSpan(of, group, month)},MIN(${children.length},${has}-${floors}))`;
      return {
        formula: fx`IF((${has}>${floors})*(${all(of)}<=${MOST_FAIR_UNITS}),${strongest},${NO_CLAIM})`,
        value: table.limits.get(row)![month]!,
      };
    },
  },
];

function groupTitle(key: 'floors' | 'limit') {
  return (of: GroupBlock, { tables }: Messages): string =>
    `${name(of, of.group.row)} · ${tables.months[key]}`;
}

/** How strong a claim is; see `fairTable`. Beyond what can be shared exactly: the running total by crossing. */
function claimFormula(of: ClaimBlock, month: number): string {
  const { fx, goal, table, row, place, below } = of;
  const { places } = table;
  const rest = (line: 'remainingRunning' | 'remaining', at: number, less = ''): string =>
    fx`MOD(${claimYear(of, row)}*${goal.cell(line, at)}${less},${all(of)})`;
  const due = rest('remainingRunning', month, '-1');
  const isLast = month === table.claims.get(row)!.length - 1;
  const next = isLast ? '' : `+${rest('remaining', month + 1)}`;
  const order = `2+(${raised(of, row, month - 1)})-(${due}<${rest('remaining', month)})`;
  const strength = (ordered: string): string =>
    fx`((${ordered})*2*${all(of)}+${due}${next})*${places}+${places - 1 - place}`;
  if (below !== null) return strength(bounded(of, below, { month, order }));
  const upTo = (last: number): string =>
    fx`ROUND(${splitCell(goal.split, last, 'running', 'both')}*${soFar(of, month)}/${all(of)},0)`;
  return fx`IF(${all(of)}>${MOST_FAIR_UNITS},${upTo(row)}-${upTo(row - 1)},${strength(order)})`;
}

/** The order of a unit's claim: what those below must have, and what they can take, come before its own. */
function bounded(
  of: ClaimBlock,
  below: FairGroup,
  { month, order }: { readonly month: number; readonly order: string },
): string {
  const { fx, row, table, places } = of;
  const floors = inRow(soFar(of, month), places.fair!.groups.get(row)!.at('floors'));
  const reaches = (from: 2 | 3): string => {
    const claiming = fx`(${claimSpan(of, below, month)}>=${2 * from * table.places}*${all(of)})`;
    const count = below.children.length === 1 ? claiming : `SUMPRODUCT(${claiming}*1)`;
    return fx`${floors}+${count}>${atLeast(of, claimYear(of, row), month)}`;
  };
  return `IF(${reaches(3)},3,IF(${reaches(2)},${order},1))`;
}

/** A unit less than the exact running total rounded up; of a row, or of all in a block. */
const atLeast = (of: Fair & Pick<Block, 'fx'>, years: Reference, month: number): string =>
  leastRunning(of.fx, { year: years, soFar: soFar(of, month), all: all(of) });

const ends = ({ children }: FairGroup): [number, number] => [children[0]!, children[children.length - 1]!];
const all = ({ goal }: Fair): Reference => goal.year('remainingRunning');
const soFar = ({ goal }: Fair, month: number): Reference => goal.cell('remainingRunning', month);

const claimRow = ({ places }: Fair, row: number): number => places.fair!.claims.get(row)!.at('claim');
const claimYear = (of: Fair, row: number): Reference => inRow(all(of), claimRow(of, row));
const claimCell = (of: Fair, row: number, month: number): Reference =>
  inRow(soFar(of, month), claimRow(of, row));
function claimSpan(of: Fair, group: FairGroup, month: number): Reference {
  const [first, last] = ends(group);
  return { ...claimCell(of, first, month), lastRow: claimCell(of, last, month).row };
}

/** Whether a row has a unit more than {@link atLeast}. */
function raised(of: Fair & Pick<Block, 'fx' | 'context'>, row: number, month: number): string {
  const parent = of.context.plan.tree.rows[row]!.parent;
  const limit = of.places.fair!.groups.get(parent)!.at('limit');
  return of.fx`${claimCell(of, row, month)}>=${inRow(soFar(of, month), limit)}`;
}

export function drawFair(draft: SheetDraft, goal: GoalBlock, places: GoalMonths): void {
  const { context } = goal;
  if (places.fair === null) return;
  const table = fairTableOf(context.plan, goal.goal);
  const shared: Fair = { goal, table, places };
  const groupAt = new Map(table.groups.map((group) => [group.row, group]));
  const block = (row: number, lines: LinePlaces): Block =>
    blockOf(context, context.plan.members[row]!.key, lines);
  for (const group of table.groups) {
    group.children.forEach((row, place) => {
      const own = block(row, places.fair!.claims.get(row)!);
      drawLines(draft, { ...own, ...shared, row, place, below: groupAt.get(row) ?? null }, claimLines);
    });
    const own = block(group.row, places.fair!.groups.get(group.row)!);
    drawLines(draft, { ...own, ...shared, group }, groupLines);
  }
}
