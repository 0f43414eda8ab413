import { useRef } from 'react';
import { languages } from '#engine/plan/inputs.ts';
import { HostFailure, reasonOf } from '#host/host.ts';
import { failuresIn } from '#language/by-language/failures.ts';
import { languageNames } from '#language/by-language/names.ts';
import { workbenchTextsIn } from '#language/by-language/workbench.ts';
import type { FailureTexts } from '#language/hosts/commands.ts';
import { failureText } from '#language/hosts/failure-text.ts';
import type { WorkbenchTexts } from '#language/hosts/workbench.ts';
import type { Functions } from '#simulators/ironcalc/contents.ts';
import type { FirstChoices } from './choices.ts';
import { Grid } from './grid/grid.tsx';
import { useKeptFocus } from './grid/keep-focus.ts';
import { PaneFrame } from './pane/pane.tsx';
import { Switch } from './switch.tsx';
import { useWorkbook, type WorkbookState } from './workbook-state.ts';

/** The spreadsheet and one of the add-ins side by side. */
export function Page({ first, functions }: { first: FirstChoices; functions: Functions }) {
  const workbook = useWorkbook(first, functions);
  const { opened, activity, choices, reason, listener } = workbook;
  const keepFocus = useKeptFocus();
  const texts = workbenchTextsIn[choices.language];
  return (
    <div className="page" data-activity={activity}>
      <Header workbook={workbook} texts={texts} />
      <main
        className="grid"
        aria-label={texts.grid}
        onFocusCapture={keepFocus}
        onContextMenuCapture={(event) => {
          // The grid's own menu is about lines and sheets, and not in Chinese.
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <div className="cells">{opened !== null && <Grid shown={opened.shown} listener={listener} />}</div>
        <p role="status" className="reason">
          {reason !== null && texts.wrongCall(reason.called, reason.text)}
        </p>
      </main>
      <aside className="pane" aria-label={texts.pane}>
        <h2>{texts.product}</h2>
        {opened !== null && (
          <PaneFrame key={opened.number} pane={opened.pane} connect={opened.connect} texts={texts} />
        )}
      </aside>
    </div>
  );
}

/** What a host could not do is said as the add-ins say it; anything else is a bug of ours, with its own words. */
function inWords(failure: unknown, texts: WorkbenchTexts, failures: FailureTexts): string {
  if (failure instanceof HostFailure) return failureText(failure, failures);
  return texts.failed(reasonOf(failure));
}

function Header({ workbook, texts }: { workbook: WorkbookState; texts: WorkbenchTexts }) {
  const { choices, activity, failure } = workbook;
  const picker = useRef<HTMLInputElement>(null);
  const status =
    failure !== null
      ? inWords(failure, texts, failuresIn[choices.language])
      : activity === 'idle'
        ? ''
        : activity === 'opening'
          ? texts.loading
          : texts.calculating;
  const download = async (): Promise<void> => {
    const bytes = await workbook.save();
    if (bytes !== null) saveAs(bytes, `${texts.fileName}.xlsx`);
  };
  return (
    <header>
      <h1>{texts.title}</h1>
      <div className="commands" role="toolbar" aria-label={texts.workbook}>
        <button type="button" onClick={workbook.openSample}>
          {texts.sample}
        </button>
        <button type="button" onClick={workbook.openNew}>
          {texts.newWorkbook}
        </button>
        <button type="button" onClick={() => picker.current?.click()}>
          {texts.open}
        </button>
        <button type="button" onClick={() => void download()}>
          {texts.download}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".xlsx"
          hidden
          aria-label={texts.open}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) workbook.openFile(file);
            target.value = '';
          }}
        />
      </div>
      <p role="status" className={failure === null ? 'status' : 'status failure'}>
        {status}
      </p>
      <Switch
        label={texts.addIn}
        value={choices.addIn}
        options={[
          ['excel', texts.excel],
          ['sheets', texts.sheets],
        ]}
        onChange={(addIn) => workbook.choose({ ...choices, addIn })}
      />
      <Switch
        label={texts.language}
        value={choices.language}
        options={LANGUAGE_OPTIONS}
        onChange={(language) => workbook.choose({ ...choices, language })}
      />
    </header>
  );
}

function saveAs(bytes: Uint8Array, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The last one first: the page is Chinese at first. */
const LANGUAGE_OPTIONS = languages.map((language) => [language, languageNames[language]] as const).reverse();
