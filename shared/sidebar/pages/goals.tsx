import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { TargetRegular } from '@fluentui/react-icons/svg/target';
import type { CheckedGoal } from '#actions/goals.ts';
import { Answer } from '../parts/answer.tsx';
import { Chips } from '../parts/chips.tsx';
import { Done, Refused } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import { WithPlan } from '../parts/with-plan.tsx';
import { useSurroundings } from '../surroundings.ts';
import { useDraft } from '../use-draft.ts';
import { useReply, useTask } from '../use-reply.ts';
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
  const { actions, texts } = useSurroundings();
  const asked = useReply<readonly CheckedGoal[]>('goals', () => actions.goals());
  const [opened, open] = useDraft<string>('goal', '');
  return (
    <Answer asked={asked} title={texts.goals.title} lead={texts.goals.help}>
      {(goals) => {
        const goal = goals.find(({ key }) => key === opened);
        if (goal) {
          return (
            <GoalDetail
              key={goal.key + goal.statement}
              goal={goal}
              back={() => open('')}
              changed={asked.ask}
            />
          );
        }
        return <GoalList goals={goals} isWaiting={asked.isWaiting} ask={asked.ask} open={open} />;
      }}
    </Answer>
  );
}

interface GoalListProps {
  readonly goals: readonly CheckedGoal[];
  readonly isWaiting: boolean;
  readonly ask: () => void;
  readonly open: (key: string) => void;
}

function GoalList({ goals, isWaiting, ask, open }: GoalListProps) {
  const styles = useStyles();
  const { actions, texts } = useSurroundings();
  const t = texts.goals;
  const task = useTask<{ readonly goals: number }>();
  if (goals.length === 0) {
    return (
      <Empty icon={<TargetRegular />} title={t.empty} text={t.emptyHelp}>
        <Button appearance="primary" onClick={ask}>
          {texts.app.refresh}
        </Button>
      </Empty>
    );
  }
  const isRunning = task.now.state === 'running';
  return (
    <Page
      title={t.title}
      lead={t.help}
      isWaiting={isWaiting || isRunning}
      refresh={ask}
      back={null}
      footer={
        <Button
          appearance="primary"
          disabled={isRunning}
          onClick={() => void task.run(() => actions.writeResults())}
        >
          {t.writeResults}
        </Button>
      }
    >
      <Refused now={task.now} />
      {task.now.state === 'over' && task.now.reply.kind === 'done' && (
        <Done title={t.resultsWritten(task.now.reply.value.goals)} close={task.forget}>
          {null}
        </Done>
      )}
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
