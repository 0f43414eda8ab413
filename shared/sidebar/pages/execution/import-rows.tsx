import { Field, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Imported, ImportPreview, ImportSource } from '#actions/import/import-types.ts';
import { areaName } from '#formula/address.ts';
import { importPageIn } from '#language/by-language/import-page.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { NativeSelect } from '#sidebar/parts/native-select.tsx';
import { Done, Notices, Refused } from '#sidebar/parts/notices.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { PrimaryButton } from '#sidebar/parts/primary-button.tsx';
import { useTask } from '#sidebar/use-query.ts';
import type { Answer, Answers } from './import-answer.ts';
import { ImportPeople, ImportRejects, ImportStatuses } from './import-answers.tsx';
import { type FileRows, ImportFile } from './import-file.tsx';
import { ImportMapping } from './import-mapping.tsx';
import { ImportTally } from './import-tally.tsx';

const UNTOLD: Answers = {
  said: {},
  aliases: {},
  keepsRejects: false,
  skipsTwins: false,
  takesLines: false,
};

const kinds = ['text', 'file', 'sheet'] as const;

/** Rows of an export or of a sheet on their way into the log: where they are, how they are read, what comes of each. */
export function ImportRows({ back }: { readonly back: () => void }) {
  const { actions, language, replies, formats } = useAppContext();
  const t = importPageIn[language];
  const [kind, setKind] = useState<(typeof kinds)[number]>('text');
  const [text, setText] = useState('');
  const [file, setFile] = useState<FileRows | null>(null);
  const [answers, setAnswers] = useState(UNTOLD);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const looking = useTask<ImportPreview>();
  const writing = useTask<Imported>();
  const rejects = useRef<HTMLInputElement>(null);
  const isBusy = looking.now.state === 'running' || writing.now.state === 'running';
  const source = (seen: ImportPreview | null, picked: FileRows | null): ImportSource => {
    if (kind === 'text') return { kind: 'text', name: '', text };
    if (kind === 'file' && picked) return picked.source;
    // What was looked at stays what is imported, whatever is selected meanwhile.
    return { kind: 'sheet', place: seen?.place ?? null };
  };
  const asked = useRef(0);
  const look = async (told: Answers, seen: ImportPreview | null, picked = file): Promise<void> => {
    asked.current += 1;
    const mine = asked.current;
    const found = await looking.run(() => actions.previewImport({ source: source(seen, picked), ...told }));
    if (mine === asked.current) setPreview(found ?? seen);
  };
  const answer: Answer = (next) => {
    const told = { ...answers, ...next };
    setAnswers(told);
    writing.reset();
    // Whether rejects are kept changes nothing of what is seen.
    if (Object.keys(next).some((key) => key !== 'keepsRejects')) void look(told, preview);
  };
  const afresh = (): void => {
    asked.current += 1;
    setPreview(null);
    setAnswers(UNTOLD);
    looking.reset();
  };
  const write = async (): Promise<void> => {
    if (!preview) return;
    const isStopped = preview.rejected.rows > 0 && !answers.keepsRejects;
    const done = await writing.run(() => actions.importLog({ source: source(preview, file), ...answers }));
    if (done) {
      afresh();
      setText('');
      setFile(null);
      replies.clear();
    } else if (isStopped) rejects.current?.focus();
  };
  const top = useRef<HTMLDivElement>(null);
  const isDone = writing.now.state === 'over' && writing.now.reply.kind === 'done';
  useEffect(() => {
    if (isDone) top.current?.scrollIntoView({ block: 'nearest' });
  }, [isDone]);
  const hasRows = kind === 'text' ? text.trim() !== '' : kind === 'sheet' || file !== null;
  const adds =
    (preview?.taken.rows ?? 0) +
    (preview?.completed.rows ?? 0) +
    (answers.keepsRejects ? (preview?.rejected.rows ?? 0) : 0);
  const isEmpty = preview !== null && adds === 0 && preview.rejected.rows === 0;
  return (
    <Page
      title={t.title}
      lead={t.help}
      isFetching={isBusy}
      back={back}
      footer={
        preview ? (
          <PrimaryButton isOff={isBusy || isEmpty || preview.refusals.length > 0} press={write}>
            {writing.now.state === 'running'
              ? t.importing
              : isEmpty
                ? t.nothingNew
                : t.import(formats.amount(preview.taken.rows + preview.completed.rows))}
          </PrimaryButton>
        ) : (
          <PrimaryButton isOff={isBusy || !hasRows} press={() => look(answers, null)}>
            {isBusy ? t.looking : t.look}
          </PrimaryButton>
        )
      }
    >
      <div ref={top}>
        {writing.now.state === 'over' && writing.now.reply.kind === 'done' ? (
          <Written imported={writing.now.reply.value} close={writing.reset} />
        ) : (
          <Refused now={writing.now} />
        )}
      </div>
      <Refused now={looking.now} />
      <Card title={t.source}>
        <NativeSelect
          label={t.from}
          value={kind}
          options={kinds.map((key) => ({ key, name: t.sources[key] }))}
          pick={(key) => {
            setKind(key);
            afresh();
          }}
        />
        {kind === 'text' && (
          <Field label={t.paste} hint={t.pasteHelp}>
            <Textarea
              rows={preview ? 2 : 5}
              value={text}
              onChange={(_, { value }) => {
                setText(value);
                if (preview || looking.now.state === 'over') afresh();
              }}
            />
          </Field>
        )}
        {kind === 'file' && (
          <ImportFile
            file={file}
            pick={(picked) => {
              setFile(picked);
              afresh();
              if (picked) void look(UNTOLD, null, picked);
            }}
          />
        )}
        {kind === 'sheet' && (
          <Note>
            {preview?.place ? t.seen(preview.place.sheet, areaName(preview.place.area)) : t.sheetHelp}
          </Note>
        )}
        {preview?.isKnown && <Note>{`${preview.name} · ${t.known}`}</Note>}
      </Card>
      {preview && (
        <>
          <Notices notices={preview.refusals} />
          <ImportTally preview={preview} answers={answers} answer={answer} />
          <ImportPeople preview={preview} answers={answers} answer={answer} />
          <ImportStatuses preview={preview} answers={answers} answer={answer} />
          <ImportRejects preview={preview} answers={answers} answer={answer} box={rejects} />
          <ImportMapping preview={preview} answers={answers} answer={answer} />
        </>
      )}
    </Page>
  );
}

function Written({ imported, close }: { readonly imported: Imported; readonly close: () => void }) {
  const { language, formats } = useAppContext();
  const t = importPageIn[language];
  const { taken, completed, numbers, kept } = imported;
  return (
    <Done title={t.done(formats.amount(taken.rows))} close={close}>
      {numbers.map((name, at) => (
        <div key={name}>{t.doneSum(name, formats.amount(taken.sums[at] ?? 0))}</div>
      ))}
      {completed.rows > 0 && <div>{t.completed(formats.amount(completed.rows))}</div>}
      {kept > 0 && <div>{t.kept(formats.amount(kept))}</div>}
    </Done>
  );
}
