import { type Language, languages, type PlanInputs } from '#engine/plan/inputs.ts';
import { judgeInputs } from '#engine/plan/judge.ts';
import { conventionsOf } from '#engine/typed/conventions.ts';
import type { ReadBatch, ReadReply, SheetContent, WriteStep } from '#host/host.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { InputTableKey } from '#language/plan/inputs.ts';
import { assembleInputs } from '#workbook/inputs/assemble.ts';
import { decode } from '#workbook/inputs/decode.ts';
import { formatIssue, VERSION_NAME } from '#workbook/inputs/format-version.ts';
import { goalDefaults } from '#workbook/inputs/goal-defaults.ts';
import { goalsByKind } from '#workbook/inputs/goal-rows.ts';
import { historyMoved, historyShift, turned, turnedPlace } from '#workbook/inputs/history-months.ts';
import { choiceOf, fieldText, headerOf } from '#workbook/inputs/labels.ts';
import { contentAt, type LocatedIssue, locate, shownText } from '#workbook/inputs/locate.ts';
import { tableName } from '#workbook/inputs/names.ts';
import { type FoundCells, normalisingIssue, normalisingSteps, noteCell } from '#workbook/inputs/normalise.ts';
import { type InputPlaces, inputPlaces, type TablePlace } from '#workbook/inputs/places.ts';
import { cellsOfRates, type KindOfCell, rateGoals } from '#workbook/inputs/rate-cells.ts';
import type { CellReader } from '#workbook/inputs/read-cell.ts';
import { repairs } from '#workbook/inputs/repairs.ts';
import { resolveNames } from '#workbook/inputs/resolve-names.ts';
import { type InputRows, monthsIn } from '#workbook/inputs/rows.ts';
import { columnKeys, type InputRow, type InputValue, type TableDefinition } from '#workbook/inputs/table.ts';
import { inputTables, planTables } from '#workbook/sheets/input-tables.ts';
import { crossIssues, monthColumnsMissing } from './cross-checks.ts';

export interface InputReading {
  /** Null where something could not be read. Judged already: look at the issues before you make a plan. */
  readonly inputs: PlanInputs | null;
  readonly issues: readonly LocatedIssue[];
  readonly places: InputPlaces;
  /** Of the plan, as far as it can be told. */
  readonly language: Language;
  /** What was read of each table that was found, mistakes left out: for what does not need the rest. */
  readonly rows: Readonly<Partial<Record<InputTableKey, readonly InputRow[]>>>;
  /** Writes that bring the live cells of the input sheets up to date after people have added rows; often none. */
  readonly repairs: readonly WriteStep[];
}

/** What {@link readInputs} wants to see: the sheets that the plan tables' names and the version's lie on. */
export const inputQueries: ReadBatch = {
  sheets: [...Object.values(planTables).map(({ table }) => tableName(table)), VERSION_NAME].map((name) => ({
    by: 'anchor',
    name,
  })),
};

/**
 * The inputs of a workbook, found by names and headers in any language, and all that is wrong with them, each issue
 * with its cell. Cells are read first; only where every cell is of its kind are the inputs judged as a whole. A
 * workbook of another format is not read at all: see `bringUp`.
 */
export function readInputs(reply: ReadReply): InputReading {
  const format = formatIssue(reply);
  const language = languageOf(reply);
  if (format) {
    return { inputs: null, issues: [format], places: inputPlaces({}), language, rows: {}, repairs: [] };
  }
  const texts = messagesIn[language].inputs;
  const reader = { texts, conventions: conventionsOf(language, null) };
  const found: FoundCells = { issues: [], normalised: [] };
  const { issues } = found;
  const places: Partial<Record<InputTableKey, TablePlace>> = {};
  const rows: Partial<Record<InputTableKey, readonly InputRow[]>> = {};
  for (const definition of Object.values<TableDefinition>(planTables)) {
    const located = locate(definition, reply, texts);
    if (definition.isOptional && located.issues.some(({ severity }) => severity === 'error')) {
      rows[definition.table] = [];
      continue;
    }
    issues.push(...located.issues);
    if (!located.place) continue;
    places[definition.table] = located.place;
    const content = reply.contents.find(({ name }) => name === located.place?.sheet)!;
    const kinds = cellsOfRates({ place: located.place, content }, rateGoals(rows.goals ?? []));
    rows[definition.table] = readTable({ definition, place: located.place, content }, reader, found, kinds);
  }
  const shift = historyShift(rows);
  if (places.bases) places.bases = turnedPlace(places.bases, shift);
  if (rows.bases) rows.bases = rows.bases.map((row) => turned(row, shift));
  const known = inputPlaces(goalsByKind(places, rows.goals ?? []));
  const located = (found: ReturnType<typeof judgeInputs>, at: InputPlaces): LocatedIssue[] =>
    found.map((issue) => ({ ...issue, place: at.nearest(issue.path) }));
  const months = monthsIn(rows);
  issues.push(...located(crossIssues(rows, { months, shift }, texts), known));
  if (places.goals) {
    const missing = monthColumnsMissing(rows, places.goals.columns, months, texts);
    const { sheet, area } = places.goals;
    issues.push(
      ...missing.map((issue) => ({ ...issue, place: { sheet, row: area.row, column: area.column } })),
    );
  }
  if (issues.some(({ severity }) => severity === 'error')) {
    return { inputs: null, issues, places: known, language, rows, repairs: [] };
  }
  const named = resolveNames(rows, places, reply, found) as InputRows;
  const goals = goalDefaults(named.goals, { place: places.goals, reply, found }, texts);
  const keyed = { ...named, goals };
  const inputs = assembleInputs(keyed, months);
  const mended = repairs(reply, known.tables, keyed, texts);
  const all = [
    ...issues,
    ...located([...judgeInputs(inputs), ...historyMoved(rows)], known),
    ...mended.issues,
    ...normalisingIssue(found.normalised),
  ];
  const steps = [...normalisingSteps(found.normalised), ...mended.steps];
  return {
    inputs,
    issues: all,
    places: inputPlaces(mended.places),
    language,
    rows: keyed,
    repairs: steps,
  };
}

/** The plan's language as far as it can be told before anything is read: it names headers in messages. */
const languageOf = (reply: ReadReply): Language => planLanguage(reply) ?? languages[0];

/** What the settings of a plan say, from a reply to {@link inputQueries}; null: nothing, or there is no plan. */
export function planLanguage(reply: ReadReply): Language | null {
  const place = locate(inputTables.settings, reply, messagesIn[languages[0]].inputs).place;
  const row = place?.fields.language;
  const column = place?.columns.value;
  const content = reply.contents.find(({ name }) => name === place?.sheet);
  if (row === undefined || column === undefined || !content) return null;
  const chosen = choiceOf(shownText(contentAt(content, row, column)), 'language');
  return languages.find((each) => each === chosen) ?? null;
}

/** A table of a workbook, and the sheet it stands on. */
export interface FoundTable {
  readonly definition: TableDefinition;
  readonly place: TablePlace;
  readonly content: SheetContent;
}

/** The rows of a list, or the one row of settings; cells that cannot be read become issues, and null here. */
export function readTable(
  { definition, place, content }: FoundTable,
  reader: CellReader,
  found: FoundCells,
  kindOf: KindOfCell = (cell) => cell,
): readonly InputRow[] {
  const { table } = definition;
  const { texts } = reader;
  const take = (cell: Reading): InputValue => {
    const { row, column } = cell;
    const decoded = decode(contentAt(content, row, column), cell, reader);
    const { sheet } = place;
    if (decoded.ok) {
      noteCell(found, content, { row, column, cell: cell.cell, value: decoded.value }, reader);
      return decoded.value;
    }
    found.issues.push(...decoded.issues.map((issue) => ({ ...issue, place: { sheet, row, column } })));
    return null;
  };
  if (definition.fields.length > 0) {
    const column = place.columns.value;
    const entries = definition.fields.flatMap(({ key, cell, required = false }) => {
      const row = place.fields[key];
      if (row === undefined || column === undefined || cell.kind === 'computed') return [];
      const { header } = fieldText(texts, table, key);
      return [[key, take({ cell, required, header, path: [table, key], row, column })] as const];
    });
    return [Object.fromEntries(entries)];
  }
  const columns = definition.columns.flatMap((column) =>
    columnKeys(column).map((key, index) => ({
      key,
      cell: column.cell,
      required: column.required ?? false,
      header: headerOf(table, column, index, texts),
      column: place.columns[key],
    })),
  );
  return place.rows.map((row, index) => {
    const entries = columns.flatMap(({ key, column, ...question }) => {
      if (column === undefined || question.cell.kind === 'computed') return [];
      const cell = kindOf(question.cell, key, row);
      return [[key, take({ ...question, cell, path: [table, index, key], row, column })] as const];
    });
    return Object.fromEntries(entries);
  });
}

type Reading = Parameters<typeof decode>[1] & { readonly row: number; readonly column: number };
