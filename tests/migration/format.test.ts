import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { startExample } from '#actions/execution/start-example.ts';
import { buildPlan } from '#actions/plan/build.ts';
import { checkPlan } from '#actions/plan/check.ts';
import { sidebarActions } from '#actions/sidebar.ts';
import { type Language, languages } from '#engine/plan/inputs.ts';
import { type LocalWorkbook, openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { Scalar } from '#host/sheet.ts';
import { FORMAT_VERSION, formatCell, VERSION_NAME } from '#workbook/inputs/format-version.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { bringUp } from '#workbook/migrations/bring-up.ts';
import { migrations } from '#workbook/migrations/migrations.ts';
import { readRecords } from '#workbook/records/read.ts';
import { inFolder, run } from '../cli/terminal.ts';
import { cellsOf } from '../merge/merging.ts';
import { readAll } from '../parity/built.ts';
import { TODAY } from '../today.ts';
import { type, typeInto } from '../typing.ts';
import { builtKept, namesOfExample } from './built-kept.ts';
import { everyAction, type PlanAction, spread } from './every-action.ts';
import { keptWorkbooks } from './kept-workbooks.ts';
import { lostFrom } from './typed-things.ts';

const clock = { today: () => TODAY, now: () => 46112.5 };
const actionNames = Object.keys(everyAction) as readonly PlanAction[];

const kept = (name: string) => {
  const found = keptWorkbooks.find((each) => each.name === name);
  if (!found) throw new Error(`${name} is not kept`);
  return found;
};
const versionOf = async (workbook: LocalWorkbook): Promise<Scalar> =>
  formatCell(await readAll(workbook))?.version ?? null;
async function setVersion(workbook: LocalWorkbook, version: Scalar): Promise<void> {
  const found = formatCell(await readAll(workbook));
  if (!found) throw new Error('no version');
  const { sheet, row, column } = found.place;
  await type(workbook, sheet, row, column, version);
}
const codesOf = (issues: readonly { readonly code: string }[]) => issues.map(({ code }) => code);

/** What an action said, and whether the workbook was written to. */
async function asked(workbook: LocalWorkbook, name: PlanAction, language: Language = 'en') {
  let writes = 0;
  const host: LocalWorkbook['host'] = {
    read: (batch) => workbook.host.read(batch),
    write: (batch) => {
      writes++;
      return workbook.host.write(batch);
    },
  };
  const reply = await everyAction[name](sidebarActions(host, language, clock));
  return { kind: reply.kind, issues: reply.issues.map(({ text }) => text), writes };
}

it('there is a migration to each format but the first', () => {
  expect(migrations).toHaveLength(FORMAT_VERSION - 1);
});

describe.each(keptWorkbooks.filter(({ format }) => format < FORMAT_VERSION))(
  '$name, an older format',
  (book) => {
    it('is brought up by a build, which says so', async () => {
      expect(await versionOf(await book.open())).toBe(book.format);
      const { issues, workbook } = await builtKept(book);
      expect(issues).toContainEqual(
        expect.objectContaining({
          code: 'input.version.older',
          severity: 'info',
          params: { version: book.format, known: FORMAT_VERSION },
        }),
      );
      expect(await versionOf(workbook)).toBe(FORMAT_VERSION);
    });

    it('has every name then that a new workbook has', async () => {
      const [, example = '', language = ''] = /\/(\w+?)-(.+)$/.exec(book.name) ?? [];
      const names = (await readAll((await builtKept(book)).workbook)).names.map(({ name }) => name);
      for (const name of await namesOfExample(example as 'branch', language as Language))
        expect(names).toContain(name);
    });

    it('is checked as it will be, with nothing written', async () => {
      const workbook = await book.open();
      const before = await workbook.save();
      expect(codesOf(checkPlan(await readAll(workbook), TODAY).issues)).toContain('input.version.older');
      expect(await workbook.save()).toEqual(before);
    });

    it('may be brought up again: where somebody writes the old number back, nothing is lost', async () => {
      const { workbook } = await builtKept(book);
      const once = await readAll(workbook);
      await setVersion(workbook, book.format);
      expect((await buildPlan(workbook.host, TODAY)).kind).toBe('done');
      const twice = await readAll(workbook);
      expect(cellsOf(twice)).toEqual(cellsOf(once));
      expect(twice.names).toHaveLength(once.names.length);
      expect(lostFrom(twice, book.typed)).toEqual([]);
    });
  },
);

describe('a workbook of an older format in the sidebar', () => {
  /** They read all that a migration has to see; the others ask for a build. */
  const bringing: readonly PlanAction[] = ['build', 'revise'];
  const looking: readonly PlanAction[] = [
    'overview',
    'check',
    'breakdown',
    'previewBreakdown',
    'prepareBuild',
    'startQuestions',
    'revision',
    'previewRevision',
  ];
  /** They bring it up as well, and type something; scenarios are chosen and carrying out begins before it has begun. */
  const beginning: readonly { readonly name: PlanAction; readonly language: Language }[] = [
    { name: 'startExecution', language: 'zh-CN' },
    { name: 'chooseScenario', language: 'en' },
  ];
  const typing: readonly PlanAction[] = ['addFunnel', ...beginning.map(({ name }) => name)];
  const others = actionNames.filter((name) => ![...bringing, ...looking, ...typing].includes(name));

  it.each(bringing)('is brought up by %s', async (name) => {
    const { typed, open } = kept('format-1/branch-en');
    const workbook = await open();
    const { kind, issues } = await asked(workbook, name);
    expect([kind, issues.filter((text) => text.includes('undefined'))]).toEqual(['done', []]);
    expect(await versionOf(workbook)).toBe(FORMAT_VERSION);
    const reply = await readAll(workbook);
    expect(reply.names.map(({ name: each }) => each)).toContain(VERSION_NAME);
    expect(lostFrom(reply, typed)).toEqual([]);
  });

  it.each(beginning)('is brought up by $name, which types something', async ({ name, language }) => {
    const { typed, open } = kept(`format-1/mdrt-${language}`);
    const workbook = await open();
    expect((await asked(workbook, name, language)).kind).toBe('done');
    expect(await versionOf(workbook)).toBe(FORMAT_VERSION);
    expect(lostFrom(await readAll(workbook), typed)).toEqual([]);
  });

  describe('before', () => {
    let branch: LocalWorkbook;
    let agent: LocalWorkbook;
    beforeAll(async () => {
      branch = await kept('format-1/branch-en').open();
      agent = await kept('format-1/mdrt-en').open();
    });

    it('keeps the weights that were typed: what is new in scores and pay weighs nothing yet', async () => {
      const before = await readAll(branch);
      const { reply } = bringUp(before);
      const at = (from: typeof reply, name: string): unknown => {
        const { sheet, area } = from.names.find((each) => each.name === name)!;
        return from.contents.find((each) => each.name === sheet)?.cells[area.row]?.[area.column];
      };
      for (const part of ['Completion', 'Quality', 'Growth', 'Teamwork', 'Self', 'Superior', 'Peer']) {
        const weight = `GS_Execution_${part}Weight`;
        expect([weight, at(reply, weight)]).toEqual([weight, at(before, weight)]);
      }
      const added = ['Activity', 'Actions', 'OwnPlan', 'Customer'].map((part) =>
        at(reply, `GS_Execution_${part}Weight`),
      );
      expect(added).toEqual([0, 0, 0, 20]);
      const { inputs, places } = readInputs(reply);
      const { rows, issues } = readRecords(reply, inputs!, places)!;
      expect([rows.completionBands, rows.basePays]).toEqual([[], []]);
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    });

    it.each(looking)('is looked at by %s', async (name) => {
      expect(await asked(branch, name)).toMatchObject({ kind: 'done', writes: 0 });
    });

    it.each(others)('is to be built before %s', async (name) => {
      const sentence = `This workbook was made with an earlier GoalSheet: a build brings it up from format 1 to ${FORMAT_VERSION}, and everything that was typed stays.`;
      expect(await asked(agent, name)).toEqual({ kind: 'refused', issues: [sentence], writes: 0 });
    });
  });
});

describe('a workbook of a newer format', () => {
  const newer = FORMAT_VERSION + 1;
  const sentences: Readonly<Record<Language, string>> = {
    en: `This workbook was made with a newer GoalSheet (format ${newer}; this one knows formats up to ${FORMAT_VERSION}): update GoalSheet, then open it again.`,
    'zh-CN': `此工作簿由更新版本的 GoalSheet 生成（格式 ${newer}，当前版本只认识到 ${FORMAT_VERSION}），请更新 GoalSheet 后再打开。`,
  };

  describe.each(languages)('in %s', (language) => {
    let workbook: LocalWorkbook;
    /** Made so that nothing but the version's name is known: other labels, another table of settings. */
    beforeAll(async () => {
      workbook = await kept(`format-1/mdrt-${language}`).open();
      const { steps } = bringUp(await readAll(workbook));
      await workbook.host.write({ steps: [...steps, { step: 'removeName', name: 'GS_Settings' }] });
      await typeInto(workbook, VERSION_NAME, newer);
    });

    it.each(actionNames)('is refused in one sentence, untouched, by %s', async (name) => {
      const answer = await asked(workbook, name, language);
      expect(answer).toEqual({ kind: 'refused', issues: [sentences[language]], writes: 0 });
    });
  });

  it('takes no change of cells back that was made before', async () => {
    const workbook = await openLocalWorkbook(null);
    await startExample(workbook.host, 'mdrt', 'en', TODAY);
    const area = { row: 13, column: 4, rows: 1, columns: 1 };
    workbook.select({ sheet: 'Goals', area });
    const actions = sidebarActions(workbook.host, 'en', clock);
    expect((await actions.applySpread({ ...spread, change: '2' })).kind).toBe('done');
    await setVersion(workbook, newer);
    const before = await workbook.save();
    const undone = await actions.undo(1);
    expect([undone.kind, undone.issues.map(({ text }) => text)]).toEqual(['refused', [sentences.en]]);
    expect(await workbook.save()).toEqual(before);
  });

  it('is told apart by its label where the name is gone', async () => {
    const workbook = await kept('format-1/mdrt-en').open();
    await setVersion(workbook, newer);
    expect((await asked(workbook, 'build')).issues).toEqual([sentences.en]);
  });
});

it.each([
  ['en', 'a build brings it up from format 1'],
  ['zh-CN', '重新生成即由格式 1 升级'],
] as const)('the command line says that it has brought a workbook up: %s', async (language, sentence) => {
  await inFolder(async (folder) => {
    const file = join(folder, 'old.xlsx');
    await writeFile(file, await (await kept(`format-1/mdrt-${language}`).open()).save());
    const built = await run(['build', file], language);
    expect(built).toMatchObject({ code: 0, err: '' });
    expect(built.out).toContain(sentence);
    const checked = await run(['check', file], language);
    expect(checked).toMatchObject({ code: 0, err: '' });
    expect(checked.out).not.toContain(sentence);
  });
});

describe('a version that nobody can have meant', () => {
  it.each<[Scalar, string]>([
    [null, 'input.version.missing'],
    ['two', 'input.cell.notNumber'],
    [1.5, 'input.cell.notWhole'],
    [0, 'input.cell.notWhole'],
  ])('%j: its cell is named, nothing written', async (version, code) => {
    const workbook = await kept('format-1/mdrt-en').open();
    await setVersion(workbook, version);
    const before = await workbook.save();
    const outcome = await buildPlan(workbook.host, TODAY);
    expect(outcome.kind).toBe('refused');
    expect(outcome.issues).toContainEqual(
      expect.objectContaining({ code, place: { sheet: 'Goals', row: 9, column: 1 } }),
    );
    expect(await workbook.save()).toEqual(before);
  });
});
