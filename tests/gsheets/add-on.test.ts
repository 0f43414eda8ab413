import { describe, expect, it } from 'vitest';
import { FUNCTION_IDS } from '#functions/catalogue/index.ts';
import { HostFailure } from '#host/host.ts';
import { sheetsAddOn as en } from '#language/en/hosts/gsheets.ts';
import { sheetsAddOn as zhCN } from '#language/zh-CN/hosts/gsheets.ts';
import { openSpreadsheet } from '#simulators/gsheets/files.ts';
import { scriptRun } from '#simulators/gsheets/script-run.ts';
import { createStandIn } from '#simulators/gsheets/stand-in.ts';
import { loadInContext } from '#simulators/gsheets/vm.ts';
import { bridgeOver, type ScriptRunner, sendThrough } from '../../addin-gsheets/bridge/bridge.ts';
import { assertRunsInAppsScript, assertSafeForHtmlService } from '../../tools/gsheets-guards.ts';
import { builtGsheets } from '../built.ts';
import { peopleWorkbook } from '../tools/people-workbook.ts';
import { hostOf, openAddOn } from './add-on.ts';

const CURRENT_ONLY = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
const CONTAINER_UI = 'https://www.googleapis.com/auth/script.container.ui';

describe('The built script', () => {
  it('shows Google the custom functions, the menu and one endpoint, nothing else', async () => {
    const { standIn } = await openAddOn(null);
    const entries = ['onOpen', 'onInstall', 'openGoalSheet', 'openPortable', 'openClosing', 'goalsheetCall'];
    expect([...standIn.globalNames()].sort()).toEqual(['App_', ...entries, ...FUNCTION_IDS].sort());
  });

  it('declares every custom function at the top level with its help', async () => {
    const { 'Code.js': code } = await builtGsheets();
    for (const id of FUNCTION_IDS)
      expect(code).toMatch(new RegExp(`@customfunction\\n \\*/\\nfunction ${id}\\(`));
  });

  it('asks for two permissions', async () => {
    const { 'appsscript.json': manifest } = await builtGsheets();
    expect(JSON.parse(manifest)).toMatchObject({
      runtimeVersion: 'V8',
      oauthScopes: [CURRENT_ONLY, CONTAINER_UI],
    });
  });

  it('calls no service while it is loaded', async () => {
    const { standIn } = await openAddOn(null);
    standIn.globalNames();
    expect(standIn.watch.total).toBe(0);
  });

  it.each([
    ['setTimeout(f)', 'a timer'],
    ['/(?<=a)b/', 'a look-behind'],
    ['class A{#b=1;c(){return this.#b}}', 'a private field'],
    ['class A{static b = 1}', 'a static field'],
    ['new TextEncoder()', 'a web interface'],
    ['export{a}', 'a module'],
  ])('is refused by the build with %s', (code, what) => {
    expect(() => assertRunsInAppsScript(code)).toThrow(what);
  });
});

describe('The sidebar page', () => {
  it.each(['sidebar.html', 'actions.html'] as const)('has no backtick and no scriptlet: %s', async (name) => {
    const { [name]: page } = await builtGsheets();
    expect(page).not.toContain('`');
    expect(page).not.toContain('<?');
  });

  it.each(['<script>a=`//`</script>', '<script>a="<?"</script>', '<script></script><script></script>'])(
    'is refused by the build when it is %s',
    (page) => {
      expect(() => assertSafeForHtmlService('a.html', page)).toThrow('a.html');
    },
  );
});

describe('The menu', () => {
  it.each([
    ['en-GB', en],
    ['zh-CN', zhCN],
    ['fr', en],
  ])('is there in the language of %s, even where the add-on is not enabled', async (locale, texts) => {
    for (const authMode of ['NONE', 'LIMITED', 'FULL'] as const) {
      const { standIn } = await openAddOn(null);
      standIn.session.locale = locale;
      standIn.execute(authMode === 'FULL' ? 'onInstall' : 'onOpen', [{ authMode }], authMode);
      expect(standIn.ui.menu).toEqual([
        { caption: texts.openSidebar, functionName: 'openGoalSheet' },
        { caption: texts.makePortable, functionName: 'openPortable' },
        { caption: texts.closeMonth, functionName: 'openClosing' },
      ]);
    }
  });

  it('is there in English when Google does not tell the locale', async () => {
    const { standIn } = await openAddOn(null);
    standIn.watch.onCall = (_, name) => {
      if (name === 'Session.getActiveUserLocale') throw new Error('not allowed');
    };
    standIn.execute('onOpen', [], 'NONE');
    expect(standIn.ui.menu[0]?.caption).toBe(en.openSidebar);
  });

  it('opens the sidebar', async () => {
    const { standIn } = await openAddOn(null);
    standIn.execute('openGoalSheet', []);
    expect(standIn.ui.sidebar?.title).toBe(en.sidebarTitle);
    expect(standIn.ui.sidebar?.content).toBe((await builtGsheets())['sidebar.html']);
  });

  it.each([
    ['openPortable', 'portable'],
    ['openClosing', 'closing'],
  ])('opens the sidebar by %s at the page that it names', async (entry, asked) => {
    const { standIn } = await openAddOn(null);
    standIn.execute(entry, []);
    const page = (await builtGsheets())['sidebar.html'];
    expect(standIn.ui.sidebar?.content).toBe(`${page}<i id="asked" data-page="${asked}" hidden></i>`);
    expect(page).toContain('getElementById("asked")');
  });
});

describe('The stand-in refuses what Google refuses:', () => {
  const script = async (body: string, scopes = [CURRENT_ONLY, CONTAINER_UI]) => {
    const book = await openSpreadsheet(null, () => new Map());
    const project = { code: `function test() { ${body} }`, htmlFiles: new Map(), scopes };
    return createStandIn(book, project, loadInContext);
  };
  const sheet = 'const sheet = SpreadsheetApp.getActive().getSheets()[0];';

  it.each([
    ['ragged rows', `${sheet} sheet.getRange(1, 1, 2, 2).setValues([[1, 2], [3]]);`, 'number of columns'],
    ['too few rows', `${sheet} sheet.getRange(1, 1, 2, 1).setBackgrounds([['#ffffff']]);`, 'number of rows'],
    ['cells beyond the grid', `${sheet} sheet.getRange(1, 27, 1, 1);`, 'bounds'],
    ['freezing every row', `${sheet} sheet.setFrozenRows(1000);`, 'freeze'],
    [
      'grouping the first row',
      `${sheet} sheet.setRowGroupControlPosition('BEFORE'); sheet.getRange(1, 1, 2, 1).shiftRowGroupDepth(1);`,
      'control',
    ],
    [
      'a sheet of a name that is taken',
      "SpreadsheetApp.getActive().insertSheet('sheet1', 0);",
      'already exists',
    ],
    [
      'removing the last sheet',
      `${sheet} SpreadsheetApp.getActive().deleteSheet(sheet);`,
      'all the visible sheets',
    ],
    ['what it does not know', `${sheet} sheet.sort(1);`, 'does not know Sheet.sort'],
    ['other services', "SpreadsheetApp.openById('x');", 'does not know SpreadsheetApp.openById'],
  ])('%s', async (_, body, message) => {
    const standIn = await script(body);
    expect(() => standIn.execute('test', [])).toThrow(new RegExp(message));
  });

  it('services without their permission', async () => {
    const standIn = await script('SpreadsheetApp.getActive();', [CONTAINER_UI]);
    expect(() => standIn.execute('test', [])).toThrow('Required permissions');
  });

  it.each(['NONE', 'CUSTOM_FUNCTION'] as const)('writing under %s', async (authMode) => {
    const standIn = await script(`${sheet} sheet.setTabColor('#ffffff');`);
    expect(() => standIn.execute('test', [], authMode)).toThrow('permission');
  });

  it.each([
    ['a Date', new Date(0)],
    ['a function', () => {}],
    ['a Date inside a list', [[new Date(0)]]],
  ])('%s over the bridge, in either direction', async (_, value) => {
    const run = scriptRun(() => value) as {
      withFailureHandler(f: (e: Error) => void): { test(x: unknown): void };
    };
    const answered = new Promise<Error>((fail) => run.withFailureHandler(fail).test(1));
    expect((await answered).message).toContain('illegal value');
    expect(() => run.withFailureHandler(() => {}).test(value)).toThrow('illegal value');
  });

  it('a sheet that somebody locked', async () => {
    const { standIn, host } = await openAddOn(await peopleWorkbook());
    const locked = standIn.book.find('Locked')!;
    const step = { step: 'cells', sheet: 'Locked', row: 0, column: 0, cells: [['x']], styles: [] } as const;
    await expect(host.write({ steps: [step] })).rejects.toMatchObject({ code: 'sheet.protected' });
    expect(locked.at(0, 0)).toBe('fixed');
  });
});

describe('The bridge', () => {
  it('says that Google failed when the script did not answer', async () => {
    const run = scriptRun(() => {
      throw new Error('Exceeded maximum execution time');
    });
    await expect(bridgeOver(sendThrough(run as ScriptRunner))('read', { sheets: [] })).rejects.toEqual(
      new HostFailure('host.interrupted', { reason: 'Exceeded maximum execution time' }),
    );
  });

  it('tells the locale of the user, and that he left nothing unsent', async () => {
    const { standIn } = await openAddOn(null);
    standIn.session.locale = 'zh-CN';
    expect(await bridgeOver(sendThrough(standIn.run as ScriptRunner))('user', null)).toEqual({
      locale: 'zh-CN',
      drafts: null,
    });
    expect((await hostOf(standIn).read({ sheets: [] })).sheets).toHaveLength(1);
  });
});
