import { scriptRun } from './script-run.ts';
import {
  DocumentLock,
  FakeCharts,
  FakeHtmlService,
  FakeLockService,
  FakePropertiesService,
  FakeSession,
  FakeSpreadsheetApp,
  FakeUi,
} from './services.ts';
import type { SpreadsheetModel } from './spreadsheet-model.ts';
import { type AuthMode, Watch } from './watch.ts';
import type { World } from './world.ts';

/** The world that a script runs in: its global functions after loading it over these services. */
interface Realm {
  readonly globalNames: readonly string[];
  readonly makeDate: (moment: number) => Date;
  call(name: string, args: readonly unknown[]): unknown;
}
/** Loads a script; `services` are globals that it finds. */
export type LoadScript = (code: string, services: Readonly<Record<string, object>>) => Realm;

export interface ScriptProject {
  readonly code: string;
  readonly htmlFiles: ReadonlyMap<string, string>;
  readonly scopes: readonly string[];
}

export interface StandIn {
  readonly book: SpreadsheetModel;
  readonly ui: FakeUi;
  readonly session: FakeSession;
  readonly watch: Watch;
  readonly lock: DocumentLock;
  /** Runs a global function as Google does: a fresh execution, which loads the whole script first. */
  execute(name: string, args: readonly unknown[], authMode?: AuthMode): unknown;
  /** What a sidebar finds as `google.script.run`. */
  readonly run: unknown;
  readonly globalNames: () => readonly string[];
}

/** Dates belong to the world of the script. */
function inRealm(value: unknown, realm: Realm): unknown {
  if (Array.isArray(value)) return value.map((item) => inRealm(item, realm));
  return value instanceof Date ? realm.makeDate(value.getTime()) : value;
}

/** A spreadsheet with an add-on, without Google. Needs nothing of Node, so it runs in a page too. */
export function createStandIn(book: SpreadsheetModel, project: ScriptProject, load: LoadScript): StandIn {
  const watch = new Watch(project.scopes);
  const ui = new FakeUi();
  const session = new FakeSession();
  const lock = new DocumentLock();
  const userProperties = new Map<string, string>();
  const start = (): Realm => {
    const execution = {};
    let realm: Realm | undefined;
    const world: World = { book, makeDate: (moment) => realm!.makeDate(moment) };
    realm = load(project.code, {
      SpreadsheetApp: watch.handle(new FakeSpreadsheetApp(world, ui)),
      Charts: watch.handle(new FakeCharts()),
      HtmlService: watch.handle(new FakeHtmlService(project.htmlFiles)),
      Session: watch.handle(session),
      LockService: watch.handle(new FakeLockService(lock, execution)),
      PropertiesService: watch.handle(new FakePropertiesService(book.properties, userProperties)),
    });
    executions.set(realm, execution);
    return realm;
  };
  const executions = new WeakMap<Realm, object>();
  const execute = (name: string, args: readonly unknown[], authMode: AuthMode = 'FULL'): unknown => {
    watch.authMode = authMode;
    const realm = start();
    try {
      return realm.call(
        name,
        args.map((argument) => inRealm(argument, realm)),
      );
    } finally {
      if (lock.holder === executions.get(realm)) lock.holder = null;
    }
  };
  return {
    book,
    ui,
    session,
    watch,
    lock,
    execute,
    run: scriptRun((name, args) => execute(name, args)),
    globalNames: () => start().globalNames,
  };
}
