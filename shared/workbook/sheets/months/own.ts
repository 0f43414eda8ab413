import type { Member } from '#engine/plan/inputs.ts';
import { type LeafSchedule, SEASON_SCALE } from '#engine/plan/schedule.ts';
import { sumOf } from '#engine/sum.ts';
import type { Units } from '#engine/units.ts';
import { textLiteral } from '#formula/fx.ts';
import type { Messages } from '#language/messages.ts';
import type { LinePlaces } from '#workbook/sheets/common/column-table.ts';
import { weightLines } from '#workbook/sheets/common/day-weight.ts';
import { keptPlanFormula } from '#workbook/sheets/common/kept-plan.ts';
import { splitCell } from '#workbook/sheets/split/layout.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { GoalBlock } from './goal-block.ts';
import { type Block, blockOf, type MonthLine, runningOf } from './lines.ts';
import { goesBySeason } from './season.ts';

/** The months of somebody who joins, leaves, or holds a month: in proportion to the months and their presence. */
export interface OwnBlock extends Block {
  readonly goal: GoalBlock;
  /** Row of the organisation. */
  readonly row: number;
  readonly member: Member;
  readonly schedule: LeafSchedule;
  /** Days in post by month; null: in post throughout. */
  readonly presence: Block | null;
  /** Where the person holds a month, as a formula; null: not held. */
  readonly held: (month: number) => string | null;
}

export function ownBlock(goal: GoalBlock, goalAt: number, leaf: number): OwnBlock {
  const { context, fx } = goal;
  const { plan, layouts } = context;
  const row = plan.tree.leaves[leaf] as number;
  const member = plan.members[row] as Member;
  const presence = layouts.months.presence.get(row);
  return {
    ...blockOf(context, member.key, goal.own.get(leaf) as LinePlaces),
    goal,
    row,
    member,
    schedule: goal.goal.schedule.rows[leaf] as LeafSchedule,
    presence: presence ? blockOf(context, member.key, presence) : null,
    held: (month) => {
      if (month < (goal.goal.kept?.months ?? 0)) {
        const who = textLiteral(member.key);
        return keptPlanFormula(plan, { goal: goal.source, month, who });
      }
      const cell = context.held(goalAt, leaf, month);
      return cell && fx`${cell}`;
    },
  };
}

const title =
  (key: 'ownWeights' | 'ownRunning' | 'held' | 'own') =>
  ({ member }: OwnBlock, { tables }: Messages): string =>
    `${member.name} · ${tables.months[key]}`;

const heldUnits = ({ held, schedule }: OwnBlock, month: number): Units | null =>
  held(month) === null ? null : (schedule.months[month] as Units);

export const ownLines: readonly MonthLine<OwnBlock>[] = [
  {
    key: 'weights',
    title: title('ownWeights'),
    month: (of, month) => {
      const { fx, goal, presence, cell, schedule } = of;
      const bySeason = goesBySeason(goal);
      const all = fx`SUM(${goal.span('shares')})`;
      const target = bySeason
        ? fx`${SEASON_SCALE}*${goal.cell('shares', month)}`
        : fx`${goal.cell('targets', month)}`;
      const whole = goal.calendar.cell(weightLines(goal.context.plan).month, month);
      const divided = bySeason ? `(${fx`100*${whole}`}*${all})` : fx`(100*${whole})`;
      const throughout = bySeason ? `ROUND(${target}/${all},0)` : target;
      const inPost = presence
        ? fx`IF(${whole}=0,0,ROUND(${target}*${presence.cell('present', month)}/${divided},0))`
        : throughout;
      return {
        formula: fx`IF(ISNUMBER(${cell('held', month)}),0,${inPost})`,
        value: schedule.weights[month] as number,
      };
    },
  },
  {
    key: 'running',
    title: title('ownRunning'),
    kind: 'running',
    year: ({ fx, cell, schedule: { weights } }) => {
      const last = cell('running', weights.length - 1);
      return { formula: fx`IF(${last}=0,1,${last})`, value: sumOf(weights) === 0 ? 1 : sumOf(weights) };
    },
    month: ({ fx, cell, schedule }, month) => ({
      formula: fx`${cell('running', month - 1)}+${cell('weights', month)}`,
      value: runningOf(schedule.weights)[month] as number,
    }),
  },
  {
    key: 'held',
    title: title('held'),
    style: 'link',
    year: (of) => ({
      formula: of.fx`SUM(${of.span('held')})`,
      value: sumOf(of.schedule.months.map((_, month) => heldUnits(of, month) ?? 0)),
    }),
    month: (of, month) => {
      const value = heldUnits(of, month);
      return value === null ? null : { formula: of.fx`ROUND(${of.held(month)!}/${of.goal.unit},0)`, value };
    },
  },
  {
    key: 'months',
    title: title('own'),
    style: 'subtotal',
    yearStyle: 'link',
    // Marks the lines that the sum of own months takes.
    code: () => ({ value: 1, style: namedStyle('key') }),
    year: ({ fx, goal, row }) => ({
      formula: fx`${splitCell(goal.split, row, 'target', 'both')}`,
      value: goal.goal.targets[row] as number,
    }),
    month: ({ fx, cell, year, schedule }, month) => {
      const held = cell('held', month);
      const free = fx`(${year('months')}-${year('held')})`;
      const upTo = (last: number): string => fx`ROUND(${free}*${cell('running', last)}/${year('running')},0)`;
      return {
        formula: fx`IF(ISNUMBER(${held}),${held},${upTo(month)}-${upTo(month - 1)})`,
        value: schedule.months[month] as number,
      };
    },
  },
];
