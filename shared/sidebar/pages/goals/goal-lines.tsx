import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { CheckedGoal } from '#actions/goals/goals.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Chips } from '#sidebar/parts/chips.tsx';

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

interface GoalLinesProps {
  readonly goals: readonly CheckedGoal[];
  readonly open: (goal: CheckedGoal) => void;
}

/** Goals with their letters, each the way to its own page. */
export function GoalLines({ goals, open }: GoalLinesProps) {
  const styles = useStyles();
  const { goals: t } = useAppContext().texts;
  return goals.map((goal) => (
    <Button
      key={goal.key ?? `${goal.place?.sheet} ${goal.place?.cell}`}
      className={styles.goal}
      onClick={() => open(goal)}
    >
      <span className={styles.words}>
        {goal.name !== '' && <span className={styles.name}>{goal.name}</span>}
        <span className={styles.sentence}>{goal.statement === '' ? t.noSentence : goal.statement}</span>
        <Chips letters={goal.check.letters} />
      </span>
      <ChevronRight20Regular className={styles.arrow} />
    </Button>
  ));
}
