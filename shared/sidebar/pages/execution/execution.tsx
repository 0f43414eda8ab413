import type { ExecutionPlan, NotBegun } from '#actions/execution/execution-types.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { QueryResult } from '#sidebar/parts/query-result.tsx';
import { WithPlan } from '#sidebar/parts/with-plan.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { useQuery } from '#sidebar/use-query.ts';
import { AddAction } from './add-action.tsx';
import { ImportRows } from './import-rows.tsx';
import { LogWork } from './log-work.tsx';
import { StartExecution } from './start-execution.tsx';
import { Week } from './week.tsx';

const forms = ['', 'log', 'action', 'import'] as const;

/** The week of a person or a unit, and what is written down about it; before, the way to begin. */
export default function Execution() {
  return (
    <WithPlan>
      <Pages />
    </WithPlan>
  );
}

function Pages() {
  const { actions, texts } = useAppContext();
  const [chosen, choose] = useDraft('execution.chosen', { who: '', week: '' });
  const [opened, open] = useDraft<string>('execution.form', '');
  const { who, week } = chosen;
  const query = useQuery<ExecutionPlan | NotBegun>(`execution ${who} ${week}`, () =>
    actions.executionPlan({ who: who === '' ? null : who, week: week === '' ? null : week }),
  );
  return (
    <QueryResult query={query} title={texts.execution.title}>
      {(plan) => {
        if (plan.kind === 'notBegun') return <StartExecution started={query.refetch} />;
        const back = (): void => {
          open('');
          query.refetch();
        };
        switch (forms.find((form) => form === opened)) {
          case 'log':
            return <LogWork plan={plan} back={back} />;
          case 'action':
            return <AddAction plan={plan} back={back} />;
          case 'import':
            return <ImportRows back={back} />;
          default:
            return <Week plan={plan} chosen={chosen} query={query} choose={choose} openForm={open} />;
        }
      }}
    </QueryResult>
  );
}
