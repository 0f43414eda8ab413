import { describe, expect, it } from 'vitest';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import type { CellContent } from '#host/sheet.ts';
import { en } from '#language/en/index.ts';
import { zhCN } from '#language/zh-CN/index.ts';
import { planTables } from '#workbook/sheets/input-tables.ts';
import { fixedBranch } from '../../../tests/fixed-branch.ts';
import { replyOf } from '../../../tests/tools/reply-of.ts';
import { formatIssue } from './format-issue.ts';
import { readInputs } from './read.ts';
import { type CellKind, columnKeys, type TableDefinition } from './table.ts';
import { inputSheets } from './write.ts';

/** A cell that holds a number, with one below what it may be, and one above. */
interface Limited {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
  readonly wrong: readonly number[];
}

/** Numbers outside of what a cell of that kind may hold; none: any number has a meaning. */
function outside(cell: CellKind): readonly number[] {
  switch (cell.kind) {
    case 'factor':
      return [-1];
    case 'amount':
    case 'share':
      return cell.minimum === null ? [] : [cell.minimum - 1];
    case 'rate':
    case 'number':
    case 'whole':
      return [cell.minimum - 1, cell.maximum + 1];
    default:
      return [];
  }
}

/** The branch with a special day, so that each list has a row; its first goal is one that has an opening value. */
const branch = fixedBranch('zh-CN');
const inputs: PlanInputs = {
  ...branch,
  calendar: {
    ...branch.calendar,
    extraWorkdays: [{ ...branch.calendar.holidays[0]!, name: '活动', weight: 2 }],
    holidays: branch.calendar.holidays.slice(1),
  },
};
const written = inputSheets(inputs);

const kindColumn = written.places.tables.goals!.columns.kind!;

const limited: readonly Limited[] = Object.values<TableDefinition>(planTables).flatMap((definition) => {
  const { table, fields, columns } = definition;
  const place = written.places.tables[table]!;
  const of = (key: string, cell: CellKind, row: number | undefined, column: number | undefined) => {
    const wrong = outside(cell);
    if (wrong.length === 0 || key === 'version') return [];
    if (row === undefined || column === undefined) return [];
    return [{ name: `${table} ${key}`, sheet: place.sheet, row, column, wrong }];
  };
  return [
    ...fields.flatMap(({ key, cell }) => of(key, cell, place.fields[key], place.columns.value)),
    ...columns.flatMap((column) => {
      const key = columnKeys(column)[0]!;
      // The deal, in the first row of the stages, has no stage after it.
      return of(key, column.cell, place.rows[table === 'stages' ? 1 : 0], place.columns[key]);
    }),
  ];
});

function messages({ name, sheet, row, column }: Limited, content: CellContent) {
  const reply = replyOf(written.images, written.names);
  const cells = reply.contents.find((each) => each.name === sheet)!.cells as CellContent[][];
  cells[row]![column] = content;
  // Only a level has an opening value.
  if (name === 'goals opening') cells[row]![kindColumn] = zhCN.inputs.choices.goalKind.level;
  return readInputs(reply)
    .issues.filter(
      ({ severity, place }) => severity === 'error' && place?.row === row && place.column === column,
    )
    .map((issue) => [formatIssue(issue, zhCN), formatIssue(issue, en)]);
}

it('a day that counts nothing is told where closed days belong', () => {
  const zero = limited.find(({ name }) => name === 'extraWorkdays weight')!;
  expect(messages(zero, 0)).toMatchObject([
    [expect.stringContaining('请移到旁边的放假日表'), expect.stringContaining('move it to the days off')],
  ]);
  const weekday = limited.find(({ name }) => name === 'week mondayWeight')!;
  expect(messages(weekday, 0)).toMatchObject([
    [expect.stringContaining('请改为“否”'), expect.stringContaining('choose No')],
  ]);
});

describe('a number that has no meaning is refused at its cell:', () => {
  it.each(limited)('$name', (cell) => {
    for (const wrong of cell.wrong) {
      const found = messages(cell, wrong);
      expect(found.length, `${wrong}`).toBeGreaterThan(0);
      for (const said of found.flat()) expect(said).not.toContain('undefined');
    }
  });

  it('knows every column', () => {
    expect(limited.map(({ name }) => name)).toMatchInlineSnapshot(`
      [
        "goals total",
        "goals unit",
        "goals uplift",
        "goals months.0",
        "goals importance",
        "goals urgency",
        "goals opening",
        "goals quarters.0",
        "members headcount",
        "members weight",
        "ranks multiple",
        "ramp share",
        "bases fixed",
        "bases growth",
        "bases average",
        "bases potential",
        "bases weight",
        "offers weight",
        "funnelSettings capacityPerDay",
        "funnelSettings workingDays",
        "funnelSettings workingWeeks",
        "stages lag",
        "scenarios averageDeal",
        "scenarios rates.0",
        "sensitivityDeals deal",
        "sensitivityRates rate",
        "week yearStartsIn",
        "week mondayWeight",
        "week tuesdayWeight",
        "week wednesdayWeight",
        "week thursdayWeight",
        "week fridayWeight",
        "week saturdayWeight",
        "week sundayWeight",
        "week lastPeriodFrom",
        "extraWorkdays weight",
      ]
    `);
  });
});
