import { defaultFloors } from '#engine/evaluation/floors.ts';
import { defaultBands, defaultCompletionBands } from '#engine/evaluation/pay.ts';
import { defaultScheme } from '#engine/evaluation/week.ts';
import { monthlyRoundSteps } from '#engine/monthly-round/steps.ts';
import { periodsOf, planSpan } from '#engine/periods/periods.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { planCalendar } from '#engine/plan/plan.ts';
import { defaultDay, weekOf } from '#engine/supervisor/blocks.ts';
import { defaultShares } from '#engine/supervisor/time.ts';
import { timeUses } from '#engine/supervisor/uses.ts';
import { startingMetrics } from '#engine/tracking/metric.ts';
import { defaultLeastDays, defaultThresholds } from '#engine/tracking/thresholds.ts';
import type { RecordTableKey } from '#language/execution/records.ts';
import type { Messages } from '#language/messages.ts';
import type { InputRow } from '#workbook/inputs/table.ts';
import { metricChoice } from './metrics.ts';
import { settingsRow } from './settings.ts';

export type NewRecords = Readonly<Record<RecordTableKey, readonly InputRow[]>>;

/** The execution settings as they are meant to be edited. */
export const defaultSettings: InputRow = {
  today: null,
  ...defaultThresholds,
  leastDays: defaultLeastDays,
  ...settingsRow(defaultScheme, defaultFloors),
  basePay: null,
};

/**
 * The records of a plan that begins to be carried out: settings as they are meant to be edited, the rounds of its
 * months, the week in blocks; lists that people fill are empty.
 */
export function initialRecords(inputs: PlanInputs, { execution }: Messages): NewRecords {
  const calendar = planCalendar(inputs);
  const span = planSpan(inputs.start, inputs.end);
  const months = span.ok ? periodsOf(span.value, 'month', calendar) : span;
  return {
    log: [],
    actionList: [],
    weekPlans: [],
    channelTasks: [...new Set(inputs.offers.map(({ channel }) => channel))].map((channel) => ({ channel })),
    scores: [],
    execution: [defaultSettings],
    payBands: defaultBands.map((band) => ({ ...band })),
    completionBands: defaultCompletionBands.map((band) => ({ ...band })),
    basePays: [],
    formerMembers: [],
    measures: startingMetrics(inputs).map((metric, goal) => ({
      goal: inputs.goals[goal]?.key ?? null,
      measure: metricChoice(metric),
    })),
    byHand: [],
    readings: [],
    revisions: [],
    round: (months.ok ? months.value : []).flatMap(({ key }) =>
      monthlyRoundSteps.map(({ number }) => ({ month: key, step: number })),
    ),
    timeShares: timeUses.map((use) => ({ use, share: defaultShares[use] / 100 })),
    blocks: weekOf(defaultDay, calendar.weekdays).map(({ weekday, from, to, use, task }) => ({
      weekday: `${weekday}`,
      from: from / MINUTES_OF_DAY,
      to: to / MINUTES_OF_DAY,
      use,
      what: task && execution.blockTasks[task],
    })),
    timeSpent: [],
    checksDone: [],
    importColumns: [],
    importAliases: [],
    importRejects: [],
  };
}

const MINUTES_OF_DAY = 24 * 60;
