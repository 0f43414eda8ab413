import type { NotBegun, Tracking as TrackingValue } from '#actions/execution/execution-types.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { ExecutionQueryResult } from '#sidebar/parts/execution-query-result.tsx';
import { WithPlan } from '#sidebar/parts/with-plan.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { useQuery } from '#sidebar/use-query.ts';
import { AttendancePage } from './attendance.tsx';
import { EvaluationPage } from './evaluation.tsx';
import { Leak } from './leak.tsx';
import { LevelsPage } from './levels.tsx';
import { MonthlyRoundPage } from './monthly-round.tsx';
import { Standing } from './standing.tsx';
import type { View } from './tracking-view.ts';

/** Actuals beside targets: everybody's standing, and from there a person's leak, a day, a month's scores and round. */
export default function Tracking() {
  return (
    <WithPlan>
      <Pages />
    </WithPlan>
  );
}

function Pages() {
  const { actions, texts } = useAppContext();
  const [chosen, choose] = useDraft('tracking.chosen', { goal: '', period: '' });
  const [view, open] = useDraft<View>('tracking.view', { name: '', person: '' });
  const { goal, period } = chosen;
  const query = useQuery<TrackingValue | NotBegun>(`tracking ${goal} ${period}`, () =>
    actions.tracking({ goal: goal === '' ? null : goal, period: period === '' ? null : period }),
  );
  const back = (): void => open({ name: '', person: '' });
  return (
    <ExecutionQueryResult query={query} title={texts.tracking.title}>
      {(tracking) => {
        switch (view.name) {
          case 'leak':
            return <Leak person={view.person} period={tracking.period} back={back} />;
          case 'levels':
            return <LevelsPage back={back} />;
          case 'attendance':
            return <AttendancePage back={back} />;
          case 'evaluation':
            return <EvaluationPage back={back} />;
          case 'round':
            return <MonthlyRoundPage back={back} />;
          default:
            return <Standing tracking={tracking} chosen={chosen} query={query} choose={choose} open={open} />;
        }
      }}
    </ExecutionQueryResult>
  );
}
