import { Button, Field, Input, makeStyles, ProgressBar, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Revised, RevisionOfGoal } from '#actions/revision/revision-types.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { DraftNote } from '#sidebar/parts/draft-note.tsx';
import { NativeSelect } from '#sidebar/parts/native-select.tsx';
import { Done, Refused } from '#sidebar/parts/notices.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { PrimaryButton } from '#sidebar/parts/primary-button.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { type Refetchable, useTask } from '#sidebar/use-query.ts';
import { MovedFigures } from './moved-figures.tsx';
import { changeIn, draftOf, followIn, type ReviseDraft } from './revise-draft.ts';
import { ReviseForm } from './revise-form.tsx';
import { NeedCard } from './revise-need.tsx';
import { RevisePreview } from './revise-preview.tsx';
import { Versions } from './revise-record.tsx';
import { ReviseSteps } from './revise-steps.tsx';

const useStyles = makeStyles({
  confirm: { display: 'flex', flexDirection: 'column', gap: '8px', width: '100%' },
  buttons: { display: 'flex', gap: '8px', '& > *': { flexGrow: 1 } },
});

interface ReviseGoalProps {
  readonly reading: RevisionOfGoal;
  readonly chosen: string;
  readonly query: Refetchable;
  readonly choose: (goal: string) => void;
}

/** Where a goal stands, the steps in their order, the change that is asked for, and all its versions. */
export function ReviseGoal({ reading, chosen, query: { isFetching, refetch }, choose }: ReviseGoalProps) {
  const styles = useStyles();
  const { actions, texts, formats, replies, goTo } = useAppContext();
  const { revise: t } = texts;
  const { goal, goals, history, current } = reading;
  // A draft belongs to the version that it was made from.
  const version = `${goal} ${history.length} ${current.total} ${current.end}`;
  const [draft, setDraft] = useDraft<ReviseDraft>(`revise ${version}`, draftOf(reading));
  const [author, setAuthor] = useDraft('author', '');
  const [isAsking, setAsking] = useState(false);
  const [isPossible, setPossible] = useState(false);
  const [isRevised, setRevised] = useDraft('revise.done', '');
  const task = useTask<Revised>();
  const isRunning = task.now.state === 'running';
  const change = changeIn(draft, reading);
  const follow = followIn(draft);
  const isSound = change !== null && isPossible && draft.reason.trim() !== '' && author.trim() !== '';
  const put = (next: Partial<ReviseDraft>): void => {
    setAsking(false);
    if (task.now.state === 'over') task.reset();
    setDraft({ ...draft, ...next });
  };
  const revise = async (): Promise<void> => {
    if (!change || !follow) return;
    setAsking(false);
    const request = {
      goal,
      change,
      from: draft.from,
      follow,
      reason: draft.reason.trim(),
      author: author.trim(),
    };
    if (!(await task.run(() => actions.revise(request)))) return;
    setRevised(goal);
    replies.clear();
    refetch();
  };
  return (
    <Page
      title={t.title}
      lead={t.help}
      isFetching={isFetching || isRunning}
      refresh={refetch}
      back={() => goTo('tracking')}
      footer={footer()}
    >
      {isRevised === goal && (
        <Done title={t.revised} close={() => setRevised('')}>
          {t.revisedHelp}
        </Done>
      )}
      <Refused now={task.now} />
      {goals.length > 1 && (
        <NativeSelect
          label={t.goal}
          value={chosen}
          options={goals}
          pick={(key) => {
            setRevised('');
            choose(key);
          }}
        />
      )}
      <MovedFigures over={refetch} />
      <NeedCard reading={reading} />
      <ReviseSteps reading={reading} chosen={draft.step} choose={(step) => put({ step })} use={put}>
        <Card title={t.change}>
          <ReviseForm reading={reading} draft={draft} put={put} />
          {(draft.step !== 'plan' || reading.funnel) && (
            <NativeSelect
              label={t.from}
              value={draft.from}
              options={reading.openMonths.map((key) => ({ key, name: formats.month(key) }))}
              pick={(from) => put({ from })}
            />
          )}
          <Field label={t.reason} hint={t.reasonHelp} required>
            <Textarea rows={2} value={draft.reason} onChange={(_, { value }) => put({ reason: value })} />
          </Field>
          <Field label={t.author} required>
            <Input value={author} onChange={(_, { value }) => setAuthor(value)} />
          </Field>
          <DraftNote />
        </Card>
        {change && follow && (
          <RevisePreview
            goal={goal}
            reading={reading}
            asked={{ change, from: draft.from, follow }}
            draft={draft}
            put={put}
            judged={setPossible}
          />
        )}
      </ReviseSteps>
      {isRunning && <ProgressBar aria-label={t.writing} />}
      <Versions reading={reading} />
    </Page>
  );

  function footer() {
    if (draft.step === '') return null;
    if (!isAsking) {
      return (
        <PrimaryButton isOff={!isSound || isRunning} press={() => setAsking(true)}>
          {isRunning ? t.writing : t.review}
        </PrimaryButton>
      );
    }
    return (
      <div className={styles.confirm} role="alertdialog" aria-label={t.confirm[draft.step]}>
        <Note strong>{t.confirm[draft.step]}</Note>
        <Note>{t.confirmHelp}</Note>
        <div className={styles.buttons}>
          <Button appearance="primary" autoFocus onClick={() => void revise()}>
            {t.confirmYes}
          </Button>
          <Button onClick={() => setAsking(false)}>{t.confirmNo}</Button>
        </div>
      </div>
    );
  }
}
