import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CheckedGoal, GoalsOfPlan } from '#actions/goals/goals.ts';
import type { Notice } from '#actions/notices.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Note } from '#sidebar/parts/card.tsx';
import { Notices, Refused } from '#sidebar/parts/notices.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { PrimaryButton } from '#sidebar/parts/primary-button.tsx';
import { QueryResult } from '#sidebar/parts/query-result.tsx';
import { TaskResult } from '#sidebar/parts/task-result.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { type Refetchable, useQuery, useTask } from '#sidebar/use-query.ts';
import { AnyGoal } from './any-goal.tsx';
import { GoalDetail } from './goal-detail.tsx';
import { GoalLines } from './goal-lines.tsx';

const useStyles = makeStyles({
  heading: { margin: '4px 0 -4px', fontSize: 'inherit', lineHeight: 'inherit' },
});

/** The goals of the plan, and any other goal: typed, pasted, or selected on a sheet. */
export default function Goals() {
  const { actions, texts } = useAppContext();
  const query = useQuery<GoalsOfPlan>('goals', () => actions.goals());
  const [opened, open] = useDraft<string>('goal', '');
  const [other, openOther] = useState<CheckedGoal | null>(null);
  const back = (): void => {
    open('');
    openOther(null);
    query.refetch();
  };
  return (
    <QueryResult query={query} title={texts.goals.title} lead={texts.goals.help}>
      {({ goals, places }, { issues }) => {
        const goal = other ?? goals.find(({ key }) => key === opened);
        return goal ? (
          <GoalDetail key={`${goal.key} ${goal.statement}`} goal={goal} places={places} back={back} />
        ) : (
          <GoalPage
            goals={goals}
            notices={issues}
            query={query}
            open={(chosen) => (chosen.key === null ? openOther(chosen) : open(chosen.key))}
          />
        );
      }}
    </QueryResult>
  );
}

interface GoalPageProps {
  readonly goals: readonly CheckedGoal[];
  /** What is wrong elsewhere in the plan. */
  readonly notices: readonly Notice[];
  readonly query: Refetchable;
  readonly open: (goal: CheckedGoal) => void;
}

function GoalPage({ goals, notices, query: { isFetching, refetch }, open }: GoalPageProps) {
  const styles = useStyles();
  const { actions, texts } = useAppContext();
  const t = texts.goals;
  const task = useTask<{ readonly goals: number }>();
  const selected = useTask<readonly CheckedGoal[]>();
  const isRunning = task.now.state === 'running' || selected.now.state === 'running';
  const found =
    selected.now.state === 'over' && selected.now.reply.kind === 'done' ? selected.now.reply.value : [];
  return (
    <Page
      title={t.title}
      lead={t.help}
      isFetching={isFetching || isRunning}
      refresh={refetch}
      footer={
        goals.length > 0 && (
          <PrimaryButton isOff={isRunning} press={() => task.run(() => actions.writeResults())}>
            {t.writeResults}
          </PrimaryButton>
        )
      }
    >
      <Notices notices={notices} />
      <TaskResult task={task} title={(written) => t.resultsWritten(written.goals)} />
      <AnyGoal
        open={open}
        isOff={isRunning}
        checkSelection={() => void selected.run(() => actions.checkSelection())}
      />
      <Refused now={selected.now} />
      {found.length > 0 && (
        <>
          <h2 className={styles.heading}>
            <Note strong>{t.selected(found.length)}</Note>
          </h2>
          <GoalLines goals={found} open={open} />
        </>
      )}
      {goals.length > 0 && (
        <h2 className={styles.heading}>
          <Note strong>{t.ofPlan}</Note>
        </h2>
      )}
      <GoalLines goals={goals} open={open} />
    </Page>
  );
}
