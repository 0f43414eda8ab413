import { describe, expect, it } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import { checkPlan } from '#actions/plan/check.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { cellName } from '#formula/address.ts';
import { sameFormula } from '#formula/same-formula.ts';
import { type Token, tokenize } from '#formula/tokenize.ts';
import type { Host, ReadReply } from '#host/host.ts';
import { type CellContent, isFormula, type SheetImage, type Style } from '#host/sheet.ts';
import { stylesOf } from '#simulators/gsheets/files.ts';
import type { SheetModel } from '#simulators/gsheets/sheet-model.ts';
import { formulaTextOf } from '../../addin-gsheets/server/formula-text.ts';
import { TODAY } from '../today.ts';
import { peopleWorkbook } from '../tools/people-workbook.ts';
import { openAddOn } from './add-on.ts';
import { newExample, recording } from './plans.ts';

const all = (host: Host): Promise<ReadReply> => host.read({ sheets: [{ by: 'all' }] });

/** Functions of the generated formulas, each looked up in Google's list of functions. */
const GOOGLE_FUNCTIONS = new Set(
  'ABS AND CHOOSE COLUMN COLUMNS COUNT COUNTA COUNTIF COUNTIFS DATE DAY EOMONTH EDATE IF IFERROR INDEX INT ISNUMBER ISTEXT ISBLANK LARGE LEN LOOKUP MATCH MAX MIN MOD MONTH N NETWORKDAYS.INTL NOT OR RIGHT ROUND ROUNDUP ROUNDDOWN ROW ROWS SIGN SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT TEXT TRIM WEEKDAY WORKDAY.INTL YEAR'.split(
    ' ',
  ),
);

describe.each([
  ['mdrt', 'en'],
  ['mdrt', 'zh-CN'],
  ['branch', 'zh-CN'],
] as const)('the plan %s in %s', (example, language) => {
  const built = (async () => {
    const file = await peopleWorkbook();
    const local = await openLocalWorkbook(file);
    await newExample(local.host, example, language);
    const addOn = await openAddOn(file);
    const recorded = recording(addOn.host);
    await newExample(recorded.host, example, language);
    return { local, addOn, batches: recorded.batches };
  })();

  it('holds the same values and formulas in Google Sheets as in the .xlsx file', async () => {
    const { local, addOn } = await built;
    const expected = await all(local.host);
    const actual = await all(addOn.host);
    expect(actual.sheets).toEqual(expected.sheets);
    expect(sorted(actual.names)).toEqual(sorted(expected.names));
    expect(differences(expected, actual)).toEqual([]);
  });

  it('is what the inputs ask for, in the spelling that Sheets returns', async () => {
    const { addOn } = await built;
    const { contents } = await all(addOn.host);
    const formulas = contents.flatMap(({ cells }) => cells.flat().filter(isFormula));
    if (language === 'zh-CN') expect(formulas.some(({ formula }) => formula.includes("'目标'!"))).toBe(true);
    const { issues } = checkPlan(await all(addOn.host), TODAY);
    expect(issues).toEqual([]);
  });

  it('looks the same as far as Sheets knows looks', async () => {
    const { addOn, batches } = await built;
    const images = batches.flatMap(({ steps }) =>
      steps.flatMap((step) => (step.step === 'sheet' ? [step.image] : [])),
    );
    for (const image of images) {
      const sheet = addOn.book.find(image.name)!;
      expect(lookDifferences(image, sheet)).toEqual([]);
      const { freeze, gridlines, tabColor, filter } = sheet;
      expect({ freeze, gridlines, tabColor, filter }).toEqual({
        freeze: image.freeze,
        gridlines: image.gridlines,
        tabColor: image.tabColor,
        filter: image.filter,
      });
      expect(sheet.rules).toEqual(image.conditionalFormats);
      expect(sheet.validations.map(({ area }) => area)).toEqual(image.validations.map(({ area }) => area));
      expect(depthsOf(image.rowGroups)).toEqual(Array.from(sheet.rowDepths, (depth) => depth ?? 0));
      expect(depthsOf(image.columnGroups)).toEqual(Array.from(sheet.columnDepths, (depth) => depth ?? 0));
    }
  });

  it('has formulas of functions and signs that Sheets has too, and reads in every locale', async () => {
    const { batches } = await built;
    const formulas = batches.flatMap(({ steps }) =>
      steps.flatMap((step) => (step.step === 'sheet' ? step.image.cells.flat() : [])).filter(isFormula),
    );
    expect(formulas.length).toBeGreaterThan(500);
    const functions = new Set<string>();
    const { toSheets, fromSheets } = formulaTextOf('de_DE');
    const unfit = formulas.filter(({ formula }) => {
      const tokens = tokenize(formula);
      for (const { kind, text } of tokens) if (kind === 'function') functions.add(text);
      return tokens.some(isUnknownToSheets) || fromSheets(toSheets(formula)) !== formula;
    });
    expect(unfit).toEqual([]);
    expect([...functions].filter((name) => !GOOGLE_FUNCTIONS.has(name))).toEqual([]);
  });

  it('goes from Sheets into an .xlsx file, is built anew there, and comes back as it was', async () => {
    const { addOn } = await built;
    const before = await all(addOn.host);
    const excel = await openLocalWorkbook(await addOn.save());
    const started = await all(excel.host);
    expect(differences(before, started)).toEqual([]);
    const outcome = await buildPlan(excel.host, TODAY);
    expect(outcome.kind).toBe('done');
    const rebuilt = await all(excel.host);
    expect(differences(before, rebuilt)).toEqual([]);
    const back = await openAddOn(await excel.save());
    expect((await buildPlan(back.host, TODAY)).kind).toBe('done');
    const returned = await all(back.host);
    expect(returned.sheets).toEqual(before.sheets);
    expect(sorted(returned.names)).toEqual(sorted(before.names));
    expect(differences(before, returned)).toEqual([]);
  });
});

/** Arrays, tables, spills, errors, cells of other workbooks. */
const isUnknownToSheets = ({ kind, text, prefix }: Token): boolean =>
  ['table', 'error', 'other'].includes(kind) || /^[{}@#]$/.test(text) || /[[\]:]/.test(prefix);

const sorted = (names: ReadReply['names']): ReadReply['names'] =>
  [...names].sort((one, other) => (one.name < other.name ? -1 : 1));

/** Cells that differ, by name; an empty text is an empty cell, and values may differ in the last digits. */
function differences(expected: ReadReply, actual: ReadReply): string[] {
  const found: string[] = [];
  for (const sheet of expected.contents) {
    const other = actual.contents.find(({ name }) => name === sheet.name);
    const rows = Math.max(sheet.cells.length, other?.cells.length ?? 0);
    for (let row = 0; row < rows; row++) {
      const columns = Math.max(sheet.cells[row]?.length ?? 0, other?.cells[row]?.length ?? 0);
      for (let column = 0; column < columns; column++) {
        const one = sheet.cells[row]?.[column] ?? null;
        const two = other?.cells[row]?.[column] ?? null;
        if (same(one, two)) continue;
        found.push(`${sheet.name}!${cellName(row, column)} ${JSON.stringify(one)} ${JSON.stringify(two)}`);
      }
    }
  }
  return found;
}

function same(one: CellContent, other: CellContent): boolean {
  if (isFormula(one) && isFormula(other))
    return sameFormula(one.formula, other.formula) && same(one.value, other.value);
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
  if ((one ?? '') === '' && (other ?? '') === '') return true;
  return JSON.stringify(one) === JSON.stringify(other);
}

function depthsOf(groups: SheetImage['rowGroups']): number[] {
  const depths: number[] = [];
  for (const { from, to, level } of groups)
    for (let line = 0; line <= to; line++)
      depths[line] = Math.max(depths[line] ?? 0, line >= from ? level : 0);
  return depths;
}

/** Cells whose look is not the wanted one. Sheets has no unlocked cells; an indent is spaces of the number format. */
function lookDifferences(image: SheetImage, sheet: SheetModel): string[] {
  const wanted = laid(image.styles);
  const actual = laid(stylesOf(sheet));
  const found: string[] = [];
  for (const cell of new Set([...wanted.keys(), ...actual.keys()])) {
    const [row, column] = cell.split(':').map(Number) as [number, number];
    const one = JSON.stringify(seen(wanted, row, column));
    const two = JSON.stringify(seen(actual, row, column));
    if (one !== two) found.push(`${sheet.name}!${cellName(row, column)} ${one} ${two}`);
  }
  return found;
}

function laid(areas: SheetImage['styles']): Map<string, Style> {
  const grid = new Map<string, Style>();
  for (const { area, style } of areas)
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        grid.set(`${row}:${column}`, { ...grid.get(`${row}:${column}`), ...style });
  return grid;
}

/** What a person sees of a cell: a line between two cells belongs to both. */
function seen(grid: ReadonlyMap<string, Style>, row: number, column: number): unknown {
  const at = (r: number): Style => grid.get(`${r}:${column}`) ?? {};
  const {
    numberFormat = 'General',
    indent = 0,
    bold,
    italic,
    size = 10,
    color,
    fill,
    align,
    middle,
    wrap,
  } = at(row);
  const isIndented = indent > 0 && (numberFormat === 'General' || numberFormat === '@');
  return {
    numberFormat: isIndented
      ? `0.###############;-0.###############;0;"${' '.repeat(3 * indent)}"@`
      : numberFormat,
    bold,
    italic,
    size,
    color,
    fill,
    align: align ?? (indent > 0 ? 'left' : undefined),
    middle,
    wrap,
    above: [at(row).borderTop ?? null, at(row - 1).borderBottom ?? null]
      .map((line) => JSON.stringify(line))
      .sort()
      .at(-1),
  };
}
