import { Button, mergeClasses } from '@fluentui/react-components';
import { Checkmark16Filled } from '@fluentui/react-icons/svg/checkmark';
import { useState } from 'react';
import type { MonthRound, NotBegun, WrittenRow } from '#actions/execution/execution-types.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card } from '#sidebar/parts/card.tsx';
import { useListStyles } from '#sidebar/parts/list.tsx';
import { MonthSelect } from '#sidebar/parts/month-select.tsx';
import { Refused } from '#sidebar/parts/notices.tsx';
import { ViewPage } from '#sidebar/parts/view-page.tsx';
import { useQuery, useTask } from '#sidebar/use-query.ts';

/** The eight steps of a month's round; each is marked when it is done. */
export function MonthlyRoundPage({ back }: { readonly back: () => void }) {
  const { actions, texts } = useAppContext();
  const { tracking: t } = texts;
  const [month, setMonth] = useState('');
  const query = useQuery<MonthRound | NotBegun>(`round ${month}`, () =>
    actions.monthRound(month === '' ? null : month),
  );
  return (
    <ViewPage
      name="round"
      query={query}
      lead={({ steps }) => t.doneCount(steps.filter(({ state }) => state === 'done').length, steps.length)}
      back={back}
    >
      {(round) => (
        <>
          <MonthSelect month={month === '' ? round.month : month} months={round.months} pick={setMonth} />
          <Steps round={round} changed={query.refetch} />
        </>
      )}
    </ViewPage>
  );
}

function Steps({ round, changed }: { readonly round: MonthRound; readonly changed: () => void }) {
  const styles = useListStyles();
  const { actions, texts, formats, replies } = useAppContext();
  const { tracking: t } = texts;
  const task = useTask<WrittenRow>();
  const isRunning = task.now.state === 'running';
  const mark = async ({ number, owner, state }: MonthRound['steps'][number]): Promise<void> => {
    const done = state === 'done' ? null : round.today;
    const marked = await task.run(() => actions.markRound({ month: round.month, step: number, owner, done }));
    if (!marked) return;
    replies.delete('overview');
    changed();
  };
  return (
    <Card title={t.steps}>
      <Refused now={task.now} />
      <ol className={styles.list}>
        {round.steps.map((step) => {
          const { number, key, owner, role, state, due } = step;
          const isDone = state === 'done';
          const isLate = state === 'overdue' || state === 'today';
          return (
            <li key={number} className={styles.line}>
              <span className={styles.name}>{`${number}. ${t.monthlyRoundSteps[key]}`}</span>
              <span className={mergeClasses(styles.top, styles.middle)}>
                <span className={styles.tags}>
                  <span className={mergeClasses(styles.tag, isLate && styles.warn)}>
                    {isDone && <Checkmark16Filled style={{ verticalAlign: 'text-bottom' }} />}
                    {t.roundStates[state]}
                  </span>
                  <span className={styles.quiet}>
                    {t.dueOn(formats.day(due))} · {owner === '' ? t.roundRoles[role] : owner}
                  </span>
                </span>
                <Button
                  size="small"
                  className={styles.button}
                  disabled={isRunning}
                  aria-label={t.markNamed(isDone ? t.markOpen : t.markDone, t.monthlyRoundSteps[key])}
                  onClick={() => void mark(step)}
                >
                  {isDone ? t.markOpen : t.markDone}
                </Button>
              </span>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
