import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startExample } from '#actions/execution/start-example.ts';
import { checkPlan } from '#actions/plan/check.ts';
import { day } from '#engine/days/day.ts';
import { type Language, languages } from '#engine/plan/inputs.ts';
import { type LocalWorkbook, openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { Host, ReadReply } from '#host/host.ts';
import { type Area, isFormula, type SheetImage, type Style } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { languageNames } from '#language/by-language/names.ts';
import { type ExampleName, exampleInputs, exampleNames } from '#workbook/examples/index.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { executed } from '../execution/executed.ts';
import { buildAgain } from '../execution/live.ts';
import { smallCompany } from '../execution/small.ts';
import { columnOf, sheetAt } from '../merge/merging.ts';
import { ironCalcVerdict, readAll } from '../parity/built.ts';
import { type, typeAt } from '../typing.ts';
import { isUntranslated, PSEUDO } from './pseudo.ts';

// A third language: an entry in the list, and one in each record of texts.
vi.mock('#engine/plan/inputs.ts', async (original) => {
  const { PSEUDO } = await import('./pseudo.ts');
  const module = await original<typeof import('#engine/plan/inputs.ts')>();
  return { ...module, languages: [...module.languages, PSEUDO] };
});
vi.mock('#language/by-language/messages.ts', async (original) =>
  (await import('./pseudo.ts')).withPseudo(await original<object>()),
);
vi.mock('#language/by-language/examples.ts', async (original) =>
  (await import('./pseudo.ts')).withPseudo(await original<object>()),
);
vi.mock('#language/by-language/names.ts', async (original) =>
  (await import('./pseudo.ts')).withPseudo(await original<object>()),
);

const language = PSEUDO as string as Language;
const TODAY = day('2026-03-31');

const contains = ({ row, column, rows, columns }: Area, at: number, beside: number): boolean =>
  at >= row && at < row + rows && beside >= column && beside < column + columns;

/** All that a sheet shows or says, but for the keys of columns and rows, which are the same in every language. */
function textsOn({ name, cells, styles, validations, charts, print }: SheetImage): string[] {
  const isKey = (row: number, column: number): boolean => {
    const { color, size, fill } = Object.assign(
      {},
      ...styles.filter(({ area }) => contains(area, row, column)).map(({ style }) => style),
    ) as Style;
    return (color === namedStyle('key').color && (size ?? 99) <= 9) || (color === 'FFFFFF' && !fill);
  };
  const shown = cells.flatMap((row, at) =>
    row.map((cell, column) => {
      const text = isFormula(cell) ? cell.value : cell;
      return typeof text === 'string' && isUntranslated(text) && isKey(at, column) ? null : text;
    }),
  );
  const said = validations.flatMap(({ title, message, rule }) => [
    title,
    message,
    ...(rule.kind === 'list' ? rule.values : []),
  ]);
  return [name, print.footer, ...charts.map(({ title }) => title), ...shown, ...said].filter(
    (text) => typeof text === 'string',
  );
}

/** What formulas look up whatever the workbook's language is: the labels of choices in each of them. */
const labels = new Set(
  languages.flatMap((each) =>
    Object.values<Readonly<Record<string, string>>>(messagesIn[each].inputs.choices).flatMap(Object.values),
  ),
);
/** The key of the whole year, and what the library of holidays and the worked case call things. */
const NAMES =
  /\byear\b|US\$|(?:New Year's|Labour|National|Tomb-sweeping|Dragon Boat|Mid-autumn) (?:Day|Festival)|Spring Festival/g;

describe('a third language', () => {
  it('is one of the list, and known wherever texts are', () => {
    expect(languages).toEqual(['en', 'zh-CN', PSEUDO]);
    expect(messagesIn[language].inputs.sheets.goals.name).toBe('⟦Ĝóàļš õ⟧');
  });
});

describe.each<ExampleName>(exampleNames)('%s in a third language', (example) => {
  let workbook: LocalWorkbook;
  let reply: ReadReply;
  const images: SheetImage[] = [];
  /** Remembers the sheets that are written. */
  const listening = (host: Host): Host => ({
    ...host,
    write: (batch) => {
      for (const step of batch.steps) if (step.step === 'sheet') images.push(step.image);
      return host.write(batch);
    },
  });
  beforeAll(async () => {
    workbook = await openLocalWorkbook(null);
    const outcome = await startExample(listening(workbook.host), example, language, TODAY);
    expect(outcome).toMatchObject({ kind: 'done' });
    reply = await readAll(workbook);
  });

  it('checks as fine', async () => {
    const { verdict, issues } = await checkPlan(await workbook.host.read({ sheets: [{ by: 'all' }] }), TODAY);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(verdict).toBe('fine');
  });

  it('is read back as it was written', () => {
    const { inputs, issues } = readInputs(reply);
    expect(issues).toEqual([]);
    expect(inputs).toEqual(exampleInputs(example, language));
  });

  it('says nothing in another language', () => {
    const found = new Set(
      images.flatMap(textsOn).filter((text) => !labels.has(text) && isUntranslated(text.replace(NAMES, ''))),
    );
    expect([...found]).toEqual([]);
  });

  it('keeps what people typed when it is built again, in its own language and in others', async () => {
    const built = sheetAt(reply, 'decomposition');
    const row = built.cells.findIndex(
      ([key]) => key === exampleInputs(example, language).members.at(-1)!.key,
    );
    await type(workbook, built.name, row, columnOf(built, messagesIn[language].tables.remarks), 'mine');
    const others: readonly Language[] = [language, 'zh-CN', language];
    for (const next of others) {
      await typeAt(workbook, ['language'], languageNames[next]);
      expect(await buildAgain(workbook)).toEqual([]);
      const sheet = sheetAt(await readAll(workbook), 'decomposition');
      expect(sheet.cells[0]?.[0]).toBe(messagesIn[next].tables.sheets.decomposition.title);
      expect(sheet.cells[row]?.[columnOf(sheet, messagesIn[next].tables.remarks)]).toBe('mine');
    }
  });
});

describe('formulas in a third language', () => {
  it('give what the engine says, also of choices that were made in another one', async () => {
    const inputs = smallCompany(language);
    const [theirs, chinese] = [messagesIn[language].inputs.choices, messagesIn['zh-CN'].inputs.choices];
    const people = ['P1', 'P2', 'P3'];
    const workbook = await executed(inputs, {
      log: people.map((person, index) => ({
        date: '2026-03-10',
        person,
        'counts.0': index + 1,
        amount: 100,
      })),
      actionList: people.map((owner) => ({
        kind: 'visit',
        what: 'x',
        owner,
        customer: 'y',
        due: '2026-03-10',
      })),
    });
    await typeAt(workbook, ['measures', 0, 'measure'], chinese.measure.stage2);
    await typeAt(workbook, ['calendar', 'week', 5], chinese.worked.yes);
    await typeAt(workbook, ['goals', 0, 'monthMethod'], messagesIn.en.inputs.choices.monthMethod.equal);
    await typeAt(workbook, ['members', 0, 'method'], theirs.splitMethod.headcountRank);
    await buildAgain(workbook);
    expect(ironCalcVerdict(await readAll(workbook)).differences).toEqual([]);
  });
});
