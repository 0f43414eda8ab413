import type { FunnelPlan } from '#engine/plan/funnel.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { FormulaTag, Reference } from '#formula/fx.ts';
import { type ActionsLayout, memberRow } from '#workbook/sheets/action-goals/layout.ts';
import { tableCell } from '#workbook/sheets/common/column-table.ts';
import { goalIndex, inputCell } from '#workbook/sheets/common/context.ts';
import { yearCell } from '#workbook/sheets/common/month-layout.ts';
import { funnelTime } from '#workbook/sheets/common/workday-formula.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { basisCell, type FunnelLayout } from './layout.ts';

/** What everything on the sheet follows from. */
export interface FunnelTable {
  readonly context: PlanContext;
  readonly layout: FunnelLayout;
  readonly actions: ActionsLayout;
  readonly fx: FormulaTag;
  readonly funnel: FunnelPlan;
  readonly goal: GoalPlan;
}

/** A figure that all scenarios share. */
interface BasisLine {
  readonly key: string;
  readonly title: (of: FunnelTable) => string;
  readonly formula: (of: FunnelTable) => string;
  readonly value: (of: FunnelTable) => number;
  readonly format: (of: FunnelTable) => string;
}

const perDay = () => formats.perDay;
const time = ({ context, layout }: FunnelTable) => {
  const { months } = context.layouts;
  return funnelTime(context, layout.sheet, yearCell(months, months.calendar.at('workdays')));
};

export const basisLines: readonly BasisLine[] = [
  {
    key: 'target',
    title: ({ context, goal: { goal } }) => context.texts.goalBlock(goal.name, goal.measure),
    formula: ({ context, fx, goal }) =>
      fx`${inputCell(context, ['goals', goalIndex(context, goal), 'total'])}`,
    value: ({ goal }) => goal.goal.total,
    format: ({ goal }) => amountFormat(goal.goal.unit),
  },
  {
    key: 'days',
    title: ({ context }) => context.texts.funnel.workingDays,
    formula: (of) => time(of).days,
    value: ({ funnel }) => funnel.time.days,
    format: () => formats.count,
  },
  {
    key: 'weeks',
    title: ({ context }) => context.texts.funnel.workingWeeks,
    formula: (of) => time(of).weeks(of.fx`${basisCell(of.layout, 'days')}`),
    value: ({ funnel }) => funnel.time.weeks,
    format: perDay,
  },
  {
    key: 'perHead',
    title: ({ context }) => context.texts.funnel.capacityPerHead,
    formula: ({ context, fx }) => fx`${inputCell(context, ['funnel', 'capacityPerDay'])}`,
    value: ({ context }) => context.plan.inputs.funnel.capacityPerDay,
    format: perDay,
  },
  {
    key: 'heads',
    title: ({ context }) => context.texts.funnel.heads,
    formula: (of) => {
      const perHead = basisCell(of.layout, 'perHead');
      return of.fx`IF(${perHead}=0,0,SUM(${capacities(of)})/${perHead})`;
    },
    value: ({ context, funnel }) => funnel.capacity / context.plan.inputs.funnel.capacityPerDay,
    format: perDay,
  },
  {
    key: 'capacity',
    title: ({ context }) => context.texts.funnel.capacity,
    formula: ({ fx, layout }) => fx`${basisCell(layout, 'perHead')}*${basisCell(layout, 'heads')}`,
    value: ({ funnel }) => funnel.capacity,
    format: perDay,
  },
];

/** What everybody can do in a day, on the action goals. */
function capacities({ context, actions }: FunnelTable): Reference {
  const end = memberRow(actions, context.plan.tree.rows.length);
  return { ...tableCell(actions, actions.firstRow, 'capacity', 'both'), lastRow: end - 1 };
}
