import type { ExecutionPlan, NotBegun } from '#actions/execution/execution-types.ts';
import { useSurroundings } from '#sidebar/app-context.ts';
import { Answer } from '#sidebar/parts/answer.tsx';
import { WithPlan } from '#sidebar/parts/with-plan.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { useReply } from '#sidebar/use-query.ts';
import { AddAction } from './add-action.tsx';
import { LogWork } from './log-work.tsx';
import { StartExecution } from './start-execution.tsx';
import { Week } from './week.tsx';

const forms = ['', 'log', 'action'] as const;

/** The week of a person or a unit, and what is written down about it; before, the way to begin. */
export default function Execution() {
  return (
    <WithPlan>
      <Pages />
    </WithPlan>
  );
}

function Pages() {
  const { actions, texts } = useSurroundings();
  const [chosen, choose] = useDraft('execution.chosen', { who: '', week: '' });
  const [opened, open] = useDraft<string>('execution.form', '');
  const { who, week } = chosen;
  const asked = useReply<ExecutionPlan | NotBegun>(`execution ${who} ${week}`, () =>
    actions.executionPlan({ who: who === '' ? null : who, week: week === '' ? null : week }),
  );
  return (
    <Answer asked={asked} title={texts.execution.title}>
      {(plan) => {
        if (plan.kind === 'notBegun') return <StartExecution started={asked.ask} />;
        const back = (): void => {
          open('');
          asked.ask();
        };
        switch (forms.find((form) => form === opened)) {
          case 'log':
            return <LogWork plan={plan} back={back} />;
          case 'action':
            return <AddAction plan={plan} back={back} />;
          default:
            return <Week plan={plan} chosen={chosen} asked={asked} choose={choose} openForm={open} />;
        }
      }}
    </Answer>
  );
}
