import type { RevisionReading } from '#actions/revision/revision-types.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { ExecutionQueryResult } from '#sidebar/parts/execution-query-result.tsx';
import { WithPlan } from '#sidebar/parts/with-plan.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { useQuery } from '#sidebar/use-query.ts';
import { ReviseGoal } from './revise-goal.tsx';

/** Plan, then time, then amount: a locked goal changes in this order, each attempt on record. */
export default function Revise() {
  return (
    <WithPlan>
      <Chosen />
    </WithPlan>
  );
}

function Chosen() {
  const { actions, texts } = useAppContext();
  const [goal, choose] = useDraft('revise.goal', '');
  const query = useQuery<RevisionReading>(`revision ${goal}`, () =>
    actions.revision(goal === '' ? null : goal),
  );
  return (
    <ExecutionQueryResult query={query} title={texts.revise.title}>
      {(reading) => (
        <ReviseGoal
          key={`${reading.goal} ${reading.history.length} ${reading.current.total} ${reading.current.end}`}
          reading={reading}
          chosen={goal === '' ? reading.goal : goal}
          query={query}
          choose={choose}
        />
      )}
    </ExecutionQueryResult>
  );
}
