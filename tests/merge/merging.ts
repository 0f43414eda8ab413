import { buildPlan } from '#actions/plan/build.ts';
import type { Language, Member, PlanInputs } from '#engine/plan/inputs.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { ReadReply, SheetContent } from '#host/host.ts';
import { type CellContent, isError, isFormula, type Scalar } from '#host/sheet.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { withPeople } from '../company.ts';
import { plainSheet } from '../contract/sheet-image.ts';
import { readAll } from '../parity/built.ts';
import { TODAY } from '../today.ts';
import { type Typed, typeAll } from '../typing.ts';

/** A company of two teams and five people, two goals by equal months, one offer on two channels, no funnel. */
export function smallCompany(language: Language = 'en'): PlanInputs {
  const blank = exampleInputs('blank', language);
  const goal = { ...blank.goals[0]!, total: 120_000, unit: 1 };
  const goals = [
    { ...goal, key: 'G1', name: 'Sales' },
    { ...goal, key: 'G2', name: 'Customers', total: 600 },
  ];
  const offers = [
    { product: 'Life', channel: 'Agents', weight: 2 },
    { product: 'Life', channel: 'Banks', weight: 1 },
  ];
  return withPeople({ ...blank, goals, offers }, [
    ['C', 'Company', null],
    ['T1', 'Team One', 'C', { weight: 3 }],
    ['P1', 'Ann', 'T1', { weight: 1 }],
    ['P2', 'Bob', 'T1', { weight: 1 }],
    ['P3', 'Cid', 'T1', { weight: 1 }],
    ['T2', 'Team Two', 'C', { weight: 2 }],
    ['P4', 'Dan', 'T2', { weight: 1 }],
    ['P5', 'Eve', 'T2', { weight: 1 }],
  ]);
}

export const anchors = {
  decomposition: 'GS_Decomposition',
  weeks: 'GS_Weeks',
  offers: 'GS_OfferTable',
  memberOffers: 'GS_MemberOffers',
  checks: 'GS_Checks',
  split: 'GS_SplitWorkings',
  months: 'GS_MonthWorkings',
} as const;
export type Anchor = keyof typeof anchors;

/** A sheet as it stands, by the name that lies on it. */
export function sheetAt(reply: ReadReply, anchor: Anchor): SheetContent & { readonly width: number } {
  const name = reply.names.find((each) => each.name === anchors[anchor])!;
  const content = reply.contents.find((each) => each.name === name.sheet)!;
  return { ...content, width: name.area.columns };
}

/** Row of a member within a goal's block; the first cell of each is its key. */
export function rowOf({ cells }: SheetContent, goal: string, member: string): number {
  const block = cells.findIndex((row) => row[0] === `§${goal}`);
  return cells.findIndex((row, at) => at > block && row[0] === member);
}

/** Column by its key above the header or by the header itself. */
export function columnOf({ cells }: SheetContent, title: string): number {
  for (const row of cells.slice(0, 6)) {
    const column = row.indexOf(title);
    if (column >= 0) return column;
  }
  return -1;
}

export const shownValue = (content: CellContent | undefined): Scalar => {
  if (content === undefined || content === null) return null;
  if (isFormula(content)) return content.value;
  return isError(content) ? content.error : content;
};

/** Writes a list of an input table anew from its first row: rows come, go and change places. */
export async function retypeMembers(workbook: LocalWorkbook, members: readonly Member[]): Promise<void> {
  const { places } = readInputs(await readAll(workbook));
  const { sheet, area, columns } = places.tables.members!;
  const keys = ['key', 'name', 'parent', 'rank', 'headcount', 'method', 'weight'] as const;
  const typed = Array.from({ length: area.rows - 1 }, (_, index) =>
    keys.map((key): Typed => [sheet, area.row + 1 + index, columns[key]!, members[index]?.[key] ?? null]),
  );
  await typeAll(workbook, typed.flat());
}

/** A new sheet of a person's own. */
export async function addSheet(
  workbook: LocalWorkbook,
  name: string,
  cells: readonly (readonly CellContent[])[],
): Promise<void> {
  const { sheets } = await workbook.host.read({ sheets: [] });
  await workbook.host.write({
    steps: [{ step: 'sheet', previous: null, image: plainSheet(name, cells), position: sheets.length }],
  });
}

/** Saves, opens again, builds; throws what was refused. */
export async function rebuilt(workbook: LocalWorkbook): Promise<LocalWorkbook> {
  const again = await openLocalWorkbook(await workbook.save());
  const outcome = await buildPlan(again.host, TODAY);
  if (outcome.kind === 'refused') throw new Error(`refused: ${JSON.stringify(outcome.issues)}`);
  return openLocalWorkbook(await again.save());
}

export const cellsOf = ({ contents }: ReadReply): Readonly<Record<string, SheetContent['cells']>> =>
  Object.fromEntries(
    contents.map(({ name, cells }) => [
      name,
      cells.map((row) => {
        const filled = row.map((content, column) => (content === null ? 0 : column + 1));
        return row.slice(0, Math.max(0, ...filled));
      }),
    ]),
  );

/** As a spreadsheet does it: what is to the right moves on, and so does the end of the table's name. */
export async function insertColumn(
  workbook: LocalWorkbook,
  at: number,
  typed: (row: number, cells: readonly CellContent[]) => CellContent,
): Promise<void> {
  const { names, contents } = await readAll(workbook);
  const name = names.find((each) => each.name === anchors.decomposition)!;
  const content = contents.find((each) => each.name === name.sheet)!;
  const cells = content.cells.map((row, index) => {
    const wide = [...row, ...Array.from({ length: Math.max(0, at - row.length) }, () => null)];
    return [...wide.slice(0, at), typed(index, row), ...wide.slice(at)];
  });
  const image = plainSheet(name.sheet, cells);
  const area = { ...name.area, columns: name.area.columns + 1 };
  await workbook.host.write({
    steps: [
      { step: 'sheet', previous: name.sheet, image, position: contents.indexOf(content) },
      { step: 'name', name: { ...name, area } },
    ],
  });
}

/** Renames as the port does it: by writing each sheet as it is under another name. */
export async function renameSheets(workbook: LocalWorkbook, prefix: string): Promise<void> {
  for (const { name } of (await readAll(workbook)).sheets) {
    const { contents } = await readAll(workbook);
    const content = contents.find((each) => each.name === name)!;
    const image = plainSheet(prefix + name, content.cells);
    const position = contents.indexOf(content);
    await workbook.host.write({ steps: [{ step: 'sheet', previous: name, image, position }] });
  }
}
