import type { Outcome } from '#actions/protocol/outcome.ts';
import type { Day } from '#engine/days/day.ts';
import { leakTable } from '#engine/tracking/leaks.ts';
import type { Host } from '#host/host.ts';
import type { Messages } from '#language/messages.ts';
import { executedPlan } from '#workbook/sheets/common/executed-plan.ts';
import { trackedPeriods } from '#workbook/sheets/common/tracked-periods.ts';
import type { LeakQuestion, Leaks, NotBegun, StepLoss } from './execution-types.ts';
import { viewExecution } from './execution-view.ts';

/** Where a person's deals go in a period, against the chosen scenario's rates, as far as its working days are gone. */
export const readLeak = (
  host: Host,
  question: LeakQuestion,
  today: Day,
  messages: Messages,
): Promise<Outcome<Leaks | NotBegun>> =>
  viewExecution(host, today, (view): Leaks => {
    const { plan, execution } = view;
    const { stages } = execution.context;
    const row = plan.members.findIndex(({ key }) => key === question.person);
    const periods = trackedPeriods({ plan, texts: messages.tables });
    const period = periods.find(({ key }) => key === question.period);
    const name = plan.members[row]?.name ?? question.person;
    const found = period && leakTable(executedPlan(plan, execution), period)?.rows[row];
    if (!found) return { kind: 'leaks', name, losses: [], worst: null };
    const top = stages[stages.length - 1]!;
    const nameOf = ({ step }: StepLoss): string =>
      step === 'activity' ? top : `${stages[step + 1]} → ${stages[step]}`;
    return {
      kind: 'leaks',
      name,
      losses: found.losses.map((loss) => ({ ...loss, name: nameOf(loss) })),
      worst: found.worst ? found.losses.indexOf(found.worst) : null,
    };
  });
