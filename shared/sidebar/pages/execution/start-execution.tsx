import { Button, Field, Input, makeStyles, ProgressBar } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ChosenMetrics, StartQuestions } from '#actions/execution/start-questions.ts';
import type { Overview } from '#actions/plan/overview.ts';
import type { Built } from '#actions/protocol/change-workbook.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { Facts } from '#sidebar/parts/facts.tsx';
import { NativeSelect } from '#sidebar/parts/native-select.tsx';
import { Refused } from '#sidebar/parts/notices.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { PrimaryButton } from '#sidebar/parts/primary-button.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { useQuery, useTask } from '#sidebar/use-query.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '18px', display: 'flex', flexDirection: 'column', gap: '4px' },
});

/** What a day asks for, and the beginning of carrying it out: what will happen is said before. */
export function StartExecution({ started }: { readonly started: () => void }) {
  const styles = useStyles();
  const { actions, texts, replies } = useAppContext();
  const { execution: t } = texts;
  const [author, setAuthor] = useDraft('author', '');
  const [isAsked, setAsked] = useState(false);
  const [metrics, setMetrics] = useState<ChosenMetrics>({});
  const authorField = useRef<HTMLInputElement>(null);
  const task = useTask<Built>();
  // Until the page of what has begun is read, this one does not offer to begin again.
  const [isBegun, setBegun] = useState(false);
  const isRunning = task.now.state === 'running' || isBegun;
  const isNamed = author.trim() !== '';
  const begin = async (): Promise<void> => {
    const built = await task.run(() => actions.startExecution(author.trim(), metrics));
    if (!built) return;
    setBegun(true);
    replies.clear();
    started();
  };
  const start = (): Promise<void> | undefined => {
    if (isNamed) return begin();
    setAsked(true);
    authorField.current?.focus();
    return undefined;
  };
  const isMissing = isAsked && !isNamed;
  return (
    <Page
      title={t.title}
      isFetching={isRunning}
      footer={
        <>
          {isMissing && (
            <Button disabled={isRunning} onClick={() => void begin()}>
              {t.startUnnamed}
            </Button>
          )}
          <PrimaryButton isOff={isRunning} press={start}>
            {isRunning ? t.starting : t.start}
          </PrimaryButton>
        </>
      }
    >
      <Refused now={task.now} />
      <Day />
      <Tracked metrics={metrics} choose={setMetrics} isOff={isRunning} />
      <Card title={t.start}>
        <Note>{t.startHelp}</Note>
        <ul className={styles.list}>
          {[t.startLocked, t.startSheets, t.startKept].map((line) => (
            <li key={line}>
              <Note>{line}</Note>
            </li>
          ))}
        </ul>
        <Field
          label={t.author}
          hint={t.authorHelp}
          {...(isMissing ? { validationMessage: t.authorMissing, validationState: 'error' as const } : {})}
        >
          <Input
            input={{ ref: authorField }}
            value={author}
            disabled={isRunning}
            onChange={(_, { value }) => setAuthor(value)}
          />
        </Field>
        {isRunning && <ProgressBar aria-label={t.starting} />}
      </Card>
    </Page>
  );
}

interface TrackedProps {
  readonly metrics: ChosenMetrics;
  readonly choose: (metrics: ChosenMetrics) => void;
  readonly isOff: boolean;
}

/** Of a plan of several goals, which number of the log each of the others is reached by. */
function Tracked({ metrics, choose, isOff }: TrackedProps) {
  const { actions, texts } = useAppContext();
  const { execution: t } = texts;
  const { reply } = useQuery<StartQuestions>('startQuestions', () => actions.startQuestions());
  if (reply?.kind !== 'done' || reply.value.goals.length === 0) return null;
  return (
    <Card title={t.tracked}>
      <Note>{t.trackedHelp}</Note>
      {reply.value.goals.map(({ key, name, metric }) => (
        <NativeSelect
          key={key}
          label={name}
          value={metrics[key] ?? metric}
          options={reply.value.metrics}
          isOff={isOff}
          pick={(picked) => choose({ ...metrics, [key]: picked })}
        />
      ))}
    </Card>
  );
}

function Day() {
  const { actions, texts, formats, goTo } = useAppContext();
  const { execution: t } = texts;
  const { reply } = useQuery<Overview>('overview', () => actions.overview());
  if (reply?.kind !== 'done' || reply.value.kind === 'none') return null;
  const { activities } = reply.value;
  const facts = [...activities].reverse().map(({ stage, perDay }) => ({
    name: stage,
    value: formats.amount(Math.round(perDay * 10) / 10),
    note: '',
  }));
  return (
    <Card title={t.day}>
      <Note>{facts.length === 0 ? t.noFunnel : t.dayHelp}</Note>
      {facts.length > 0 && <Facts facts={facts} />}
      {facts.length === 0 && (
        <Button size="small" onClick={() => goTo('funnel')}>
          {texts.addFunnel.add}
        </Button>
      )}
    </Card>
  );
}
