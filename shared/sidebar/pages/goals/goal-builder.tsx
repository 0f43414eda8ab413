import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import type { CheckedGoal, Completed } from '#actions/goals/goals.ts';
import type { AcceptedGoal } from '#actions/goals/write-goal.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { Chips } from '#sidebar/parts/chips.tsx';
import { Refused } from '#sidebar/parts/notices.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { PrimaryButton } from '#sidebar/parts/primary-button.tsx';
import { TaskResult } from '#sidebar/parts/task-result.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { useSettled, useTask } from '#sidebar/use-query.ts';

const blanks = ['verb', 'object', 'from', 'to', 'by'] as const;
type Blank = (typeof blanks)[number];
type Answers = Readonly<Record<Blank, string>>;

const useStyles = makeStyles({
  proposal: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  sentence: { margin: 0, overflowWrap: 'anywhere', textWrap: 'pretty' },
});

interface GoalBuilderProps {
  readonly goal: CheckedGoal;
  readonly back: () => void;
  readonly changed: () => void;
  readonly children: ReactNode;
}

/** The fill-in builder: what the sentence says already stands in its blanks; it is written only on confirmation. */
export function GoalBuilder({ goal, back, changed, children }: GoalBuilderProps) {
  const styles = useStyles();
  const { actions, texts } = useAppContext();
  const t = texts.goals;
  const { key, name, statement, check } = goal;
  const [answers, setAnswers] = useDraft<Answers>(`goal.${key}.${statement}`, answersOf(goal));
  const proposal = useTask<Completed>();
  const writing = useTask<AcceptedGoal>();
  const settled = useSettled(answers, 250);
  const { run, reset } = proposal;
  // A sentence that stands already takes any answer; one that is made of answers alone needs all.
  const isFilled =
    statement !== '' || blanks.every((blank) => blank === 'from' || settled[blank].trim() !== '');
  useEffect(() => {
    if (isFilled) void run(() => actions.completeGoal({ key, statement, answers: settled }));
    else reset();
  }, [actions, key, statement, settled, isFilled, run, reset]);
  // Only what was composed of these very answers may be written.
  const isCurrent = answers === settled && proposal.now.state === 'over';
  const shown =
    proposal.now.state === 'over' && proposal.now.reply.kind === 'done' ? proposal.now.reply.value : null;
  const completed = isCurrent ? shown : null;
  const isWriting = writing.now.state === 'running';
  const accept = async (after: string): Promise<void> => {
    if (await writing.run(() => actions.writeGoal({ key, before: statement, after }))) changed();
  };
  return (
    <Page
      title={name}
      isFetching={isWriting}
      back={back}
      footer={
        <PrimaryButton
          isOff={!completed || isWriting || completed.sentence === statement}
          press={() => completed && accept(completed.sentence)}
        >
          {t.write}
        </PrimaryButton>
      }
    >
      <TaskResult task={writing} title={() => t.written} />
      {children}
      <Card title={t.complete}>
        <Note>{t.completeHelp}</Note>
        {blanks.map((blank) => {
          const isAsked = answers[blank].trim() === '' && (blank !== 'from' || check.ask.includes('from'));
          return (
            <Field
              key={blank}
              label={t.blanks[blank]}
              hint={t.questions[blank]}
              required={isAsked && blank !== 'from'}
            >
              <Input
                value={answers[blank]}
                appearance={isAsked ? 'outline' : 'filled-darker'}
                onChange={(_, { value }) => setAnswers({ ...answers, [blank]: value })}
              />
            </Field>
          );
        })}
        <div className={styles.proposal} aria-live="polite">
          <Note strong>{t.proposal}</Note>
          {shown ? (
            <>
              <p className={styles.sentence}>{shown.sentence}</p>
              <Chips letters={shown.check.letters} />
            </>
          ) : (
            <Note>{t.proposalWaits}</Note>
          )}
        </div>
        <Refused now={proposal.now} />
      </Card>
    </Page>
  );
}

const answersOf = ({ check: { answers } }: CheckedGoal): Answers => ({
  verb: answers.verb ?? '',
  object: answers.object ?? '',
  from: answers.from ?? '',
  to: answers.to ?? '',
  by: answers.by ?? '',
});
