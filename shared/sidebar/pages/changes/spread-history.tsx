import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import type { ChangeLine } from '#actions/sidebar-actions.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { Refused } from '#sidebar/parts/notices.tsx';
import { type NoteDraft, noteOf } from '#sidebar/use-note.ts';
import { type Query, useTask } from '#sidebar/use-query.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, paddingTop: '8px' },
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

const SHOWN = 5;

interface SpreadHistoryProps {
  readonly query: Query<readonly ChangeLine[]>;
  /** Who undoes what moves fixed figures, and why. */
  readonly note: NoteDraft;
  readonly undone: (number: number) => void;
}

/** The last changes on record, each with its undo. */
export function SpreadHistory({ query, note, undone }: SpreadHistoryProps) {
  const styles = useStyles();
  const { actions, texts, formats } = useAppContext();
  const { spread: t } = texts;
  const task = useTask<ChangeLine>();
  const changes = query.reply?.kind === 'done' ? query.reply.value.slice(-SHOWN).reverse() : [];
  if (changes.length === 0) return null;
  const undo = async (number: number): Promise<void> => {
    if (!(await task.run(() => actions.undo(number, noteOf(note))))) return;
    query.refetch();
    undone(number);
  };
  return (
    <Card title={t.history}>
      <Refused now={task.now} />
      {changes.map(({ number, sheet, what, before, after, undone: isUndone }) => (
        <div key={number} className={styles.line}>
          <div className={styles.words}>
            <Note strong>{t.line(number, sheet, what)}</Note>
            <Note>{isUndone ? t.wasUndone : t.fromTo(formats.amount(before), formats.amount(after))}</Note>
          </div>
          {!isUndone && (
            <Button
              size="small"
              icon={<ArrowUndo20Regular />}
              aria-label={t.undoOf(number)}
              disabled={task.now.state === 'running'}
              onClick={() => void undo(number)}
            >
              {t.undo}
            </Button>
          )}
        </div>
      ))}
    </Card>
  );
}
