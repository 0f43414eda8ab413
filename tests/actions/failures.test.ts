import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sidebarActions } from '#actions/sidebar.ts';
import { type Language, languages } from '#engine/plan/inputs.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { type Host, HostFailure, type HostFailureCode, IN_PREPARATION, reasonOf } from '#host/host.ts';
import { failuresIn } from '#language/by-language/failures.ts';
import { failureText } from '#language/hosts/failure-text.ts';
import { inFolder, run } from '../cli/terminal.ts';
import { clock } from '../sidebar/replies.ts';
import { withProtected } from '../tools/protect-sheet.ts';
import { presses } from './presses.ts';

const codes: readonly HostFailureCode[] = [
  'workbook.protected',
  'sheet.missing',
  'sheet.protected',
  'sheet.nameTaken',
  'host.busy',
  'host.interrupted',
];
const params = { sheet: 'Weeks', reason: 'Service Spreadsheets failed.' };
const half = ['Weeks', 'Goals'];

/** A workbook whose host breaks off like that when something is written. */
const breaking = (host: Host, failure: HostFailure): Host => ({
  read: (batch) => host.read(batch),
  write: () => Promise.reject(failure),
});

/** Of twelve sheets, five named: English counts the others, Chinese all. */
const COUNTED: Readonly<Record<Language, string>> = { en: '7', 'zh-CN': '12' };

describe.each(languages)('what a failure knows, in %s', (language: Language) => {
  const texts = failuresIn[language];
  const nothing = texts.nothingWritten;

  it.each(codes)('%s: that nothing was written, or which sheets may hold a part of it', (code) => {
    const whole = failureText(new HostFailure(code, params), texts);
    expect(whole).toContain(nothing);
    const left = failureText(new HostFailure(code, params, half), texts);
    expect(left).not.toContain(nothing);
    for (const sheet of half) expect(left).toContain(sheet);
  });

  it('why it was interrupted', () => {
    const failed = failureText(new HostFailure('host.interrupted', params), texts);
    expect(failed).toContain('Service Spreadsheets failed');
    const excel = { reason: 'GeneralException', detail: 'An internal error has occurred.' };
    const said = failureText(new HostFailure('host.interrupted', excel), texts);
    expect(said).toContain('GeneralException');
    expect(said).toContain('An internal error has occurred');
    expect(failureText(new HostFailure('host.interrupted'), texts)).not.toContain('undefined');
  });

  it.each([
    [new Error('Service Spreadsheets failed'), 'Service Spreadsheets failed'],
    [new Error('Exception: Service Spreadsheets failed'), 'Service Spreadsheets failed'],
    [new Error('Error: TypeError: Error: it'), 'it'],
    ['TypeError: it', 'it'],
    [new Error('You typed: an Error: here'), 'You typed: an Error: here'],
  ])('in the words of what was thrown, without its class: %s', (thrown, reason) => {
    expect(reasonOf(thrown)).toBe(reason);
  });

  it('names a few sheets of many, and how many others there are', () => {
    const many = Array.from({ length: 12 }, (_, index) => `S${index}`);
    const text = failureText(new HostFailure('host.busy', {}, many), texts);
    expect(many.filter((name) => text.includes(`${name}`))).toContain('S4');
    expect(text).not.toContain('S5');
    expect(text).toContain(COUNTED[language]);
  });

  it('tells hidden sheets in preparation by their number, not by their names', () => {
    const left = ['a', 'b'].map((name) => `${IN_PREPARATION}${name}`);
    const text = failureText(new HostFailure('host.interrupted', {}, left), texts);
    expect(text).not.toContain(IN_PREPARATION);
    expect(text).toContain(nothing);
    expect(text).toContain('2');
  });

  it('says of a file that cannot be written nothing about sheets', () => {
    const text = failureText(new HostFailure('file.unwritable', { file: 'a.xlsx', reason: 'EACCES' }), texts);
    expect(text).toContain('EACCES');
    expect(text).not.toContain(nothing);
  });

  it('reaches the pane', async () => {
    const { host } = await openLocalWorkbook(null);
    const failure = new HostFailure('host.interrupted', params, half);
    const actions = sidebarActions(breaking(host, failure), language, clock);
    expect(await actions.startSample('mdrt')).toEqual({
      kind: 'refused',
      issues: [{ severity: 'error', text: failureText(failure, texts), place: null }],
    });
  });
});

describe('formulas that show another value once they are portable, and cannot be put back', () => {
  it('are said to be written', async () => {
    const { workbook } = presses.find(({ name }) => name === 'Make portable')!;
    const { host } = await workbook();
    let writes = 0;
    const actions = sidebarActions(
      {
        // As a host that calculates another value.
        read: async (batch) => {
          const reply = await host.read(batch);
          const text = JSON.stringify(reply).replaceAll('"value":80', `"value":${writes === 0 ? 80 : 79}`);
          return JSON.parse(text);
        },
        write: (batch) => (writes++ === 0 ? host.write(batch) : Promise.reject(new HostFailure('host.busy'))),
      },
      'en',
      clock,
    );
    const reply = await actions.makePortable({ where: 'workbook', widest: 'native' });
    expect(reply.kind).toBe('refused');
    expect(reply.issues[0]!.text).toContain('Formulas');
    expect(reply.issues[0]!.text).not.toContain(failuresIn.en.nothingWritten);
  });
});

describe('what a host could not do', () => {
  it('reaches the command line with all that is known', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'plan.xlsx');
      await run(['new', file, '--example', 'mdrt']);
      const before = await withProtected(await readFile(file), 'Weeks');
      await writeFile(file, before);
      const { code, err } = await run(['build', file]);
      expect(code).toBe(1);
      expect(err).toBe(failureText(new HostFailure('sheet.protected', { sheet: 'Weeks' }), failuresIn.en));
      expect((await readFile(file)).equals(before)).toBe(true);
    });
  });
});
