import { Button, Field, Input } from '@fluentui/react-components';
import type { ClosedMonth, ClosingRequest, ClosingView } from '#actions/closing/closing-types.ts';
import type { Reply } from '#actions/notices.ts';
import { closingPageIn } from '#language/by-language/closing-page.ts';
import type { ClosingPageTexts } from '#language/sidebar/closing-page.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { Facts } from '#sidebar/parts/facts.tsx';
import { useListStyles } from '#sidebar/parts/list.tsx';
import { Refused } from '#sidebar/parts/notices.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { PrimaryButton } from '#sidebar/parts/primary-button.tsx';
import { QueryResult } from '#sidebar/parts/query-result.tsx';
import { WithPlan } from '#sidebar/parts/with-plan.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { useQuery, useTask } from '#sidebar/use-query.ts';

const SHOWN = 10;

/** Closes the first open month, and opens the last closed one again. */
export default function Closing() {
  return (
    <WithPlan>
      <Months />
    </WithPlan>
  );
}

function Months() {
  const { actions, texts, language, goTo, replies } = useAppContext();
  const t = closingPageIn[language];
  const query = useQuery<ClosingView>('closing', () => actions.closing());
  const task = useTask<ClosedMonth>();
  const [author, sign] = useDraft('author', '');
  const [reason, explain] = useDraft('closing.reason', '');
  const isBusy = task.now.state === 'running';
  const change = async (
    month: string | null,
    action: (request: ClosingRequest) => Promise<Reply<ClosedMonth>>,
  ): Promise<void> => {
    if (!(await task.run(() => action({ month, author, reason })))) return;
    explain('');
    replies.clear();
    query.refetch();
  };
  const isOff = isBusy || query.isFetching || author.trim() === '';
  return (
    <QueryResult query={query} title={texts.app.pages.closing}>
      {({ closed, next, carried, countsIn }) => {
        const last = closed[closed.length - 1];
        return (
          <Page
            title={texts.app.pages.closing}
            lead={t.help}
            isFetching={isBusy || query.isFetching}
            refresh={query.refetch}
            back={() => goTo('home')}
            footer={
              next && (
                <PrimaryButton
                  isOff={isOff || next.refusal !== null}
                  press={() => change(next.month, actions.closeMonth)}
                >
                  {t.close(next.month)}
                </PrimaryButton>
              )
            }
          >
            <Refused now={task.now} />
            {next ? <Next next={next} t={t} /> : <Note>{t.allClosed}</Note>}
            <Card title={t.record}>
              <Field label={t.author}>
                <Input value={author} onChange={(_, { value }) => sign(value)} />
              </Field>
              <Field label={t.reason} hint={t.reasonHelp}>
                <Input value={reason} onChange={(_, { value }) => explain(value)} />
              </Field>
            </Card>
            {last !== undefined && (
              <Card title={t.closed}>
                <Note strong>{closed.join(texts.app.separator)}</Note>
                <Button
                  disabled={isOff || reason.trim() === ''}
                  onClick={() => void change(last, actions.reopenMonth)}
                >
                  {t.reopen(last)}
                </Button>
                <Note>{t.reopenHelp}</Note>
              </Card>
            )}
            {carried.length > 0 && <Carried carried={carried} countsIn={countsIn} t={t} />}
          </Page>
        );
      }}
    </QueryResult>
  );
}

interface WithTexts {
  readonly t: ClosingPageTexts;
}

function Next({ next, t }: WithTexts & { readonly next: NonNullable<ClosingView['next']> }) {
  const { formats } = useAppContext();
  const { month, refusal, goals, pay, leftOut, rejects } = next;
  const amounts = goals.map(({ name, measure, plan, actual }) => ({
    name,
    value: actual === null ? t.notTracked : `${formats.amount(actual)} ${measure}`.trim(),
    note: `${t.plan} ${formats.amount(plan)}`,
  }));
  const pays = pay === null ? [] : [{ name: t.pay, value: formats.amount(pay), note: '' }];
  return (
    <Card title={t.next(month)}>
      {refusal !== null && <Note>{refusal}</Note>}
      <Facts facts={[...amounts, ...pays]} />
      {leftOut > 0 && <Note strong>{t.leftOut(leftOut)}</Note>}
      {rejects > 0 && <Note strong>{t.rejects(rejects)}</Note>}
    </Card>
  );
}

function Carried({ carried, countsIn, t }: WithTexts & Pick<ClosingView, 'carried' | 'countsIn'>) {
  const lines = useListStyles();
  const { formats } = useAppContext();
  return (
    <Card title={t.carried}>
      <Note>{countsIn === null ? t.countsNowhere : t.countsIn(countsIn)}</Note>
      <ul className={lines.list}>
        {carried.slice(0, SHOWN).map(({ month, name, goal, amount }) => (
          <li key={`${month} ${name} ${goal}`} className={lines.line}>
            <span className={lines.name}>{`${month} · ${name} · ${goal}`}</span>
            <span className={lines.quiet}>{formats.amount(amount)}</span>
          </li>
        ))}
      </ul>
      {carried.length > SHOWN && <Note>{t.more(carried.length - SHOWN)}</Note>}
    </Card>
  );
}
