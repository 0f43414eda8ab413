import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { TargetRegular } from '@fluentui/react-icons/svg/target';
import type { CheckedGoal } from '#actions/goals/goals.ts';
import type { Notice } from '#actions/notices.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Chips } from '#sidebar/parts/chips.tsx';
import { Notices } from '#sidebar/parts/notices.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { PrimaryButton } from '#sidebar/parts/primary-button.tsx';
import { QueryResult } from '#sidebar/parts/query-result.tsx';
import { Empty } from '#sidebar/parts/states.tsx';
import { TaskResult } from '#sidebar/parts/task-result.tsx';
import { WithPlan } from '#sidebar/parts/with-plan.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { type Refetchable, useQuery, useTask } from '#sidebar/use-query.ts';
import { GoalDetail } from './goal-detail.tsx';

const useStyles = makeStyles({
  goal: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    padding: '12px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    justifyContent: 'flex-start',
  },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  sentence: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

export default function Goals() {
  return (
    <WithPlan>
      <GoalPages />
    </WithPlan>
  );
}

function GoalPages() {
  const { actions, texts } = useAppContext();
  const query = useQuery<readonly CheckedGoal[]>('goals', () => actions.goals());
  const [opened, open] = useDraft<string>('goal', '');
  return (
    <QueryResult query={query} title={texts.goals.title} lead={texts.goals.help}>
      {(goals, { issues }) => {
        const goal = goals.find(({ key }) => key === opened);
        if (goal) {
          return (
            <GoalDetail
              key={goal.key + goal.statement}
              goal={goal}
              back={() => open('')}
              changed={query.refetch}
            />
          );
        }
        return <GoalList goals={goals} notices={issues} query={query} open={open} />;
      }}
    </QueryResult>
  );
}

interface GoalListProps {
  readonly goals: readonly CheckedGoal[];
  /** What is wrong elsewhere in the plan. */
  readonly notices: readonly Notice[];
  readonly query: Refetchable;
  readonly open: (key: string) => void;
}

function GoalList({ goals, notices, query: { isFetching, refetch }, open }: GoalListProps) {
  const styles = useStyles();
  const { actions, texts } = useAppContext();
  const t = texts.goals;
  const task = useTask<{ readonly goals: number }>();
  if (goals.length === 0) {
    return (
      <Empty icon={<TargetRegular />} title={t.empty} text={t.emptyHelp}>
        <PrimaryButton press={refetch}>{texts.app.refresh}</PrimaryButton>
      </Empty>
    );
  }
  const isRunning = task.now.state === 'running';
  return (
    <Page
      title={t.title}
      lead={t.help}
      isFetching={isFetching || isRunning}
      refresh={refetch}
      footer={
        <PrimaryButton isOff={isRunning} press={() => task.run(() => actions.writeResults())}>
          {t.writeResults}
        </PrimaryButton>
      }
    >
      <Notices notices={notices} />
      <TaskResult task={task} title={(written) => t.resultsWritten(written.goals)} />
      {goals.map(({ key, name, statement, check }) => (
        <Button key={key} className={styles.goal} onClick={() => open(key)}>
          <span className={styles.words}>
            <span className={styles.name}>{name}</span>
            <span className={styles.sentence}>{statement === '' ? t.noSentence : statement}</span>
            <Chips letters={check.letters} />
          </span>
          <ChevronRight20Regular className={styles.arrow} />
        </Button>
      ))}
    </Page>
  );
}
