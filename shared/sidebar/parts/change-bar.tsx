import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { TakenBack } from '#actions/changes/take-back.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import type { ChangesMade, MadeChange } from '#sidebar/change-store.ts';
import { useTask } from '#sidebar/use-query.ts';
import { Notices, Refused } from './notices.tsx';

const useStyles = makeStyles({
  bar: { flexShrink: 0, paddingRight: '4px' },
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal' },
  asked: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '0 8px 8px' },
});

/** What was done last, with its way back; it stays above every page until it is closed. */
export default function ChangeBar({
  changes: { made, undone, isClosed },
}: {
  readonly changes: ChangesMade;
}) {
  const styles = useStyles();
  const { actions, texts, changes, build, replies } = useAppContext();
  const { undo: t, app } = texts;
  const task = useTask<TakenBack>();
  const [asked, ask] = useState<number | null>(null);
  const last = made.at(-1) ?? null;
  if (isClosed || (last === null && undone === null)) return null;
  const nameOf = ({ action }: MadeChange): string => t.actions[action] ?? t.other;
  const isRunning = task.now.state === 'running';
  const isAsked = last !== null && asked === last.id;
  const takeBack = (change: MadeChange, anyway: boolean) => async (): Promise<void> => {
    const taken = await task.run(() => actions.takeBack({ change: change.id, anyway }));
    ask(taken?.kind === 'asked' ? change.id : null);
    if (taken?.kind !== 'undone') return;
    replies.clear();
    build.reset();
    changes.undone(change);
  };
  return (
    <>
      <MessageBar intent="success" layout="singleline" politeness="polite" className={styles.bar}>
        <MessageBarBody className={styles.body}>
          {undone ? t.undone(nameOf(undone)) : last && t.done(nameOf(last))}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              icon={<Dismiss20Regular />}
              aria-label={app.close}
              onClick={changes.close}
            />
          }
        >
          {last && !isAsked && (
            <Button
              size="small"
              icon={<ArrowUndo20Regular />}
              disabled={isRunning}
              onClick={takeBack(last, false)}
            >
              {undone ? t.undoNext(nameOf(last)) : t.undo}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
      {task.now.state !== 'running' && <Refused now={task.now} />}
      {isAsked && task.now.state === 'over' && task.now.reply.kind === 'done' && (
        <div className={styles.asked} role="alert">
          <span>{task.now.reply.value.kind === 'asked' && t.asked(task.now.reply.value.cells)}</span>
          <Notices notices={task.now.reply.issues} />
          <Button size="small" disabled={isRunning} onClick={takeBack(last, true)}>
            {t.anyway}
          </Button>
          <Button size="small" disabled={isRunning} onClick={() => ask(null)}>
            {t.leave}
          </Button>
        </div>
      )}
    </>
  );
}
