import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Reply } from '#actions/notices.ts';
import type { Built } from '#actions/protocol/change-workbook.ts';
import type { MovedView } from '#actions/sidebar-actions.ts';
import { reallocationIn } from '#language/by-language/reallocation.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import NoteFields from '#sidebar/parts/note-fields.tsx';
import { Done, Refused } from '#sidebar/parts/notices.tsx';
import { noteOf, useNote } from '#sidebar/use-note.ts';
import { useQuery, useTask } from '#sidebar/use-query.ts';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

const SHOWN = 6;

/** Fixed figures that were moved without a record: they are put on record, or back. Nothing where there are none. */
export function MovedFigures({ over }: { readonly over: () => void }) {
  const styles = useStyles();
  const { actions, language, formats, replies } = useAppContext();
  const t = reallocationIn[language];
  const note = useNote();
  const query = useQuery<readonly MovedView[]>('movedFigures', () => actions.movedFigures());
  const task = useTask<Built>();
  const [said, say] = useState('');
  const isBusy = task.now.state === 'running';
  const run = async (action: () => Promise<Reply<Built>>, done: string): Promise<void> => {
    if (!(await task.run(action))) return;
    note.explain('');
    say(done);
    replies.clear();
    query.refetch();
    over();
  };
  const moved = query.reply?.kind === 'done' ? query.reply.value : [];
  const amount = (value: number | null): string => (value === null ? '–' : formats.amount(value));
  const isUnchanged = [...new Set(moved.map(({ of }) => of))].every((kind) => {
    const changes = moved.filter(({ of }) => of === kind);
    const change = changes.reduce(
      (sum, { before, after }) => sum + (before === null ? Number.NaN : (after ?? 0) - before),
      0,
    );
    return Math.abs(change) < 0.005;
  });
  return (
    <>
      {said !== '' && <Done title={said} close={() => say('')} />}
      {moved.length > 0 && (
        <Card title={t.title(moved.length)}>
          <Note>{t.help}</Note>
          {moved.slice(0, SHOWN).map(({ goal, name, before, after }) => (
            <Note key={`${goal} ${name}`} strong>
              {t.line(name, amount(before), amount(after))}
            </Note>
          ))}
          {moved.length > SHOWN && <Note>{t.more(moved.length - SHOWN)}</Note>}
          {isUnchanged && <Note>{t.unchanged}</Note>}
          <NoteFields note={note} isBare />
          <Refused now={task.now} />
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabled={isBusy || note.author.trim() === '' || note.reason.trim() === ''}
              onClick={() => void run(() => actions.recordMoved(noteOf(note)), t.recorded)}
            >
              {t.record}
            </Button>
            <Button disabled={isBusy} onClick={() => void run(() => actions.putBackMoved(), t.wasPutBack)}>
              {t.putBack}
            </Button>
          </div>
        </Card>
      )}
    </>
  );
}
