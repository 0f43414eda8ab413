import { failure, type Issue, issuesOf, type Result, success } from '#engine/issue.ts';
import type { SpreadMethod } from '#engine/spread/request.ts';
import { grow, repeatPattern, straightLine } from '#engine/spread/series.ts';
import { spread } from '#engine/spread/spread.ts';
import { changedTotal, parseTypedChange } from '#engine/spread/typed.ts';
import { BLANK } from '#engine/typed/reading.ts';
import { areaName } from '#formula/address.ts';
import type { AreaContent } from '#host/host.ts';
import type { RangeIssues } from '#language/changes/changes.ts';
import { type SelectedCell, selectedCells, typedNumber } from './holding.ts';

const issue = issuesOf<RangeIssues>();

/** In which proportions the new total goes over the cells. */
type SpreadShape =
  | { readonly by: SpreadMethod }
  /** Each cell (1 + rate) times the one before. */
  | { readonly by: 'growth'; readonly rate: number }
  | { readonly by: 'straightLine'; readonly first: number; readonly last: number }
  /** A shape such as a season, again and again. */
  | { readonly by: 'pattern'; readonly pattern: readonly number[] }
  /** The proportions of other cells, one for each. */
  | { readonly by: 'reference'; readonly reference: readonly number[] };

export interface SpreadRequest {
  /** As typed: `1200`, `500K`, `+10%`, `*1.1`, `-300`. */
  readonly change: string;
  readonly shape: SpreadShape;
  /** Every new number is a multiple of it; null: no rounding. */
  readonly unit: number | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Whether numbers that a person does not see change as well; left out: no. */
  readonly changesHidden?: boolean;
}

export interface CellChange {
  readonly row: number;
  readonly column: number;
  /** What it is, where that can be told: `Zhao Min, March`. */
  readonly name: string | null;
  readonly before: number;
  readonly after: number;
  readonly role: 'free' | 'held' | 'formula';
}

/** What a spread would do, before anything is written. */
export interface SpreadPreview {
  readonly sheet: string;
  readonly area: AreaContent['area'];
  readonly cells: readonly CellChange[];
  readonly before: number;
  readonly after: number;
  /** Cells that get another number, and cells that were to keep theirs. */
  readonly touched: number;
  readonly held: number;
  /** Numbers of the selection that a person does not see. */
  readonly hidden: number;
  /** Formulas in the selection that add up others of it: they count once, and follow. */
  readonly follow: number;
  /** Numbers of the plan: all others follow by a build. */
  readonly isPlan: boolean;
}

/**
 * The selected numbers spread to a new total; empty cells count as 0, held cells and formulas keep their value, formulas
 * that add up others of the selection follow. `only`: only these cells of the area, as `row:column`.
 * Issues say what cannot be done; nothing is written here.
 */
export function previewSpread(
  selection: AreaContent,
  request: SpreadRequest,
  only: ReadonlySet<string> | null = null,
): Result<SpreadPreview> {
  const all = selectedCells(selection).filter(
    ({ row, column, content }) => only === null || (only.has(`${row}:${column}`) && content !== null),
  );
  const selected = request.changesHidden ? all : all.filter(({ isHidden }) => !isHidden);
  const hidden = all.filter(
    ({ isHidden, role, content }) => isHidden && role !== 'other' && content !== null,
  );
  const merged = selection.seen?.merged.find(({ row, column, rows, columns }) =>
    selected.some(
      (cell) =>
        cell.role !== 'other' &&
        cell.row >= row &&
        cell.row < row + rows &&
        cell.column >= column &&
        cell.column < column + columns,
    ),
  );
  if (merged) return failure(issue('change.merged', ['selection'], { cells: areaName(merged) }));
  const doubtful = selected.filter(({ role }) => role === 'ambiguous').flatMap(ambiguityOf);
  if (doubtful.length > 0) return failure(...doubtful);
  const cells = selected.filter(({ role }) => role !== 'other' && role !== 'follows');
  if (cells.length === 0) return failure(issue('change.noNumbers', ['selection'], {}));
  const before = sumOf(cells.map(({ value }) => value));
  const after = previewValues(cells as readonly ValuedCell[], request);
  if (!after.ok) return after;
  const changes = cells.map(
    ({ row, column, value, role }, index): CellChange => ({
      row,
      column,
      name: null,
      before: value,
      after: after.value[index] as number,
      role: role as CellChange['role'],
    }),
  );
  return success({
    sheet: selection.sheet,
    area: selection.area,
    cells: changes,
    before,
    after: sumOf(after.value),
    touched: changes.filter((cell) => cell.after !== cell.before).length,
    held: cells.filter(({ role }) => role !== 'free').length,
    hidden: hidden.length,
    follow: selected.filter(({ role }) => role === 'follows').length,
    isPlan: false,
  });
}

/** A number and whether it may change. */
type ValuedCell = Pick<SelectedCell, 'value'> & { readonly role: 'free' | 'held' | 'formula' };

/** The new values of cells, in their order. */
export function previewValues(
  cells: readonly ValuedCell[],
  request: SpreadRequest,
): Result<readonly number[]> {
  const change = parseTypedChange(request.change);
  if (!change.ok) return change;
  const before = sumOf(cells.map(({ value }) => value));
  const total = changedTotal(change.value, before, request.unit);
  const values = shaped(cells, request.shape);
  if (!values.ok) return values;
  const bounds = (limit: number | null, none: number): number[] => cells.map(() => limit ?? none);
  const spreadOut = spread({
    values: values.value,
    total,
    method: isMethod(request.shape.by) ? request.shape.by : 'proportional',
    held: cells.map(({ role }) => role !== 'free'),
    minimums: bounds(request.minimum, Number.NEGATIVE_INFINITY),
    maximums: bounds(request.maximum, Number.POSITIVE_INFINITY),
    unit: request.unit ?? undefined,
  });
  return spreadOut.ok ? spreadOut : failure(...spreadOut.issues.map(toPerson));
}

/** What the function says of its arguments, as people change cells. */
function toPerson(found: Issue): Issue {
  switch (found.code) {
    case 'spread.total.tooLarge':
      return { ...found, code: 'change.tooLarge' };
    case 'spread.total.tooSmall':
      return { ...found, code: 'change.tooSmall' };
    case 'spread.signsCancel':
    case 'spread.signsBounded':
      return issue('change.signs', ['selection'], {});
    default:
      return found;
  }
}

function ambiguityOf({ content }: SelectedCell): readonly Issue[] {
  const reading = typeof content === 'string' ? typedNumber(content) : BLANK;
  return reading.kind === 'ambiguous' ? [{ ...reading.issue, path: ['selection'] }] : [];
}

const isMethod = (by: SpreadShape['by']): by is SpreadMethod =>
  by === 'proportional' || by === 'equal' || by === 'increment';

const sumOf = (values: readonly number[]): number =>
  Number(values.reduce((sum, value) => sum + value, 0).toPrecision(15));

/** The numbers in whose proportions the total is spread; held cells stand for themselves. */
function shaped(cells: readonly ValuedCell[], shape: SpreadShape): Result<readonly number[]> {
  const own = cells.map(({ value }) => value);
  const free = cells.filter(({ role }) => role === 'free').length;
  const overFree = (values: Result<readonly number[]>): Result<readonly number[]> => {
    if (!values.ok) return values;
    let next = 0;
    return success(
      cells.map(({ role, value }) => (role === 'free' ? (values.value[next++] as number) : value)),
    );
  };
  switch (shape.by) {
    case 'growth':
      return overFree(grow(1, shape.rate, Math.max(1, free)));
    case 'straightLine':
      return overFree(straightLine(shape.first, shape.last, Math.max(1, free)));
    case 'pattern':
      return overFree(repeatPattern(shape.pattern, Math.max(1, free)));
    case 'reference': {
      const given = shape.reference.length;
      if (given !== cells.length) {
        return failure(issue('change.reference', ['reference'], { cells: cells.length, given }));
      }
      return success(
        cells.map(({ role, value }, index) => (role === 'free' ? (shape.reference[index] as number) : value)),
      );
    }
    default:
      return success(own);
  }
}
