import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { CheckedGoal, Completed, GoalsOfPlan } from '#actions/goals/goals.ts';
import type { AcceptedGoal } from '#actions/goals/write-goal.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { Done, Refused } from '#sidebar/parts/notices.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { PrimaryButton } from '#sidebar/parts/primary-button.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { useSettled, useTask } from '#sidebar/use-query.ts';
import { GoalBuilder } from './goal-builder.tsx';
import { KnownFacts, KnownForm, knownFrom, nothingKnown, type TypedKnown } from './goal-known.tsx';
import { GoalLetters } from './goal-letters.tsx';

const useStyles = makeStyles({
  foot: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

interface GoalDetailProps {
  readonly goal: CheckedGoal;
  readonly places: GoalsOfPlan['places'];
  readonly back: () => void;
}

/** One sentence: editable as a whole, its letters, what they are judged by, and the blanks that complete it. */
export function GoalDetail({ goal, places, back }: GoalDetailProps) {
  const styles = useStyles();
  const { actions, texts } = useAppContext();
  const { goals: t } = texts;
  const { key, name, place } = goal;
  // What stands on the sheet; what was written here stands there from then on.
  const [onSheet, setOnSheet] = useState({ statement: goal.statement, check: goal.check, place });
  const draftKey = `${key ?? (place ? `${place.sheet} ${place.cell}` : '')} ${goal.statement}`;
  const [sentence, setSentence] = useDraft(`goal.sentence.${draftKey}`, goal.statement);
  const [typedKnown, typeKnown] = useDraft<TypedKnown>(`goal.known.${draftKey}`, nothingKnown);
  const [isDone, setDone] = useState(false);
  const checking = useTask<Completed>();
  const writing = useTask<AcceptedGoal>();
  const typed = useSettled(sentence, 250);
  const knownText = useSettled(JSON.stringify(typedKnown), 250);
  const { run } = checking;
  useEffect(() => {
    const known = key === null ? knownFrom(JSON.parse(knownText) as TypedKnown) : null;
    void run(() => actions.completeGoal({ key, statement: typed, answers: {}, plan: '', known }));
  }, [actions, key, typed, knownText, run]);
  const checked =
    checking.now.state === 'over' && checking.now.reply.kind === 'done' ? checking.now.reply.value : null;
  const [seen, see] = useState<Pick<Completed, 'sentence' | 'check'>>({
    sentence: goal.statement,
    check: goal.check,
  });
  useEffect(() => {
    if (checked) see(checked);
  }, [checked]);
  const isCurrent = checked !== null && checked.sentence === sentence;
  const isWriting = writing.now.state === 'running';
  const isSame = sentence === onSheet.statement && (key !== null || onSheet.place !== null);
  const lost = isCurrent
    ? onSheet.check.letters
        .filter(({ letter, verdict }) => {
          const now = checked.check.letters.find((each) => each.letter === letter);
          return verdict === 'pass' && now?.verdict !== 'pass';
        })
        .map(({ letter }) => t.letters[letter])
    : [];
  const isWorse = sentence !== onSheet.statement && lost.length > 0;
  const write = async (): Promise<void> => {
    const accepted = { key, place: onSheet.place, before: onSheet.statement, after: sentence };
    if (!checked || !(await writing.run(() => actions.writeGoal(accepted)))) return;
    if (key !== null || onSheet.place !== null)
      setOnSheet({ ...onSheet, statement: sentence, check: checked.check });
    setDone(true);
  };
  const edit = (next: string): void => {
    setDone(false);
    setSentence(next.replace(/\s*\n\s*/g, ' '));
  };
  const known = key === null ? knownFrom(typedKnown) : null;
  return (
    <Page
      title={name === '' ? t.oneGoal : name}
      isFetching={isWriting}
      back={back}
      footer={
        <PrimaryButton
          isOff={!isCurrent || isWriting || isSame || isWorse || sentence.trim() === ''}
          press={() => void write()}
        >
          {key === null && onSheet.place === null ? t.writeSelected : t.write}
        </PrimaryButton>
      }
    >
      {isDone && <Done title={t.written} close={() => setDone(false)} />}
      <Refused now={writing.now} />
      <Card title={t.words}>
        <Field label={t.sentence} hint={t.sentenceHelp}>
          <Textarea rows={3} value={sentence} onChange={(_, { value }) => edit(value)} />
        </Field>
        {isWorse && (
          <div className={styles.foot} role="status">
            <Note strong>{t.worse(lost.join(' · '))}</Note>
            <div>
              <Button size="small" disabled={isWriting} onClick={() => void write()}>
                {t.writeAnyway}
              </Button>
            </div>
          </div>
        )}
        <Refused now={checking.now} />
        <GoalLetters statement={seen.sentence} check={seen.check} />
      </Card>
      <GoalBuilder
        goalKey={key}
        statement={seen.sentence}
        check={seen.check}
        known={known}
        plans={known?.plans ?? goal.known.plans}
        use={edit}
      />
      {key === null ? (
        <KnownForm typed={typedKnown} type={typeKnown} />
      ) : (
        <KnownFacts known={goal.known} places={places} />
      )}
    </Page>
  );
}
