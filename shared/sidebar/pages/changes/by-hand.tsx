import { Button, makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { TypedOver } from '#actions/sidebar-actions.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { Done, Refused } from '#sidebar/parts/notices.tsx';
import { noteOf, useNote } from '#sidebar/use-note.ts';
import { useQuery, useTask } from '#sidebar/use-query.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

// Fetched only where it is asked: the pane's first view shows this card.
const NoteFields = lazy(() => import('#sidebar/parts/note-fields.tsx'));

const SHOWN = 4;

interface ByHandProps {
  /** Counts up when the workbook may have been typed into. */
  readonly looks: number;
  /** Something was written. */
  readonly over: () => void;
  /** Whether there is something to be answered first. */
  readonly asks?: (isAsking: boolean) => void;
}

/** Numbers of the plan that were typed over: kept, with the others rebalanced, or put back. Nothing where there are none. */
export function ByHand({ looks, over, asks }: ByHandProps) {
  const styles = useStyles();
  const { actions, texts, formats } = useAppContext();
  const { spread: t } = texts;
  const query = useQuery<readonly TypedOver[]>('typedOver', () => actions.typedOver());
  const note = useNote();
  const task = useTask<{ readonly cells: number }>();
  const [said, say] = useState('');
  const { refetch } = query;
  useEffect(() => {
    if (looks > 0) refetch();
  }, [looks, refetch]);
  const run = async (
    action: () => ReturnType<typeof actions.keepTypedOver>,
    done: (count: number) => string,
  ) => {
    const result = await task.run(action);
    if (!result) return;
    say(done(result.cells));
    refetch();
    over();
  };
  const lines = query.reply?.kind === 'done' ? query.reply.value : [];
  const isAsking = lines.length > 0;
  useEffect(() => asks?.(isAsking), [asks, isAsking]);
  const kinds = new Set(lines.map(({ kind }) => kind));
  const [kind] = kinds;
  const isBusy = task.now.state === 'running';
  return (
    <>
      {said !== '' && <Done title={said} close={() => say('')} />}
      {isAsking && (
        <Card title={t.byHand.title(lines.length)}>
          {lines.slice(0, SHOWN).map(({ name, typed, text, instead, place }) => (
            <Note key={`${place.row}:${place.column}`} strong>
              {t.byHand.line(name, typed === null ? text : formats.amount(typed), formats.amount(instead))}
            </Note>
          ))}
          {lines.length > SHOWN && <Note>{t.byHand.more(lines.length - SHOWN)}</Note>}
          <Suspense>
            <NoteFields note={note} />
          </Suspense>
          <Refused now={task.now} />
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabled={isBusy}
              onClick={() => void run(() => actions.keepTypedOver(noteOf(note)), t.byHand.keptDone)}
            >
              {t.byHandKeep[kinds.size === 1 && kind ? kind : 'both']}
            </Button>
            <Button
              disabled={isBusy}
              onClick={() => void run(() => actions.putBackTypedOver(), t.byHand.putBackDone)}
            >
              {t.byHand.putBack}
            </Button>
          </div>
        </Card>
      )}
    </>
  );
}
