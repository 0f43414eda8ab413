import { Button, Field, Input, makeStyles, mergeClasses, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { ExecutionPlan, ListedAction, WrittenRow } from '#actions/execution/execution-types.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { useListStyles } from '#sidebar/parts/list.tsx';
import { Refused } from '#sidebar/parts/notices.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { useTask } from '#sidebar/use-query.ts';

/** So many at first: those carried most often. */
const FIRST = 6;

interface WeekActionsProps {
  readonly plan: ExecutionPlan;
  readonly changed: () => void;
  readonly children: ReactNode;
}

/** The actions of a week, those carried over first; each can be closed in its place. */
export function WeekActions({ plan, changed, children }: WeekActionsProps) {
  const styles = useListStyles();
  const { texts } = useAppContext();
  const { execution: t } = texts;
  const [all, showAll] = useState(false);
  const [closing, close] = useDraft('execution.closing', -1);
  const ordered = [...plan.actions].sort(
    (left, right) => Number(left.state === 'closed') - Number(right.state === 'closed'),
  );
  const shown = all ? ordered : ordered.slice(0, FIRST);
  return (
    <Card title={t.actions}>
      {ordered.length === 0 && <Note>{t.noActions}</Note>}
      <ul className={styles.list}>
        {shown.map((action) => (
          <li key={action.index} className={styles.line}>
            <Action action={action}>
              {action.state !== 'closed' && closing !== action.index && (
                <Button
                  size="small"
                  className={styles.button}
                  aria-label={t.closeNamed(action.what)}
                  onClick={() => close(action.index)}
                >
                  {t.close}
                </Button>
              )}
            </Action>
            {action.state !== 'closed' && closing === action.index && (
              <CloseForm
                action={action}
                today={plan.today}
                cancel={() => close(-1)}
                closed={() => {
                  close(-1);
                  changed();
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {shown.length < ordered.length && (
        <Button appearance="subtle" onClick={() => showAll(true)}>
          {t.more(ordered.length - shown.length)}
        </Button>
      )}
      {children}
    </Card>
  );
}

interface ActionProps {
  readonly action: ListedAction;
  readonly children: ReactNode;
}

function Action({ action, children }: ActionProps) {
  const styles = useListStyles();
  const { texts, formats } = useAppContext();
  const { execution: t } = texts;
  const { what, kind, owner, customer, due, closed, result, remark, timesCarriedOver, state } = action;
  const isClosed = state === 'closed';
  return (
    <>
      <span className={styles.top}>
        <span className={styles.name}>{what}</span>
        {children}
      </span>
      <span className={styles.tags}>
        <span className={styles.tag}>{t.actionKinds[kind]}</span>
        {state === 'carried' ? (
          <span className={mergeClasses(styles.tag, styles.warn)}>{t.carried(timesCarriedOver)}</span>
        ) : (
          <span className={styles.tag}>{t.actionStates[state]}</span>
        )}
      </span>
      <span className={styles.quiet}>
        {[owner, customer, isClosed && closed ? t.closedOn(formats.day(closed)) : t.due(formats.day(due))]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
      {[result, remark]
        .filter((part) => part !== '')
        .map((part) => (
          <span key={part} className={styles.quiet}>
            {part}
          </span>
        ))}
    </>
  );
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '4px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface CloseFormProps {
  readonly action: ListedAction;
  readonly today: string;
  readonly cancel: () => void;
  readonly closed: () => void;
}

function CloseForm({ action: { index, what }, today, cancel, closed }: CloseFormProps) {
  const styles = useStyles();
  const { actions, texts } = useAppContext();
  const { execution: t } = texts;
  const [draft, setDraft] = useDraft(`close ${index} ${what}`, { closed: today, result: '' });
  const task = useTask<WrittenRow>();
  const isRunning = task.now.state === 'running';
  const save = async (): Promise<void> => {
    if (await task.run(() => actions.closeAction({ index, what, ...draft }))) closed();
  };
  return (
    <div className={styles.form}>
      <Refused now={task.now} />
      <Field label={t.closedDay}>
        <Input
          type="date"
          value={draft.closed}
          onChange={(_, { value }) => setDraft({ ...draft, closed: value })}
        />
      </Field>
      <Field label={t.result} hint={t.resultHelp}>
        <Textarea
          rows={2}
          value={draft.result}
          onChange={(_, { value }) => setDraft({ ...draft, result: value })}
        />
      </Field>
      <div className={styles.buttons}>
        <Button disabled={isRunning || draft.closed === ''} onClick={() => void save()}>
          {isRunning ? t.saving : t.saveClosed}
        </Button>
        <Button appearance="subtle" disabled={isRunning} onClick={cancel}>
          {t.cancel}
        </Button>
      </div>
    </div>
  );
}
