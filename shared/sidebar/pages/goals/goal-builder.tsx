import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { CheckedGoal, Completed, KnownOfGoal } from '#actions/goals/goals.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { Chips } from '#sidebar/parts/chips.tsx';
import { NativeSelect } from '#sidebar/parts/native-select.tsx';
import { Refused } from '#sidebar/parts/notices.tsx';
import { useSettled, useTask } from '#sidebar/use-query.ts';

const blanks = ['verb', 'object', 'from', 'to', 'by'] as const;
type Blank = (typeof blanks)[number];
interface Filled extends Readonly<Record<Blank, string>> {
  /** A plan of the company; '': none. */
  readonly plan: string;
}

const useStyles = makeStyles({
  proposal: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  sentence: { margin: 0, overflowWrap: 'anywhere', textWrap: 'pretty' },
});

interface GoalBuilderProps {
  readonly goalKey: string | null;
  readonly statement: string;
  readonly check: CheckedGoal['check'];
  readonly known: KnownOfGoal | null;
  /** The company's plans that the sentence may name. */
  readonly plans: readonly string[];
  /** Takes the proposal for the sentence. */
  readonly use: (sentence: string) => void;
}

/** The blanks of a goal, filled with what the sentence says already, and the sentence that they propose. */
export function GoalBuilder({ goalKey: key, statement, check, known, plans, use }: GoalBuilderProps) {
  const styles = useStyles();
  const { actions, texts } = useAppContext();
  const t = texts.goals;
  // What was typed belongs to the sentence it was typed for.
  const [typed, setTyped] = useState({ statement, filled: filledIn(check) });
  const filled = typed.statement === statement ? typed.filled : filledIn(check);
  const fill = (next: Partial<Filled>): void => setTyped({ statement, filled: { ...filled, ...next } });
  const isTouched = JSON.stringify(filled) !== JSON.stringify(filledIn(check));
  const needsAll = statement === '';
  const isFilled = !needsAll || blanks.every((blank) => blank === 'from' || filled[blank].trim() !== '');
  const proposal = useTask<Completed>();
  const { run, reset } = proposal;
  const question = useSettled(JSON.stringify({ statement, filled, known }), 250);
  const isAsked = isTouched && isFilled;
  useEffect(() => {
    if (!isAsked) {
      reset();
      return;
    }
    const asked = JSON.parse(question) as { statement: string; filled: Filled; known: KnownOfGoal | null };
    const { plan, ...answers } = asked.filled;
    void run(() =>
      actions.completeGoal({ key, statement: asked.statement, answers, plan, known: asked.known }),
    );
  }, [actions, key, question, isAsked, run, reset]);
  const isCurrent =
    proposal.now.state === 'over' && question === JSON.stringify({ statement, filled, known });
  const shown =
    isAsked && proposal.now.state === 'over' && proposal.now.reply.kind === 'done'
      ? proposal.now.reply.value
      : null;
  return (
    <Card title={t.complete}>
      <Note>{t.completeHelp}</Note>
      {blanks.map((blank) => {
        const isOpen = filled[blank].trim() === '' && (blank !== 'from' || check.ask.includes('from'));
        return (
          <Field
            key={blank}
            label={t.blanks[blank]}
            hint={t.questions[blank]}
            required={isOpen && needsAll && blank !== 'from'}
          >
            <Input
              value={filled[blank]}
              appearance={isOpen ? 'outline' : 'filled-darker'}
              onChange={(_, { value }) => fill({ [blank]: value })}
            />
          </Field>
        );
      })}
      {plans.length > 0 && (
        <NativeSelect
          label={t.serves}
          value={filled.plan}
          options={[{ key: '', name: t.servesNone }, ...plans.map((plan) => ({ key: plan, name: plan }))]}
          pick={(plan) => fill({ plan })}
        />
      )}
      <div className={styles.proposal} aria-live="polite">
        <Note strong>{t.proposal}</Note>
        {shown ? (
          <>
            <p className={styles.sentence}>{shown.sentence}</p>
            <Chips letters={shown.check.letters} />
            {isCurrent && !shown.isWorthWriting && <Note>{t.noGain}</Note>}
            <Button
              size="small"
              disabled={!isCurrent || !shown.isWorthWriting}
              onClick={() => use(shown.sentence)}
            >
              {t.useProposal}
            </Button>
          </>
        ) : (
          <Note>{needsAll ? t.proposalNeedsAll : t.proposalWaits}</Note>
        )}
      </div>
      <Refused now={proposal.now} />
    </Card>
  );
}

const filledIn = ({ answers }: CheckedGoal['check']): Filled => ({
  verb: answers.verb ?? '',
  object: answers.object ?? '',
  from: answers.from ?? '',
  to: answers.to ?? '',
  by: answers.by ?? '',
  plan: '',
});
