import type { RevisionReading } from '#actions/revision/revision-types.ts';
import { useSurroundings } from '#sidebar/app-context.ts';
import { Begun } from '#sidebar/parts/begun.tsx';
import { WithPlan } from '#sidebar/parts/with-plan.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { useReply } from '#sidebar/use-query.ts';
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
  const { actions, texts } = useSurroundings();
  const [goal, choose] = useDraft('revise.goal', '');
  const asked = useReply<RevisionReading>(`revision ${goal}`, () =>
    actions.revision(goal === '' ? null : goal),
  );
  return (
    <Begun asked={asked} title={texts.revise.title}>
      {(reading) => (
        <ReviseGoal
          key={`${reading.goal} ${reading.history.length} ${reading.current.total} ${reading.current.end}`}
          reading={reading}
          chosen={goal === '' ? reading.goal : goal}
          asked={asked}
          choose={choose}
        />
      )}
    </Begun>
  );
}
