import type { Language } from '#engine/plan/inputs.ts';
import { createStandIn } from '#simulators/gsheets/stand-in.ts';
import type { Functions } from '#simulators/ironcalc/contents.ts';
import type { Book } from '../book/book.ts';
import { openExcelBook } from '../book/excel-book.ts';
import { openSheetsBook } from '../book/sheets-book.ts';
import { loadInScope } from './script-realm.ts';

export type AddIn = 'excel' | 'sheets';

/** A workbook that is open with one of the add-ins beside it. */
export interface Session {
  readonly book: Book;
  readonly pane: Pane;
  /** What the add-in says to Excel's end of Office.js, as text. */
  office(text: string): void;
  /** What the sidebar runs in its script. */
  script(name: string, args: readonly unknown[]): unknown;
}

/** What the page shows of the add-in. */
export type Pane =
  /** A page of the Excel add-in. */
  | { readonly kind: 'page'; readonly source: string }
  /** The sidebar's HTML. */
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'absent'; readonly command: string };

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
export interface SessionOptions {
  readonly addIn: AddIn;
  readonly file: OpenedFile | null;
  readonly language: Language;
  readonly functions: Functions;
}
export interface SessionListener {
  /** The add-in changed the workbook, or looks set to: it is called often and early. */
  readonly onChange: () => void;
  /** What Excel says to the add-in. */
  readonly onOffice: (text: string) => void;
}

export const openSession = (options: SessionOptions, listener: SessionListener): Promise<Session> =>
  options.addIn === 'excel' ? openExcelSession(options, listener) : openSheetsSession(options, listener);

const WRITES = 1;
const nothing = (): void => undefined;

async function openExcelSession(
  { file, functions }: SessionOptions,
  { onChange, onOffice }: SessionListener,
): Promise<Session> {
  const book = await openExcelBook(file?.bytes ?? null, file?.name ?? '', functions);
  const { bridge } = book.excel;
  bridge.onMessageFromHost = onOffice;
  const source = await built('/excel/pane');
  return {
    book,
    pane:
      source === null
        ? { kind: 'absent', command: 'npm run build:excel' }
        : { kind: 'page', source: `/excel/${source}` },
    office(text) {
      const flags = Number(/"flags":(\d+)/.exec(text)?.[1] ?? 0);
      if ((flags & WRITES) !== 0) onChange();
      bridge.sendMessageToHost(text);
    },
    script: nothing,
  };
}

const CHANGES = /\.(set|add|insert|delete|remove|clear|move|create|shift|hide|show|copy|activate|protect)/i;

async function openSheetsSession(
  { file, language, functions }: SessionOptions,
  { onChange }: SessionListener,
): Promise<Session> {
  const book = await openSheetsBook(file?.bytes ?? null, file?.name ?? '', functions);
  const [code, sidebar, actions, manifest] = await Promise.all(
    ['Code.js', 'sidebar.html', 'actions.html', 'appsscript.json'].map((name) => built(`/gsheets/${name}`)),
  );
  if (code == null || sidebar == null || actions == null || manifest == null) {
    const pane = { kind: 'absent', command: 'npm run build:gsheets' } as const;
    return { book, pane, office: nothing, script: nothing };
  }
  const { oauthScopes } = JSON.parse(manifest) as { oauthScopes: string[] };
  const htmlFiles = new Map([
    ['sidebar.html', sidebar],
    ['actions.html', actions],
  ]);
  const project = { code, htmlFiles, scopes: oauthScopes };
  const standIn = createStandIn(book.spreadsheet, project, loadInScope);
  standIn.session.locale = language;
  standIn.watch.onCall = (_count, name) => {
    if (CHANGES.test(name)) onChange();
  };
  // As a person opens it: the menu first, which an add-on that is not enabled yet may fill, then its only command.
  standIn.execute('onOpen', [], 'NONE');
  standIn.execute(standIn.ui.menu[0]!.functionName, []);
  return {
    book,
    pane: { kind: 'html', html: standIn.ui.sidebar!.content },
    office: nothing,
    script: (name, args) => standIn.execute(name, args),
  };
}

/** A text of the built add-ins; null: it is not there. */
async function built(path: string): Promise<string | null> {
  const response = await fetch(path);
  return response.ok ? response.text() : null;
}
