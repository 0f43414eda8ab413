import type { Outcome } from '#actions/protocol/outcome.ts';
import type { Day } from '#engine/days/day.ts';
import { levelStandings } from '#engine/standing/levels.ts';
import { trackedRate } from '#engine/standing/rates.ts';
import type { Standing } from '#engine/standing/read-plan.ts';
import type { Host } from '#host/host.ts';
import type { Messages } from '#language/messages.ts';
import { executedPlan } from '#workbook/sheets/common/executed-plan.ts';
import { readPlan } from '#workbook/sheets/common/read-plan.ts';
import { reportedMonth, trackedPeriods } from '#workbook/sheets/common/tracked-periods.ts';
import type { NotBegun, StandingFigures, StandingGoal, Standings } from './execution-types.ts';
import { placeOfSheet, viewExecution } from './execution-view.ts';

/** How everybody stands with the levels, rates and averages in a period; null or another one: the month reported last. */
export const readStandings = (
  host: Host,
  asked: string | null,
  today: Day,
  messages: Messages,
): Promise<Outcome<Standings | NotBegun>> =>
  viewExecution(host, today, (view): Standings => {
    const { plan } = view;
    const periods = trackedPeriods({ plan, texts: messages.tables });
    const month = reportedMonth(view);
    const period =
      periods.find(({ key }) => key === asked) ?? periods.find(({ key }) => key === month) ?? periods[0]!;
    const read = readPlan(view);
    const { standings, value, target, gap, attainment, forecast, required, standing } =
      messages.executionTables.standing;
    const labels = { value, target, gap, attainment, forecast, required, standing };
    const goalOf = (
      { key, name, measure, kind }: StandingGoal['goal'],
      rows: readonly (Omit<StandingFigures, 'standing'> & { readonly standing: Standing })[],
    ): StandingGoal => {
      const [whole, ...members] = rows.map((row, at) => ({
        key: plan.members[at]!.key,
        name: plan.members[at]!.name,
        value: row.value,
        target: row.target,
        gap: row.gap,
        attainment: row.attainment,
        forecast: row.forecast,
        required: row.required,
        standing: standings[row.standing],
      }));
      return { goal: { key, name, measure, kind }, whole: whole!, members };
    };
    return {
      kind: 'standings',
      periods: periods.map(({ key, title }) => ({ key, name: title })),
      period: period.key,
      labels,
      goals: [
        ...plan.levels.map((level) =>
          goalOf(
            level.goal,
            levelStandings(read, level, period).map((row) => ({ ...row, required: null })),
          ),
        ),
        ...plan.rates.map((rate) =>
          goalOf(
            rate.goal,
            trackedRate(executedPlan(plan, view.execution), read, rate, period).map((row) => ({
              ...row,
              forecast: row.value,
            })),
          ),
        ),
      ],
      place: placeOfSheet(view, 'standing'),
    };
  });
