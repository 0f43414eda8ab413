import { describe, expect, it } from 'vitest';
import { checkPlan } from '#actions/plan/check.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { cellName } from '#formula/address.ts';
import type { CellContent } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { inputQueries, readInputs } from '#workbook/inputs/read.ts';
import { executed } from '../execution/executed.ts';
import { buildAgain, buildUnchanged } from '../execution/live.ts';
import { team, teamRecords } from '../execution/team.ts';
import { builtFrom, libreOfficeVerdict, readAll } from '../parity/built.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';
import { TODAY } from '../today.ts';
import { placesIn, typeAll } from '../typing.ts';

type Path = readonly (string | number)[];

/** The same values as somebody else writes them: text numbers, dates in words, keys with spaces. */
const inputsTyped: readonly (readonly [Path, CellContent])[] = [
  [['start'], '2026年1月1日'],
  [['end'], '2026/12/31'],
  [['goals', 0, 'total'], '￥1,000,000'],
  [['goals', 0, 'unit'], '１'],
  [['goals', 1, 'total'], '0.12万'],
  [['members', 1, 'key'], 'T1 '],
  [['members', 2, 'parent'], '\u00a0T1'],
  [['members', 3, 'parent'], 'T1\u200b'],
  [['members', 2, 'name'], ' Ann'],
  [['calendar', 'week', 0], '√'],
  [['calendar', 'week', 6], '×'],
  [['funnel', 'capacityPerDay'], '12 '],
];
const logTyped: readonly (readonly [Path, CellContent])[] = [
  [['log', 0, 'date'], '2026/1/5'],
  [['log', 0, 'counts.0'], '２'],
  [['log', 0, 'amount'], '9,000'],
  [['log', 1, 'date'], '20-Jan-26'],
  [['log', 1, 'person'], 'Bob '],
  [['log', 1, 'amount'], '4K'],
  [['log', 2, 'person'], '\u3000P3'],
  [['log', 2, 'amount'], '12,000.50'],
];

async function typed(
  workbook: LocalWorkbook,
  edits: readonly (readonly [Path, CellContent])[],
): Promise<void> {
  const places = await placesIn(workbook);
  await typeAll(
    workbook,
    edits.map(([path, content]) => {
      const place = places.cell(path);
      if (!place) throw new Error(`no cell for ${path.join('.')}`);
      return [place.sheet, place.row, place.column, content] as const;
    }),
  );
}
const contentsOf = async (workbook: LocalWorkbook) => (await readAll(workbook)).contents;

describe('what people type in their own ways', () => {
  it('is read as it was meant, and a build writes it so that formulas read the same', async () => {
    const inputs = team('en');
    const plain = await builtFrom(inputs);
    const workbook = await builtFrom(inputs);
    const values = new Map(inputsTyped.map(([path]) => [path.join('.'), path]));
    const capacity = inputs.funnel.capacityPerDay;
    await typed(
      workbook,
      inputsTyped.map(([path, content]) => [path, path[1] === 'capacityPerDay' ? `${capacity} ` : content]),
    );
    const reading = readInputs(await workbook.host.read(inputQueries));
    expect(reading.inputs).toEqual(readInputs(await plain.host.read(inputQueries)).inputs);
    expect(reading.issues).toMatchObject([
      { code: 'input.cells.asText', severity: 'warning', params: { others: values.size - 1 } },
    ]);
    const found = checkPlan(await readAll(workbook), TODAY);
    expect(found.issues.map(({ code }) => code)).toContain('input.cells.asText');
    expect(await buildAgain(workbook)).toMatchObject([{ code: 'input.cells.asText' }]);
    expect(await contentsOf(workbook)).toEqual(await contentsOf(plain));
    expect(await buildUnchanged(workbook)).toEqual([]);
    expect(checkPlan(await readAll(workbook), TODAY)).toMatchObject({ verdict: 'fine' });
    expect((await libreOfficeVerdict(workbook)).differences).toEqual([]);
  });

  it('in the log counts after a build, in the sheet as in the engine', async () => {
    const plain = await executed(team('en'), teamRecords);
    const workbook = await executed(team('en'), teamRecords);
    await typed(workbook, logTyped);
    const found = await buildAgain(workbook);
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'input.cells.asText',
        params: expect.objectContaining({ others: logTyped.length - 1 }),
      }),
    );
    await buildAgain(plain);
    expect(await contentsOf(workbook)).toEqual(await contentsOf(plain));
    expect((await libreOfficeVerdict(workbook)).differences).toEqual([]);
  });

  it('in the log is said by both until a build: the sheet says why the row does not count, check names the cell', async () => {
    const workbook = await executed(team('en'), teamRecords);
    await typed(workbook, [[['log', 0, 'counts.0'], '7']]);
    const reply = await readAll(workbook);
    expect(checkPlan(reply, TODAY).issues).toContainEqual(
      expect.objectContaining({
        code: 'input.cells.asText',
        severity: 'warning',
        params: { typed: '7', normal: '7', others: 0 },
      }),
    );
    const log = reply.names.find(({ name }) => name === 'GS_Log')!;
    const values = recalculateWithIronCalc(reply).get(log.sheet)!;
    const shown = Array.from({ length: log.area.columns }, (_, column) =>
      values.get(cellName(log.area.row + 1, column)),
    );
    expect(shown).toContain(messagesIn.en.executionTables.logReasons['actuals.count.unreadable']);
  });

  it('and cannot be understood is refused with its cell, what stands there and what to write', async () => {
    const workbook = await builtFrom(team('en'));
    await typed(workbook, [
      [['goals', 0, 'total'], 'about a million'],
      [['end'], '2026'],
      [['goals', 1, 'total'], '1234,567'],
    ]);
    const { inputs, issues } = readInputs(await workbook.host.read(inputQueries));
    expect(inputs).toBeNull();
    expect(issues.map(({ code }) => code)).toEqual([
      'input.cell.yearOnly',
      'input.cell.notNumber',
      'input.cell.ambiguous',
    ]);
  });

  it('of a formula that gives text is left alone, and refused', async () => {
    const workbook = await builtFrom(team('en'));
    await typed(workbook, [[['goals', 0, 'total'], { formula: '"1,000,000"', value: '1,000,000' }]]);
    const { issues } = readInputs(await workbook.host.read(inputQueries));
    expect(issues).toMatchObject([{ code: 'input.cell.notNumber' }]);
  });
});
