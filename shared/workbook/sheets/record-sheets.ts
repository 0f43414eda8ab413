import { treeOf } from '#engine/organisation/tree.ts';
import { inputIssue } from '#engine/plan/input-issues.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { monthsOf } from '#engine/plan/judge.ts';
import { sameFormula } from '#formula/same-formula.ts';
import { cellStep } from '#host/cell-step.ts';
import type { DefinedName, ReadReply, WriteStep } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import { type CellContent, type FormulaCell, isError, isFormula, type StyledArea } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { RecordSheetKey, RecordTableKey } from '#language/execution/records.ts';
import type { InputTableKey, InputTexts } from '#language/plan/inputs.ts';
import { columnSteps, type LackingColumns, lackingColumns } from '#workbook/inputs/add-columns.ts';
import { captionSteps } from '#workbook/inputs/captions.ts';
import { cellStyle, typedAmounts } from '#workbook/inputs/cells.ts';
import { headerOf } from '#workbook/inputs/labels.ts';
import { layOut, spareRowsOf } from '#workbook/inputs/layout.ts';
import { contentAt, isBlank, type LocatedIssue } from '#workbook/inputs/locate.ts';
import { marksOf } from '#workbook/inputs/marks.ts';
import { namesOf } from '#workbook/inputs/names.ts';
import { type InputPlaces, inputPlaces, type TablePlace } from '#workbook/inputs/places.ts';
import type { FoundTable } from '#workbook/inputs/read.ts';
import { inputRows } from '#workbook/inputs/rows.ts';
import {
  type ColumnDefinition,
  columnKeys,
  type InputRow,
  laterColumns,
  type TableDefinition,
} from '#workbook/inputs/table.ts';
import { renamed, type Writing, writtenSheets } from '#workbook/inputs/write.ts';
import { rowBelow } from '#workbook/records/append-rows.ts';
import { growChoiceSteps, growListSteps } from '#workbook/records/grow-lists.ts';
import type { NewRecords } from '#workbook/records/initial-records.ts';
import type { RecordReading } from '#workbook/records/read.ts';
import type { RecordFrame } from '#workbook/records/record-frame.ts';
import { textOf } from '#workbook/records/rows.ts';
import { freeName } from '#workbook/sheets/generated-names.ts';
import { recordTables } from '#workbook/sheets/input-tables.ts';
import { recordComputed } from './record-cells.ts';

/** Where the records will stand after a build: sheets that are missing are laid out, lists grow when they are full. */
export interface RecordPlan {
  readonly places: InputPlaces;
  /** Sheets to be written whole. */
  readonly fresh: readonly RecordSheetKey[];
  readonly texts: InputTexts;
  /** Lists that get columns for more months of the plan. */
  readonly grown: readonly LackingColumns[];
}

/** A list that has fewer spare rows left gets as many anew as it began with; one that everybody fills never has less than these. */
const LEAST_SPARE = 10;

/** Lays out what is missing of the records, and gives full lists new spare rows. */
export function planRecords(
  reply: ReadReply,
  { places, missing }: Pick<RecordReading, 'places' | 'missing'>,
  rows: NewRecords,
  { language, members, start, end }: Pick<PlanInputs, 'language' | 'members' | 'start' | 'end'>,
): RecordPlan {
  const months = monthsOf(start, end);
  const grown: LackingColumns[] = [];
  const people = treeOf(members).leaves.length;
  const taken = new Set(reply.sheets.map(({ name }) => name.toLowerCase()));
  const texts = renamed(messagesIn[language].inputs, missing, (wanted) => freeName(wanted, taken));
  const tables: Partial<Record<InputTableKey, TablePlace>> = { ...places.tables };
  for (const definition of Object.values<TableDefinition>(recordTables)) {
    const found = tables[definition.table];
    if (!found || definition.fields.length > 0 || definition.spareRows === 0) continue;
    const content = reply.contents.find(({ name }) => name === found.sheet);
    const later = laterColumns(definition, months);
    const lacking = content && lackingColumns({ place: found, content }, later);
    if (lacking && lacking.columns.length > 0) grown.push(lacking);
    const place = lacking?.place ?? found;
    tables[definition.table] = place;
    const { area } = place;
    const end = rowBelow(place);
    const spare = spareRowsOf(definition, people);
    const least = definition.spareRowsPerPerson ? spare : Math.min(LEAST_SPARE, spare);
    if (area.row + area.rows - end >= least) continue;
    // Half as many more, so that not every build has to move the list's end.
    const given = definition.spareRowsPerPerson ? Math.ceil(spare * 1.5) : spare;
    tables[definition.table] = { ...place, area: { ...area, rows: end - area.row + given } };
  }
  return {
    places: inputPlaces({ ...tables, ...layOut(missing, rows, texts, { people, months }) }),
    fresh: missing,
    texts,
    grown,
  };
}

export interface RecordWrites {
  readonly steps: readonly WriteStep[];
  /** Where a person has typed over a formula of ours: left as it is, and told. */
  readonly issues: readonly LocatedIssue[];
}

/**
 * The writes that bring the records up to date: missing sheets whole, filled with `rows`, after the sheets that are
 * there; on the others only computed cells that are not as they should be, and names.
 */
export function recordSteps(
  reply: ReadReply,
  { places, fresh, texts, grown }: RecordPlan,
  rows: NewRecords,
  frame: Omit<RecordFrame, 'places'>,
): RecordWrites {
  const { inputs } = frame.plan;
  const computed = recordComputed({ ...frame, places });
  const amounts = typedAmounts(inputs);
  const writing = { rows: { ...inputRows(inputs), ...rows }, texts, places, computed, amounts };
  const { images, names } = writtenSheets(fresh, writing);
  const sheets = images.map(
    (image, index): WriteStep => ({
      step: 'sheet',
      previous: null,
      image,
      position: reply.sheets.length + index,
    }),
  );
  const issues: LocatedIssue[] = [];
  const mended = Object.values<TableDefinition<RecordTableKey>>(recordTables).flatMap(
    (definition): WriteStep[] => {
      const place = places.tables[definition.table];
      if (!place || fresh.includes(definition.sheet as RecordSheetKey)) return [];
      const moved = namesOf(definition, place).filter((name) => !isKnown(reply, name));
      const content = reply.contents.find(({ name }) => name === place.sheet);
      const cells = content && mendedCells({ definition, place, content }, writing);
      issues.push(...(cells?.issues ?? []));
      const wider = grown.find((each) => each.place.sheet === place.sheet);
      return [
        ...(wider ? widerSteps({ ...wider, place }, definition, writing) : []),
        ...moved.map((name): WriteStep => ({ step: 'name', name })),
        ...growListSteps(reply, definition, place, writing),
        ...growChoiceSteps(reply, definition, place, writing),
        ...(cells?.steps ?? []),
      ];
    },
  );
  const measures = frame.execution.rows.measures.map(
    (row): InputRow => ({
      goal: textOf(row, 'goal'),
      measure: textOf(row, 'measure'),
    }),
  );
  const captions = captionSteps(places, { ...writing.rows, measures }).filter(
    (step) => isStale(reply, step) || isIn(grown, step),
  );
  return {
    steps: [...sheets, ...names.map((name): WriteStep => ({ step: 'name', name })), ...mended, ...captions],
    issues,
  };
}

/** Columns for more months with what is painted in them. */
function widerSteps(
  wider: LackingColumns,
  definition: TableDefinition,
  { texts, places }: Writing,
): readonly WriteStep[] {
  const { sheet, area } = wider.place;
  const keys = wider.columns.map(({ key }) => key);
  const marks = (definition.marks ?? []).filter(({ over }) => over && keys.includes(over[0]));
  return [
    ...columnSteps(wider, definition, texts, places.tables),
    {
      step: 'cells',
      sheet,
      row: area.row,
      column: area.column,
      cells: [],
      styles: [],
      conditionalFormats: marksOf({ ...definition, marks }, wider.place),
    },
  ];
}

/** Whether it heads one of these columns. */
const isIn = (grown: readonly LackingColumns[], step: PlainStep): boolean =>
  step.step === 'cells' &&
  grown.some(
    ({ columns, place }) => place.sheet === step.sheet && columns.some(({ at }) => at === step.column),
  );

/** Whether a live caption shows something else than it does now; what somebody typed over it stays. */
function isStale({ contents }: ReadReply, step: PlainStep): boolean {
  if (step.step !== 'cells') return false;
  const content = contents.find(({ name }) => name === step.sheet);
  const now = content && contentAt(content, step.row, step.column);
  const wanted = step.cells[0]?.[0] ?? null;
  if (!now || !isFormula(now) || !isFormula(wanted)) return false;
  return now.value !== wanted.value || !sameFormula(now.formula, wanted.formula);
}

const isKnown = ({ names }: ReadReply, { name, sheet, area }: DefinedName): boolean =>
  names.some(
    (each) =>
      each.name === name &&
      each.sheet === sheet &&
      each.area.row === area.row &&
      each.area.column === area.column &&
      each.area.rows === area.rows &&
      each.area.columns === area.columns,
  );

/** Computed cells that hold something else than they should. */
function mendedCells(table: FoundTable, writing: Writing): RecordWrites {
  const { definition } = table;
  if (definition.fields.length > 0) return { steps: mendedFields(table, writing), issues: [] };
  const columns = definition.columns
    .filter(({ cell }) => cell.kind === 'computed')
    .flatMap((column) => columnKeys(column).map((key) => mendedColumn(table, column, key, writing)));
  return {
    steps: columns.flatMap(({ steps }) => steps),
    issues: columns.flatMap(({ issues }) => issues),
  };
}

const isRight = (now: CellContent, { formula, value }: FormulaCell): boolean =>
  isFormula(now) && (now.value ?? '') === value && sameFormula(now.formula, formula);

function mendedFields({ definition, place, content }: FoundTable, { computed }: Writing): WriteStep[] {
  const { sheet, fields, columns } = place;
  return definition.fields.flatMap(({ key, cell }): WriteStep[] => {
    const [row, column] = [fields[key], columns.value];
    if (cell.kind !== 'computed' || row === undefined || column === undefined) return [];
    const wanted = computed.field(definition.table, key);
    if (isRight(contentAt(content, row, column), wanted)) return [];
    return [cellStep({ sheet, row, column }, wanted)];
  });
}

/** In runs of rows. */
function mendedColumn(
  { definition, place, content }: FoundTable,
  column: ColumnDefinition,
  key: string,
  writing: Writing,
): RecordWrites {
  const { sheet, area, columns } = place;
  const at = columns[key];
  if (at === undefined) return { steps: [], issues: [] };
  const style = cellStyle(column.cell, writing.amounts);
  const header = headerOf(definition.table, column, 0, writing.texts);
  const steps: WriteStep[] = [];
  const issues: LocatedIssue[] = [];
  let run: { row: number; cells: CellContent[][] } | null = null;
  const close = (): void => {
    if (!run) return;
    const styles: StyledArea[] = [
      { area: { row: run.row, column: at, rows: run.cells.length, columns: 1 }, style },
    ];
    steps.push({ step: 'cells', sheet, row: run.row, column: at, cells: run.cells, styles });
    run = null;
  };
  for (let row = area.row + 1; row < area.row + area.rows; row++) {
    const wanted = writing.computed.inRow(definition.table, key, row);
    const now = contentAt(content, row, at);
    const isTypedOver = !isFormula(now) && !isError(now) && !isBlank(now);
    if (isTypedOver) {
      const issue = inputIssue('input.cell.typedOver', [definition.table], { header }, 'warning');
      issues.push({ ...issue, place: { sheet, row, column: at } });
    }
    if (isTypedOver || isRight(now, wanted)) {
      close();
      continue;
    }
    run ??= { row, cells: [] };
    run.cells.push([wanted]);
  }
  close();
  return { steps, issues };
}
