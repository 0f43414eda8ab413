import type { Language } from '#engine/plan/inputs.ts';
import { createStandIn } from '../../gsheets/stand-in.ts';
import type { Book } from '../book/book.ts';
import { openExcelBook } from '../book/excel-book.ts';
import { openSheetsBook } from '../book/sheets-book.ts';
import type { Functions } from '../grid/contents.ts';
import { connectOffice, type OfficeWindow } from './office.ts';
import { loadInFrame } from './script-realm.ts';

export type AddIn = 'excel' | 'sheets';

/** A workbook that is open with one of the add-ins beside it. */
export interface Session {
  readonly addIn: AddIn;
  readonly book: Book;
  readonly pane: Pane;
}
export type Pane =
  /** A page of the Excel add-in; `connect` must be called by it before it loads Office.js. */
  | { readonly kind: 'page'; readonly source: string; connect(target: OfficeWindow): void }
  /** The sidebar's HTML; `connect` gives it `google`. */
  | { readonly kind: 'html'; readonly html: string; connect(target: Window): void }
  | { readonly kind: 'absent'; readonly command: string };

export interface SessionOptions {
  readonly file: Uint8Array | null;
  readonly language: Language;
  readonly functions: Functions;
  /** The add-in changed the workbook, or looks set to: it is called often and early. */
  readonly onChange: () => void;
}

export const openSession = (addIn: AddIn, options: SessionOptions): Promise<Session> =>
  addIn === 'excel' ? openExcelSession(options) : openSheetsSession(options);

const WRITES = 1;

async function openExcelSession({ file, language, functions, onChange }: SessionOptions): Promise<Session> {
  const book = await openExcelBook(file, functions);
  const { bridge } = book.excel;
  const watched: typeof bridge = {
    get onMessageFromHost() {
      return bridge.onMessageFromHost;
    },
    set onMessageFromHost(handler) {
      bridge.onMessageFromHost = handler;
    },
    sendMessageToHost(text) {
      const flags = Number(/"flags":(\d+)/.exec(text)?.[1] ?? 0);
      if ((flags & WRITES) !== 0) onChange();
      bridge.sendMessageToHost(text);
    },
  };
  const source = await built('/excel/pane');
  return {
    addIn: 'excel',
    book,
    pane:
      source === null
        ? { kind: 'absent', command: 'npm run build:excel' }
        : {
            kind: 'page',
            source: `/excel/${source}`,
            connect: (target) => connectOffice(target, watched, language),
          },
  };
}

const CHANGES = /\.(set|add|insert|delete|remove|clear|move|create|shift|hide|show|copy|activate|protect)/i;

async function openSheetsSession({ file, language, functions, onChange }: SessionOptions): Promise<Session> {
  const book = await openSheetsBook(file, functions);
  const [code, html, manifest] = await Promise.all(
    ['Code.js', 'sidebar.html', 'appsscript.json'].map((name) => built(`/gsheets/${name}`)),
  );
  if (code == null || html == null || manifest == null)
    return { addIn: 'sheets', book, pane: { kind: 'absent', command: 'npm run build:gsheets' } };
  const { oauthScopes } = JSON.parse(manifest) as { oauthScopes: string[] };
  const project = { code, htmlFiles: new Map([['sidebar.html', html]]), scopes: oauthScopes };
  const standIn = createStandIn(book.spreadsheet, project, loadInFrame());
  standIn.session.locale = language === 'en' ? 'en' : 'zh-CN';
  standIn.watch.onCall = (_count, name) => {
    if (CHANGES.test(name)) onChange();
  };
  // As a person opens it: the menu first, which an add-on that is not enabled yet may fill, then its only command.
  standIn.execute('onOpen', [], 'NONE');
  standIn.execute(standIn.ui.menu[0]!.functionName, []);
  return {
    addIn: 'sheets',
    book,
    pane: {
      kind: 'html',
      html: standIn.ui.sidebar!.content,
      connect: (target) => Object.assign(target, { google: { script: { run: standIn.run } } }),
    },
  };
}

/** A text of the built add-ins; null: it is not there. */
async function built(path: string): Promise<string | null> {
  const response = await fetch(path);
  return response.ok ? response.text() : null;
}
