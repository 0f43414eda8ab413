import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed20Regular } from '@fluentui/react-icons/svg/lock-closed';
import { LockOpen20Regular } from '@fluentui/react-icons/svg/lock-open';
import { useEffect, useState } from 'react';
import type { Reply } from '#actions/notices.ts';
import type { ChangeLine, SpreadPreview } from '#actions/sidebar-actions.ts';
import { areaName } from '#formula/address.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note, pair } from '#sidebar/parts/card.tsx';
import NoteFields from '#sidebar/parts/note-fields.tsx';
import { Done, Notices, Refused } from '#sidebar/parts/notices.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { PrimaryButton } from '#sidebar/parts/primary-button.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { useLooks } from '#sidebar/use-looks.ts';
import { noteOf, useNote } from '#sidebar/use-note.ts';
import { useQuery, useSettled, useTask } from '#sidebar/use-query.ts';
import { ByHand } from './by-hand.tsx';
import { SpreadCompare } from './spread-compare.tsx';
import { emptySpread, requestOf, type SpreadDraft, unitOf } from './spread-draft.ts';
import { SpreadForm } from './spread-form.tsx';
import { SpreadHistory } from './spread-history.tsx';

const useStyles = makeStyles({
  range: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  pair,
  hidden: { display: 'flex', alignItems: 'center', gap: '8px' },
});

/** Change a total; the selected cells follow. */
export default function Spread() {
  const styles = useStyles();
  const { actions, texts } = useAppContext();
  const { spread: t } = texts;
  const [draft, setDraft] = useDraft<SpreadDraft>('spread', emptySpread);
  const preview = useTask<SpreadPreview>();
  const writing = useTask<SpreadPreview>();
  const marking = useTask<{ readonly cells: number }>();
  const history = useQuery<readonly ChangeLine[]>('changes', () => actions.changes());
  const note = useNote();
  const [said, say] = useState('');
  const [reads, lookAgain] = useLooks('all');
  const [typings] = useLooks('typed');
  const [unit, setUnit] = useState(1);
  const request = useSettled(JSON.stringify(requestOf(draft, unit)), 250);
  const { run } = preview;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every look is a new one
  useEffect(() => {
    void run(() => actions.previewSpread(JSON.parse(request))).then((seen) => {
      if (seen) setUnit(unitOf(seen.cells.map(({ before }) => before)));
    });
  }, [actions, request, run, reads]);

  const isChange = draft.change.trim() !== '';
  const shown = useLast(preview.now.state === 'over' ? preview.now.reply : null, !isChange);
  // Only what was looked at may be applied.
  const isCurrent = preview.now.state === 'over' && request === JSON.stringify(requestOf(draft, unit));
  const isRefused = preview.now.state === 'over' && preview.now.reply.kind === 'refused';
  const isBusy = writing.now.state === 'running' || marking.now.state === 'running';
  const apply = async (): Promise<void> => {
    const done = await writing.run(() => actions.applySpread(requestOf(draft, unit), noteOf(note)));
    if (!done) return;
    say(t.applied(done.touched));
    setDraft({ ...draft, change: '' });
    history.refetch();
    lookAgain();
  };
  const mark = async (how: 'hold' | 'release'): Promise<void> => {
    const done = await marking.run(() => actions[how](noteOf(note)));
    if (done) say(how === 'hold' ? t.heldDone(done.cells) : t.releasedDone(done.cells));
    lookAgain();
  };
  return (
    <Page
      title={t.title}
      lead={t.help}
      isFetching={isBusy}
      refresh={lookAgain}
      footer={
        <PrimaryButton
          isOff={isBusy || !isChange || !isCurrent || isRefused || !shown?.touched}
          press={apply}
        >
          {t.apply}
        </PrimaryButton>
      }
    >
      {said !== '' && <Done title={said} close={() => say('')} />}
      <Refused now={writing.now} />
      <Refused now={marking.now} />
      <ByHand looks={typings} over={lookAgain} />
      <Card title={t.selection}>
        {shown ? (
          <>
            <Selection preview={shown} />
            {shown.hidden > 0 && (
              <label className={styles.hidden}>
                <input
                  type="checkbox"
                  checked={draft.changesHidden}
                  onChange={({ target }) => setDraft({ ...draft, changesHidden: target.checked })}
                />
                {t.changeHidden(shown.hidden)}
              </label>
            )}
          </>
        ) : (
          preview.now.state !== 'over' && <Note>{texts.app.loading}</Note>
        )}
        {preview.now.state === 'over' && preview.now.reply.kind === 'refused' && !isChange && (
          <Notices notices={preview.now.reply.issues.map((each) => ({ ...each, severity: 'info' }))} />
        )}
        <div className={styles.pair}>
          <Button icon={<LockClosed20Regular />} disabled={isBusy} onClick={() => void mark('hold')}>
            {t.hold}
          </Button>
          <Button icon={<LockOpen20Regular />} disabled={isBusy} onClick={() => void mark('release')}>
            {t.release}
          </Button>
        </div>
      </Card>
      <SpreadForm draft={draft} unit={unit} setDraft={setDraft} />
      <NoteFields note={note} />
      {isChange && <Refused now={preview.now} />}
      {isChange && !isRefused && preview.now.state !== 'failed' && shown && <SpreadCompare preview={shown} />}
      <SpreadHistory
        query={history}
        note={note}
        undone={(number) => {
          say(t.undone(number));
          lookAgain();
        }}
      />
    </Page>
  );
}

/** The last good answer; `isGone` once one is refused that asked for nothing but a look. */
function useLast<T>(reply: Reply<T> | null, isGone: boolean): T | null {
  const [last, setLast] = useState<T | null>(null);
  useEffect(() => {
    if (reply?.kind === 'done') setLast(reply.value);
    else if (reply && isGone) setLast(null);
  }, [reply, isGone]);
  return last;
}

function Selection({ preview }: { readonly preview: SpreadPreview }) {
  const styles = useStyles();
  const { sheet, area, cells, before, held, follow } = preview;
  const [first, last] = [cells[0]?.name, cells.at(-1)?.name];
  const { texts, formats } = useAppContext();
  const { spread: t } = texts;
  return (
    <>
      <span className={styles.range}>
        {first && last
          ? cells.length === 1
            ? t.figure(first, formats.amount(before))
            : t.fromName(first, last)
          : `${sheet}!${areaName(area)}`}
      </span>
      <Note>
        {t.total(cells.length, formats.amount(before))}
        {held > 0 && ` · ${t.kept(held)}`}
        {follow > 0 && ` · ${t.follow(follow)}`}
      </Note>
    </>
  );
}
