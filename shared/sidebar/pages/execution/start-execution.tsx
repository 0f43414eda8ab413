import { Field, Input, makeStyles, ProgressBar } from '@fluentui/react-components';
import type { Overview } from '#actions/plan/overview.ts';
import type { Built } from '#actions/protocol/change-workbook.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { Facts } from '#sidebar/parts/facts.tsx';
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
  const task = useTask<Built>();
  const isRunning = task.now.state === 'running';
  const start = async (): Promise<void> => {
    const built = await task.run(() => actions.startExecution(author.trim()));
    if (!built) return;
    replies.clear();
    started();
  };
  return (
    <Page
      title={t.title}
      isFetching={isRunning}
      footer={
        <PrimaryButton isOff={isRunning} press={start}>
          {isRunning ? t.starting : t.start}
        </PrimaryButton>
      }
    >
      <Refused now={task.now} />
      <Day />
      <Card title={t.start}>
        <Note>{t.startHelp}</Note>
        <ul className={styles.list}>
          {[t.startLocked, t.startSheets, t.startKept].map((line) => (
            <li key={line}>
              <Note>{line}</Note>
            </li>
          ))}
        </ul>
        <Field label={t.author} hint={t.authorHelp}>
          <Input value={author} disabled={isRunning} onChange={(_, { value }) => setAuthor(value)} />
        </Field>
        {isRunning && <ProgressBar aria-label={t.starting} />}
      </Card>
    </Page>
  );
}

function Day() {
  const { actions, texts, formats } = useAppContext();
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
    </Card>
  );
}
