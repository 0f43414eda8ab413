import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import type { CellContent } from '#host/sheet.ts';
import type { PlanTableKey } from '#language/plan/inputs.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { readRecords } from '#workbook/records/read.ts';
import { readAll } from './parity/built.ts';

/** A cell and what is typed into it. */
export type Typed = readonly [sheet: string, row: number, column: number, content: CellContent];

/** Types into cells as a person does; nothing is built. All in one write, which takes as long as one cell's. */
export async function typeAll({ host }: LocalWorkbook, typed: readonly Typed[]): Promise<void> {
  const steps = typed.map(
    ([sheet, row, column, content]) =>
      ({ step: 'cells', sheet, row, column, cells: [[content]], styles: [] }) as const,
  );
  await host.write({ steps });
}

export const type = (workbook: LocalWorkbook, ...typed: Typed): Promise<void> => typeAll(workbook, [typed]);

/** Types into the first cell of a defined name, or the cell so far below it. */
export async function typeInto(
  workbook: LocalWorkbook,
  name: string,
  content: CellContent,
  below = 0,
): Promise<void> {
  const { names } = await workbook.host.read({ sheets: [] });
  const found = names.find((each) => each.name === name);
  if (!found) throw new Error(`no name ${name}`);
  await type(workbook, found.sheet, found.area.row + below, found.area.column, content);
}

/** Types into an input or a record by its path. */
export async function typeAt(
  workbook: LocalWorkbook,
  path: readonly (string | number)[],
  content: CellContent,
): Promise<void> {
  const place = (await placesIn(workbook)).cell(path);
  if (!place) throw new Error(`no cell for ${path.join('.')}`);
  await type(workbook, place.sheet, place.row, place.column, content);
}

/** Where the inputs of a workbook stand, and its records where the plan is being carried out. */
export async function placesIn(workbook: LocalWorkbook): Promise<InputPlaces> {
  const reply = await readAll(workbook);
  const { inputs, places } = readInputs(reply);
  return (inputs && readRecords(reply, inputs, places)?.places) ?? places;
}

/** Empties a row of an input list, all of its columns. */
export async function clearRow(workbook: LocalWorkbook, table: PlanTableKey, index: number): Promise<void> {
  const place = (await placesIn(workbook)).tables[table];
  const row = place?.rows[index];
  if (!place || row === undefined) throw new Error(`no row ${index} of ${table}`);
  const columns = Object.values(place.columns);
  await typeAll(
    workbook,
    columns.map((column) => [place.sheet, row, column, null]),
  );
}
