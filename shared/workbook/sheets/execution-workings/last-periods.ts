import type { Plan } from '#engine/plan/plan.ts';
import { formulasOn } from '#formula/fx.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { type PlanPeriod, periodBefore, planPeriods } from '#workbook/sheets/common/plan-periods.ts';
import type { Block } from './block.ts';
import { workingsNames } from './names.ts';
import { planNames } from './plan-names.ts';

/** Per week the place (from 1) of the last one before it that has a working day; 0: there is none. */
export function lastWeekBlock({ plan, messages, texts }: ExecutionContext): Block<Plan['weeks'][number]> {
  const { executionPlan, weekForms } = messages.executionTables;
  const { weekWorkdays, weekBefore } = workingsNames;
  const fx = formulasOn(texts.sheets.executionWorkings.name);
  return {
    title: weekForms.before,
    items: plan.weeks,
    columns: [
      {
        key: 'before',
        header: executionPlan.workings.before,
        name: weekBefore,
        formula: ({ index, cell }) =>
          index === 0 ? '0' : fx`IF(INDEX(${weekWorkdays},${index})>0,${index},${cell('before', -1)})`,
        value: (_, index) =>
          plan.weeks
            .slice(0, index)
            .reduce((last, { period }, at) => (period.workdays > 0 ? at + 1 : last), 0),
      },
    ],
  };
}

/** The same of the weeks and months for which people plan, each among its own kind. */
export function lastPeriodBlock({ plan, messages, texts }: ExecutionContext): Block<PlanPeriod> {
  const { workings } = messages.executionTables.executionPlan;
  const { periodWorkdays, periodWorked } = planNames;
  const fx = formulasOn(texts.sheets.executionWorkings.name);
  const periods = planPeriods(plan);
  return {
    title: messages.executionTables.workings.periods,
    items: periods,
    columns: [
      {
        key: 'worked',
        header: workings.before,
        name: periodWorked,
        formula: ({ item: { kind, index: at }, index, cell }) => {
          const before = periods.findIndex((each) => each.kind === kind && each.index === at - 1);
          if (before < 0) return '0';
          return fx`IF(INDEX(${periodWorkdays},${before + 1})>0,${before + 1},${cell('worked', before - index)})`;
        },
        value: (period) => {
          const before = periodBefore(periods, period);
          return before ? periods.indexOf(before) + 1 : 0;
        },
      },
    ],
  };
}
