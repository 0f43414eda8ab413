import { describe, expect, it } from 'vitest';
import { previewPortable } from '#actions/portable/make-portable.ts';
import { portableFormula } from '#actions/portable/portable-formula.ts';
import { sidebarActions } from '#actions/sidebar.ts';
import { catalogue, FUNCTION_IDS } from '#functions/catalogue/index.ts';
import { functionNamed } from '#functions/portable/names.ts';
import { isFormula } from '#host/sheet.ts';
import { ironCalc } from '#simulators/excel/ironcalc.ts';
import { lambdas } from '../../addin-excel/pane/lambdas.ts';
import { startIronCalc } from '../parity/recalculate-ironcalc.ts';
import { clock, take } from '../sidebar/replies.ts';
import { peopleWorkbook } from '../tools/people-workbook.ts';
import { type OpenExcel, openExcel } from './open-excel.ts';

const texts: Readonly<Record<string, string>> = { ...lambdas };
const SHEET = 'Other sheet';

describe('a portable formula', () => {
  const stages = lambdas.FUNNEL_STAGES!.replace(/^=/, '');
  it.each([
    ['FUNNEL_STAGES(A1,B1,C1)', `${stages}(A1,B1,C1)`],
    ['1+funnel_stages(A1,SUM(B1,B2),1)*2', `1+${stages}(A1,SUM(B1,B2),1)*2`],
    ['FUNNEL_STAGES(SUM(FUNNEL_STAGES(1,2,1)),3,1)', `${stages}(SUM(${stages}(1,2,1)),3,1)`],
    ['"FUNNEL_DEALS(1,2)"&\'FUNNEL_DEALS(\'!A1', '"FUNNEL_DEALS(1,2)"&\'FUNNEL_DEALS(\'!A1'],
    ['MY_FUNNEL_DEALS(1)+SUM(1)', 'MY_FUNNEL_DEALS(1)+SUM(1)'],
    ['IF(A1=")",FUNNEL_STAGES(1,")",1),0)', `IF(A1=")",${stages}(1,")",1),0)`],
  ])('of %s calls the LAMBDA only where the function was called', (formula, portable) => {
    expect(portableFormula(formula, lambdas)).toMatchObject({ formula: portable, stayed: [] });
  });

  it.each([
    ['FUNNEL_DEALS(1000,300)', '(MAX(ROUNDUP(1000/300*0.999999999,0),ROUND(1000/300,0)))'],
    ['FUNNEL_FORECAST(A1,{0.1,0.5})*2', 'IF(AND(ISNUMBER(A1),A1>=0),A1*(0.1*0.5),#VALUE!)*2'],
    [
      'PLAN_WORKDAYS("2026-01-01",目标!$B$2,"six-day")',
      'IF(AND(MIN(DATE(2026,1,1),INT(目标!$B$2))>=61,DATE(2026,1,1)<=INT(目标!$B$2)),NETWORKDAYS.INTL(DATE(2026,1,1),INT(目标!$B$2),"0000001"),#VALUE!)',
    ],
  ])('of %s is written in native functions', (formula, portable) => {
    expect(portableFormula(formula, {})).toMatchObject({ formula: portable, form: 'native' });
  });

  it.each([
    ['a calculation that would be done twice', 'FUNNEL_DEALS(SUM(A1:A9),300)'],
    ['several cells where one is wanted', 'FUNNEL_DEALS(A1:A2,300)'],
    ['a name', 'FUNNEL_CALLS(1000,10,Rates)'],
    ['a part of a table', 'FUNNEL_CALLS(1000,10,Plan[[#This Row],[Rate]])'],
    ['an argument that is refused anyway', 'FUNNEL_DEALS(1000,0)'],
    ['too many arguments', 'FUNNEL_DEALS(1000,10,1)'],
    ['holidays', 'PLAN_WORKDAYS(A1,A2,B1:B9)'],
    ['the calendar of China', 'PLAN_WORKDAYS(A1,A2,"CN")'],
    ['a cell that may name a calendar', 'GOAL_PACE(A1,A2,A3,A4,TODAY(),B1)'],
    ['a result of several cells', 'FUNNEL_SOLVE("rates",A1,A2,A3:A5,60,250)'],
  ])('has no short form for %s', (_, formula) => {
    expect(portableFormula(formula, {}).stayed).toHaveLength(1);
    expect(portableFormula(formula, lambdas)).toMatchObject({ form: 'lambda', stayed: [] });
  });

  it('says which functions have none', () => {
    const without = FUNCTION_IDS.find((id) => catalogue[id].portable === null)!;
    expect(portableFormula(`${without}(1)`, lambdas)).toEqual({
      formula: `${without}(1)`,
      replaced: [],
      stayed: [without],
      form: 'native',
    });
  });

  it('knows every function of the catalogue and its LAMBDA', () => {
    expect(FUNCTION_IDS.map((id) => functionNamed(id.toLowerCase()))).toEqual(FUNCTION_IDS);
    expect(lambdas).toEqual(
      Object.fromEntries(
        FUNCTION_IDS.flatMap((id) => (catalogue[id].portable === null ? [] : [[id, catalogue[id].portable]])),
      ),
    );
  });
});

describe('making formulas portable in Excel', () => {
  const typed = [
    ['=FUNNEL_DEALS(1000,300)', '=FUNNEL_DEALS(1000,B9)', '=FUNNEL_STAGES(1000,300,1)', '=SMART_SCORE("x")'],
  ] as const;
  const valuesOf = async ({ host }: OpenExcel) =>
    (await host.read({ sheets: [{ by: 'title', name: SHEET }] })).contents[0]!.cells[4]!;
  const opened = async () => {
    startIronCalc();
    const calculating = { now: ironCalc(new Map(Object.entries(texts))) };
    const book = await openExcel(await peopleWorkbook(), {
      calculate: (workbook) => calculating.now(workbook),
    });
    book.excel.type(SHEET, 'A5', typed);
    return { ...book, calculating, actions: sidebarActions(book.host, 'en', clock, lambdas) };
  };

  it('gives the same values without the functions, after a preview that writes nothing', async () => {
    const book = await opened();
    const before = await valuesOf(book);
    const preview = take(await book.actions.previewPortable({ where: 'workbook', widest: 'lambda' }));
    expect(await valuesOf(book)).toEqual(before);
    expect(
      preview.changes.map(({ sheet, row, column, form, value }) => [sheet, row, column, form, value]),
    ).toEqual([
      [SHEET, 4, 0, 'native', 4],
      [SHEET, 4, 1, 'native', '#VALUE!'],
      [SHEET, 4, 2, 'lambda', 4],
    ]);
    expect(preview.rest).toMatchObject([{ row: 4, column: 3, why: 'noForm', functions: ['SMART_SCORE'] }]);
    const made = take(await book.actions.makePortable({ where: 'workbook', widest: 'lambda' }));
    expect(made.numbers).toEqual([1]);
    const after = await valuesOf(book);
    expect(after[0]).toMatchObject({ value: 4 });
    expect(after[1]).toMatchObject({ error: '#VALUE!' });
    expect(JSON.stringify(after.slice(0, 3))).not.toContain('FUNNEL_');
  });

  it('is undone from its line on the Changes sheet', async () => {
    const book = await opened();
    const before = await valuesOf(book);
    const { numbers } = take(await book.actions.makePortable({ where: 'workbook', widest: 'lambda' }));
    take(await book.actions.undo(numbers[0]!));
    expect(await valuesOf(book)).toEqual(before);
    const preview = take(await book.actions.previewPortable({ where: 'workbook', widest: 'lambda' }));
    expect(preview.changes).toHaveLength(3);
  });

  it('leaves what only a LAMBDA could replace where native functions are wanted', async () => {
    const { actions } = await opened();
    const { changes, rest } = take(await actions.previewPortable({ where: 'workbook', widest: 'native' }));
    expect(changes.map(({ column }) => column)).toEqual([0, 1]);
    expect(rest.map(({ column }) => column)).toEqual([2, 3]);
  });

  it('uses no LAMBDA in a host that has none', async () => {
    const { host } = await opened();
    const found = await previewPortable(host, { where: 'workbook', widest: 'lambda' }, {});
    expect(found).toMatchObject({ kind: 'done', value: { widest: 'native' } });
    if (found.kind === 'done') expect(found.value.changes.map(({ column }) => column)).toEqual([0, 1]);
  });

  it('puts everything back where a value changes, such as in an Excel without LAMBDA', async () => {
    const book = await opened();
    const before = await valuesOf(book);
    const all = book.calculating.now;
    book.calculating.now = (workbook) => {
      const values = all(workbook);
      return (sheet, row, column) => {
        const content = workbook.sheets[sheet]?.cells[row]?.[column] ?? null;
        const hasLambda = isFormula(content) && content.formula.includes('LAMBDA');
        return hasLambda ? { error: '#NAME?', formula: null } : values(sheet, row, column);
      };
    };
    const reply = await book.actions.makePortable({ where: 'workbook', widest: 'lambda' });
    expect(reply).toMatchObject({ kind: 'refused', issues: [{ place: { sheet: SHEET, cell: 'C5' } }] });
    expect(await valuesOf(book)).toEqual(before);
    expect(book.excel.workbook.sheets.map(({ name }) => name)).not.toContain('Changes');
  });

  it('looks only at the selection where it is told to, and says when nothing is selected', async () => {
    const { excel, actions } = await opened();
    excel.type(SHEET, 'A6', [['=FUNNEL_DEALS(1000,300)']]);
    excel.workbook.selection = {
      sheet: excel.workbook.sheet(SHEET),
      area: { row: 5, column: 0, rows: 1, columns: 1 },
    };
    const { changes } = take(await actions.previewPortable({ where: 'selection', widest: 'lambda' }));
    expect(changes.map(({ row }) => row)).toEqual([5]);
    take(await actions.makePortable({ where: 'selection', widest: 'lambda' }));
    const rest = take(await actions.previewPortable({ where: 'workbook', widest: 'lambda' }));
    expect(rest.changes.map(({ row }) => row)).toEqual([4, 4, 4]);
  });
});
