import { toSerial } from '#engine/days/serial.ts';
import { type Issue, issuesOf } from '#engine/issue.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { judgeRecord } from '#engine/revision/judge.ts';
import { type GoalBaseline, judgeBaseline, typedOver } from '#engine/revision/locked-goals.ts';
import type { Revision } from '#engine/revision/record.ts';
import { cellName, type Place } from '#formula/address.ts';
import { numberText } from '#formula/number-text.ts';
import { cellsStep } from '#host/cell-step.ts';
import type { ReadReply, WriteStep } from '#host/host.ts';
import type { Area, ValidatedArea } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { Messages } from '#language/messages.ts';
import type { LockedGoalIssues } from '#language/revision/revisions.ts';
import { columnText, fieldText } from '#workbook/inputs/labels.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import { tableName } from '#workbook/inputs/names.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { ruleOn } from '#workbook/inputs/write.ts';
import { inputTables } from '#workbook/sheets/input-tables.ts';
import { BASELINE_NAME } from './baseline.ts';
import { isInExecution, readRecords } from './read.ts';
import { readRevisions } from './revisions.ts';
import type { RecordRow } from './rows.ts';

const issue = issuesOf<LockedGoalIssues>();

/** A cell whose value only a revision changes, while the plan is carried out. */
export interface LockedCell {
  readonly field: 'total' | 'start' | 'end';
  readonly place: Place;
  /** Amount, or day as a serial number. */
  readonly value: number;
  /** As messages say it. */
  readonly recorded: number | string;
}

/** The locked cells: each goal's total, the plan's first and last day. */
export function lockedCells({ goals, start, end }: PlanInputs, places: InputPlaces): LockedCell[] {
  const cells = [
    { field: 'start' as const, path: ['start'], value: toSerial(start), recorded: start },
    { field: 'end' as const, path: ['end'], value: toSerial(end), recorded: end },
    ...goals.map(({ total }, index) => ({
      field: 'total' as const,
      path: ['goals', index, 'total'],
      value: total,
      recorded: total,
    })),
  ];
  return cells.flatMap(({ path, ...cell }) => {
    const place = places.cell(path);
    return place ? [{ ...cell, place }] : [];
  });
}

/** Those cells in a workbook whose plan is being carried out; none in another. */
export function lockedCellsIn(reply: ReadReply): readonly LockedCell[] {
  if (!isInExecution(reply)) return [];
  const { inputs, places } = readInputs(reply);
  return inputs ? lockedCells(inputs, places) : [];
}

/** The first of them that writes to these cells of a sheet would change. */
export const lockedCellUnder = (
  locked: readonly LockedCell[],
  sheet: string,
  cells: readonly { readonly row: number; readonly column: number }[],
): LockedCell | undefined =>
  locked.find(
    ({ place }) =>
      place.sheet === sheet && cells.some(({ row, column }) => row === place.row && column === place.column),
  );

const RECORD_NAMES: readonly string[] = [tableName('revisions'), BASELINE_NAME];

/** The first cell of an area that lies in the record of the goals or in its baseline: only a revision writes there. */
export function revisionRecordUnder(
  { names }: Pick<ReadReply, 'names'>,
  sheet: string,
  { row, column, rows, columns }: Area,
): Place | undefined {
  return names
    .filter((each) => each.sheet === sheet && RECORD_NAMES.includes(each.name))
    .map(({ area }) => ({ area, row: Math.max(row, area.row), column: Math.max(column, area.column) }))
    .filter((first) => first.row < Math.min(row + rows, first.area.row + first.area.rows))
    .filter((first) => first.column < Math.min(column + columns, first.area.column + first.area.columns))
    .map((first) => ({ sheet, row: first.row, column: first.column }))[0];
}

/** That an action would write on a locked cell. */
export const lockedIssue = ({ field, recorded, place }: LockedCell): LocatedIssue => ({
  ...issue('revision.lockedCell', ['goals', field], { field, recorded }),
  place,
});

/**
 * Rules that let only the recorded value be typed into the locked cells, and nothing into the record. They stand on
 * the sheets as they are; each build sets them again.
 */
export function lockSteps(
  inputs: PlanInputs,
  places: InputPlaces,
  { revisions: texts }: Messages,
): readonly WriteStep[] {
  const cells = lockedCells(inputs, places).map(({ place: { sheet, row, column }, value }) =>
    ruleStep(sheet, {
      area: { row, column, rows: 1, columns: 1 },
      rule: { kind: 'formula', formula: `${cellName(row, column)}=${numberText(value)}` },
      title: texts.lockedTitle,
      message: texts.lockedMessage,
    }),
  );
  const record = places.tables.revisions;
  if (!record) return cells;
  const { row, rows, ...columns } = record.area;
  const area = { ...columns, row: row + 1, rows: rows - 1 };
  return [
    ...cells,
    ruleStep(record.sheet, {
      area,
      rule: { kind: 'formula', formula: 'FALSE' },
      title: texts.recordTitle,
      message: texts.recordMessage,
    }),
  ];
}

/**
 * The rules of those cells in a workbook as it was read: locked while its plan is carried out, else what their columns
 * accept.
 */
export function rulesOfGoals(reply: ReadReply): readonly WriteStep[] {
  const { inputs, places } = readInputs(reply);
  if (!inputs) return [];
  const messages = messagesIn[inputs.language];
  const records = readRecords(reply, inputs, places);
  if (records) return lockSteps(inputs, records.places, messages);
  return lockedCells(inputs, places).map(({ field, place: { sheet, row, column } }) => {
    const whole = field === 'total' ? places.column('goals', 'total')?.area : null;
    const area = whole ?? { row, column, rows: 1, columns: 1 };
    return ruleStep(sheet, ownRule(field, { sheet, area }, places, messages) ?? openRule(area));
  });
}

function ownRule(
  field: LockedCell['field'],
  { sheet, area }: { readonly sheet: string; readonly area: Area },
  places: InputPlaces,
  { inputs: texts }: Messages,
): ValidatedArea | null {
  const { goals, settings } = inputTables;
  const { key, cell } = [...goals.columns, ...settings.fields].find((each) => each.key === field)!;
  const text = field === 'total' ? columnText(texts, 'goals', key) : fieldText(texts, 'settings', key);
  return ruleOn(sheet, { cell, area, text }, { places, texts });
}

/** A rule that lets a revision write where the workbook else refuses it; the build of the same batch closes it again. */
export const openRule = (area: Area): ValidatedArea => ({
  area,
  rule: { kind: 'formula', formula: 'TRUE' },
  title: '',
  message: '',
});

const ruleStep = (sheet: string, rule: ValidatedArea): WriteStep => {
  const { row, column } = rule.area;
  return { ...cellsStep({ sheet, row, column }, []), validations: [rule] };
};

/** What the record of a plan's goals says, judged. */
export interface JudgedRecord {
  readonly record: readonly Revision[];
  readonly issues: readonly LocatedIssue[];
}

/**
 * Reads the record and judges it: cells that cannot be read, else changes out of their order, rows of the
 * baseline that are gone or changed, and goals' cells that were typed over. Each issue at its cell, one for a cell and code.
 */
export function judgeRevisionRecord(
  { rows, places }: { readonly rows: readonly RecordRow[]; readonly places: InputPlaces },
  inputs: PlanInputs,
  baseline: readonly GoalBaseline[] | null,
  messages: Messages,
): JudgedRecord {
  const { record, rows: at, issues } = readRevisions(rows, messages.inputs);
  const located = (found: readonly Issue[]): LocatedIssue[] =>
    found.map((each) => ({ ...each, place: places.nearest(each.path) }));
  if (issues.length > 0) return { record, issues: located(issues) };
  const { start, end } = inputs;
  const found = inputs.goals.map(({ key, total }) => ({ key, total, start, end }));
  const ofRecord = judgeRecord(record).map((each) => ({ ...each, path: inTable(each, at) }));
  const ofCells = typedOver(record, found).map((each) => {
    const field = each.path[2];
    return field === 'start' || field === 'end' ? { ...each, path: [field] } : each;
  });
  const withoutBaseline =
    record.length > 0 && baseline === null
      ? [issue('revision.baseline.missing', ['revisions'], {}, 'warning')]
      : [];
  const all = located([
    ...ofRecord,
    ...judgeBaseline(record, baseline ?? []),
    ...ofCells,
    ...withoutBaseline,
  ]);
  return {
    record,
    issues: all.filter((each, index) => all.findIndex((other) => isSame(each, other)) === index),
  };
}

/** A field of the judged row as the column that says it. */
function inTable({ code, path }: Issue, at: readonly number[]): Issue['path'] {
  const [list, index, field] = path;
  const side = code === 'revision.before.stale' ? 'Before' : 'After';
  const column = field === 'plan' ? 'actions' : field;
  const isNumber = field === 'plan' || field === 'total' || field === 'start' || field === 'end';
  return [list ?? '', at[index as number] ?? 0, isNumber ? `${column}${side}` : (field ?? 'goal')];
}

/** The plan's days belong to every goal: once is enough. */
const isSame = (left: LocatedIssue, right: LocatedIssue): boolean =>
  left === right ||
  (left.code === 'revision.typedOver.day' && right.code === left.code && right.path[0] === left.path[0]);
