import { entriesWithin, tally } from '#engine/actuals/totals.ts';
import type { Day } from '#engine/days/day.ts';
import { findLeak } from '#engine/tracking/leak.ts';
import type { Host } from '#host/host.ts';
import type { Messages } from '#language/messages.ts';
import { lookAt } from './carried-view.ts';
import type { LeakQuestion, Leaks, NotBegun } from './execution-types.ts';
import type { Outcome } from './outcome.ts';
import { stretchesOf } from './tracking.ts';
import { daysOf } from './tracking-lines.ts';

/** Where a person's deals go in a period, against the chosen scenario's rates, as far as its working days are gone. */
export const readLeak = (
  host: Host,
  question: LeakQuestion,
  today: Day,
  messages: Messages,
): Promise<Outcome<Leaks | NotBegun>> =>
  lookAt(host, today, (view): Leaks => {
    const { plan, execution } = view;
    const { stages } = execution.context;
    const leaf = plan.tree.leaves.findIndex((row) => plan.members[row]!.key === question.person);
    const member = plan.members[plan.tree.leaves[leaf] ?? -1];
    const period = stretchesOf(view, messages).find(({ key }) => key === question.period);
    const none: Leaks = { kind: 'leaks', name: member?.name ?? question.person, losses: [], worst: null };
    if (!plan.funnel || !member || !period) return none;
    const [from, to] = period.months;
    const months = plan.funnel.actions[leaf]!.stages[stages.length - 1]!.months.slice(from, to);
    const plannedTop = months.reduce((sum, month, index) => {
      const { all, gone } = daysOf(plan, execution, plan.months[from + index]!);
      return all > 0 ? sum + (month * gone) / all : sum;
    }, 0);
    const own = entriesWithin(execution.entries, period).filter(({ person }) => person === member.key);
    const { losses, worst } = findLeak(
      tally(own, stages.length).counts,
      plan.funnel.scenario.rates,
      plannedTop,
    );
    const named = losses.map((loss) => ({
      ...loss,
      name:
        loss.step === 'activity'
          ? stages[stages.length - 1]!
          : `${stages[loss.step + 1]} → ${stages[loss.step]}`,
    }));
    return { ...none, losses: named, worst: worst ? losses.indexOf(worst) : null };
  });
