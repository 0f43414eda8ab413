import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellStep } from '#host/cell-step.ts';
import type { DefinedName, ReadReply } from '#host/host.ts';
import { type PlainStep, replyAfter } from '#host/reply-after.ts';
import type { CellContent } from '#host/sheet.ts';
import { en } from '#language/en/index.ts';
import { zhCN } from '#language/zh-CN/index.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { inputSheets } from '#workbook/inputs/write.ts';
import { replyOf } from '../../../tests/tools/reply-of.ts';

const inputs = exampleInputs('branch', 'en');
const written = inputSheets(inputs);
const reply = replyOf(written.images, written.names);

interface Sheet {
  name: string;
  cells: CellContent[][];
}

/** The workbook after something was done to the sheet on which that name lies. */
function changed(anchor: string, change: (sheet: Sheet, name: DefinedName) => DefinedName): ReadReply {
  const copy = JSON.parse(JSON.stringify(reply)) as ReadReply;
  const name = copy.names.find((each) => each.name === anchor)!;
  const sheet = copy.contents.find((content) => content.name === name.sheet) as unknown as Sheet;
  const moved = change(sheet, name);
  return { ...copy, names: copy.names.map((each) => (each.name === anchor ? moved : each)) };
}

const columnsOf = (sheet: Sheet, order: readonly (number | null)[]): void => {
  sheet.cells = sheet.cells.map((row) =>
    order.map((column) => (column === null ? null : (row[column] ?? null))),
  );
};

describe('inputs that people have moved', () => {
  it('are the same with the columns of a table in any order', () => {
    const width = 22;
    const order = fc.shuffledSubarray([...Array(width).keys()], { minLength: width });
    fc.assert(
      fc.property(order, (columns) => {
        const moved = changed('GS_Bases', (sheet, name) => {
          columnsOf(sheet, columns);
          return name;
        });
        expect(readInputs(moved).inputs).toEqual(inputs);
      }),
      { numRuns: 20 },
    );
  });

  it('are the same people with the rows of a table in any order', () => {
    const order = fc.shuffledSubarray([...inputs.members.keys()], { minLength: inputs.members.length });
    fc.assert(
      fc.property(order, (rows) => {
        const moved = changed('GS_Members', (sheet, name) => {
          const body = sheet.cells.slice(5, 5 + rows.length);
          const members = body.map((row) => row.slice(0, 9));
          rows.forEach((from, to) => {
            sheet.cells[5 + to] = [...members[from]!, ...body[to]!.slice(9)];
          });
          return name;
        });
        const reading = readInputs(moved);
        expect(reading.issues).toEqual([]);
        expect(reading.inputs?.members).toEqual(rows.map((row) => inputs.members[row]));
        expect(reading.inputs?.ranks).toEqual(inputs.ranks);
      }),
      { numRuns: 20 },
    );
  });

  it('are the same with a column of their own, blank rows between, and the table moved down and right', () => {
    const moved = changed('GS_Bases', (sheet, name) => {
      columnsOf(sheet, [null, null, 0, 1, 2, null, ...Array.from({ length: 19 }, (_, index) => index + 3)]);
      sheet.cells.splice(10, 0, [], []);
      sheet.cells.unshift([], []);
      sheet.cells[6]![5] = 'My notes';
      sheet.cells[7]![5] = 'look at this one';
      const { row, rows, columns } = name.area;
      return { ...name, area: { row: row + 2, column: 2, rows: rows + 2, columns: columns + 1 } };
    });
    const reading = readInputs(moved);
    expect(reading.inputs).toEqual(inputs);
    expect(reading.places.cell(['bases', 0, 'fixed'])).toEqual({ sheet: 'Bases', row: 7, column: 6 });
    expect(reading.places.cell(['bases', 9, 'lastPeriod', 2])).toEqual({
      sheet: 'Bases',
      row: 18,
      column: 12,
    });
  });

  it('are the same with headers and choices in the other language, in any case and width', () => {
    const copy = JSON.parse(JSON.stringify(reply)) as ReadReply;
    const cells = copy.contents.find(({ name }) => name === 'Goals')?.cells as CellContent[][];
    const { columns } = zhCN.inputs.tables.goals;
    cells[12]![3] = ` ${columns.total!.header}`;
    cells[12]![2] = 'ＭＥＡＳＵＲＥ';
    cells[13]![6] = zhCN.inputs.choices.monthMethod.weights;
    cells[14]![6] = en.inputs.choices.monthMethod.lastPeriod.toUpperCase();
    expect(readInputs(copy).inputs).toEqual(inputs);
  });

  it('take a renamed header by its place, and ask where that is not clear', () => {
    const renamed = changed('GS_Goals', (sheet, name) => {
      sheet.cells[12]![3] = 'What we want';
      return name;
    });
    expect(readInputs(renamed).inputs).toEqual(inputs);
    const unclear = changed('GS_Goals', (sheet, name) => {
      columnsOf(sheet, [
        0,
        1,
        2,
        null,
        ...Array.from({ length: name.area.columns - 3 }, (_, index) => index + 3),
      ]);
      sheet.cells[12]![4] = 'What we want';
      return { ...name, area: { ...name.area, columns: name.area.columns + 1 } };
    });
    expect(readInputs(unclear)).toMatchObject({
      inputs: null,
      issues: [{ code: 'input.column.missing', params: { header: 'Target' } }],
    });
  });

  it('take rows that follow the table, and warn of those after a gap', () => {
    const appended = changed('GS_Ranks', (sheet, name) => {
      const { row, rows, column } = name.area;
      while (sheet.cells.length < row + rows + 5) sheet.cells.push([]);
      const put = (at: number, label: string) => {
        const cells = sheet.cells[at]!;
        while (cells.length < column + 2) cells.push(null);
        [cells[column], cells[column + 1]] = [label, 2];
      };
      put(row + rows, 'Star');
      put(row + rows + 2, 'A note');
      return name;
    });
    const reading = readInputs(appended);
    expect(reading.inputs?.ranks).toHaveLength(5);
    expect(reading.issues).toMatchObject([{ code: 'input.row.outside', severity: 'warning' }]);
    const { area } = reading.places.column('ranks', 'multiple')!;
    expect(area.rows).toBe(written.places.column('ranks', 'multiple')!.area.rows + 1);
    const names = reading.repairs.filter(({ step }) => step === 'name');
    expect(names).toMatchObject([{ name: { name: 'GS_Ranks', area: { rows: area.rows + 1 } } }]);
  });

  it('need the label of each setting, wherever its row is', () => {
    const swapped = changed('GS_FunnelSettings', (sheet, name) => {
      [sheet.cells[6], sheet.cells[8]] = [sheet.cells[8]!, sheet.cells[6]!];
      return name;
    });
    expect(readInputs(swapped).inputs).toEqual(inputs);
    const lost = changed('GS_FunnelSettings', (sheet, name) => {
      sheet.cells[6]![0] = 'something';
      return name;
    });
    expect(readInputs(lost)).toMatchObject({ inputs: null, issues: [{ code: 'input.field.missing' }] });
  });
});

describe('a setting that older workbooks lack', () => {
  const { row, column, columns } = written.places.tables.week!.area;
  const end = row + written.places.tables.week!.area.rows;
  const last = written.places.tables.week!.fields.yearStartsIn!;
  const older = changed('GS_Week', (sheet, name) => {
    for (let line = last; line < end; line += 1) {
      for (let at = column; at < column + columns; at += 1) sheet.cells[line]![at] = null;
    }
    return { ...name, area: { ...name.area, rows: last - row } };
  });

  it('counts as blank, and a build puts it below the others', () => {
    const reading = readInputs(older);
    expect(reading).toMatchObject({ inputs: { calendar: { yearStartsIn: null } }, issues: [] });
    expect(reading.inputs).toEqual(inputs);
    const built = replyAfter(older, reading.repairs as PlainStep[]);
    const sheet = written.places.tables.week!.sheet;
    const label = built.contents.find(({ name }) => name === sheet)!;
    expect(label.cells[last]![column]).toBe(en.inputs.tables.week.fields!.yearStartsIn!.header);
    expect(label.cells[end - 1]![column]).toBe(en.inputs.tables.week.fields!.lastPeriodFrom!.header);
    expect(readInputs(built)).toMatchObject({ issues: [], repairs: [] });
    const typed = replyAfter(built, [cellStep({ sheet, row: last, column: column + 1 }, 4)]);
    expect(readInputs(typed).inputs?.calendar.yearStartsIn).toBe(4);
  });
});

describe('a list that a plan can do without', () => {
  const planned = { ...inputs, companyPlans: ['Whole-life growth plan', 'New channels'] };
  const sheets = inputSheets(planned);
  const whole = replyOf(sheets.images, sheets.names);
  const name = whole.names.find((each) => each.name === 'GS_CompanyPlans')!;
  const without = (isGone: (row: number, column: number) => boolean): ReadReply['contents'] =>
    whole.contents.map((content) =>
      content.name === name.sheet
        ? {
            ...content,
            cells: content.cells.map((row, at) =>
              row.map((cell, column) => (isGone(at, column) ? null : cell)),
            ),
          }
        : content,
    );
  const mended = (reply: ReadReply): ReadReply =>
    replyAfter(reply, readInputs(reply).repairs as readonly PlainStep[]);

  it('is read', () => {
    expect(readInputs(whole).inputs).toEqual(planned);
  });

  it('is empty where it is gone, and a build puts it back beside its neighbours', () => {
    const gone: ReadReply = {
      ...whole,
      names: whole.names.filter((each) => each !== name),
      contents: without((_, column) => column >= name.area.column),
    };
    expect(readInputs(gone)).toMatchObject({ inputs: { ...inputs, companyPlans: [] }, issues: [] });
    const again = readInputs(mended(gone));
    expect(again).toMatchObject({ inputs: { ...inputs, companyPlans: [] }, repairs: [], issues: [] });
    const { sheet, area } = again.places.tables.companyPlans!;
    expect(sheet).toBe(name.sheet);
    expect(area).toMatchObject({ row: name.area.row, rows: name.area.rows - 2 });
    expect(area.column).toBeGreaterThan(again.places.tables.offers!.area.column + 2);
  });

  it('gets its header back above what it holds', () => {
    const { row, column } = name.area;
    const headless = { ...whole, contents: without((at, along) => at === row && along === column) };
    expect(readInputs(mended(headless)).inputs).toEqual(planned);
  });
});

describe('live cells of the input sheets', () => {
  it('need no repair as they were written', () => {
    expect(readInputs(reply).repairs).toEqual([]);
  });

  it('get their formula in rows that people have added, with the value it must give', () => {
    const place = written.places.cell(['calendar', 'extraWorkdays', 0, 'extra'])!;
    const emptied = changed('GS_ExtraWorkdays', (sheet, name) => {
      sheet.cells[place.row]![place.column] = null;
      return name;
    });
    const shown = written.images.find(({ name }) => name === place.sheet)?.cells[place.row]?.[place.column];
    expect(readInputs(emptied).repairs).toMatchObject([{ step: 'cells', ...place, cells: [[shown]] }]);
  });

  it('keep what a person typed over them, and say so', () => {
    const place = written.places.cell(['calendar', 'mask'])!;
    const typed = changed('GS_Week', (sheet, name) => {
      sheet.cells[place.row]![place.column] = '0000001';
      return name;
    });
    expect(readInputs(typed)).toMatchObject({
      repairs: [],
      issues: [{ code: 'input.cell.typedOver', severity: 'warning', place }],
    });
  });
});
