import { halfWidth } from '#engine/typed/fold.ts';
import type { Period } from '#engine/typed/period.ts';
import { type Grid, upTo } from './grid.ts';
import type { Header, HeaderColumn } from './header.ts';
import type { CellReaders } from './readers.ts';
import type { ColumnRole, ListFigure } from './reading.ts';
import type { FigureColumns } from './table.ts';
import { isSame, sumOf } from './values.ts';
import { measureIn, saidKind, saidYear, subjectOf, titleKind } from './words.ts';

/** What a figure is made of: what stands above the whole list, and the years around today. */
export interface FigureFrame {
  readonly grid: Grid;
  readonly header: Header;
  readonly roles: readonly ColumnRole[];
  readonly readers: CellReaders;
  /** The year that a plan made now would be for, and today's. */
  readonly planYear: number;
  readonly thisYear: number;
}

const isAmount = (role: ColumnRole | undefined): boolean =>
  role === 'last' || role === 'target' || role === 'amount' || role === 'total';

/** The figures side by side in a list: months, quarters or halves that belong together, and single columns. */
export function figuresOf(frame: FigureFrame): readonly FigureColumns[] {
  const { header, roles } = frame;
  const amounts = upTo(roles.length).filter((column) => isAmount(roles[column]));
  const parts = amounts.filter((column) => grainOf(header.columns[column]!) !== 'year');
  const unheaded = parts.length === 0 ? twelveUnheaded(header, amounts) : [];
  const sets = unheaded.length > 0 ? [unheaded] : setsOf(frame, parts);
  const inSets = new Set(sets.flat().map(({ column }) => column));
  const singles = amounts.filter((column) => !inSets.has(column));
  const figures = sets.map((set) => figureOf(frame, set));
  const finest = coarserAsTotals(figures);
  const totals = singles.filter(
    (column) => roles[column] === 'total' || finest.some((figure) => addsUp(frame, figure, column)),
  );
  if (finest.length === 0) return wholeFigures(frame, singles, totals);
  // A total stands behind the months it adds up; a single figure beside them is one of its own.
  const withTotals = finest.map((figure, index) => ({
    ...figure,
    totals: [
      ...figure.totals,
      ...totals
        .filter((column) => ownerOf(finest, column) === index)
        .map((column) => ({ column, months: null })),
    ],
  }));
  const rest = singles.filter((column) => !totals.includes(column));
  return [...withTotals, ...wholeFigures(frame, rest, [])];
}

const grainOf = ({ period }: HeaderColumn): Period['grain'] => period?.grain ?? 'year';

interface Part {
  readonly column: number;
  /** Months from 0. */
  readonly months: readonly number[];
  readonly grain: Period['grain'];
  readonly year: number | null;
  readonly isDay: boolean;
}

const MONTHS_IN = { month: 1, quarter: 3, half: 6, year: 12 } as const;

const monthsOf = ({ grain, number }: Period): number[] => {
  const length = MONTHS_IN[grain];
  return upTo(number * length, (number - 1) * length);
};

/** Twelve columns of numbers without headers are the months of a year; a thirteenth may be their total. */
function twelveUnheaded(header: Header, amounts: readonly number[]): readonly Part[] {
  const isUnheaded = amounts.every((column) => header.columns[column]?.text === '');
  if (!isUnheaded || amounts.length < 12 || amounts.length > 13) return [];
  return amounts.slice(0, 12).map((column, index) => ({
    column,
    months: [index],
    grain: 'month' as const,
    year: null,
    isDay: false,
  }));
}

/** Columns of the same words and grain; where a month comes again, the next set begins. */
function setsOf({ header, roles }: FigureFrame, columns: readonly number[]): readonly (readonly Part[])[] {
  const sets: { readonly key: string; readonly parts: Part[] }[] = [];
  for (const column of columns) {
    const { period, rest, isDay } = header.columns[column]!;
    if (!period) continue;
    const { grain, year } = period;
    const key = JSON.stringify([grain, rest, roles[column] === 'target' ? 'target' : 'last']);
    const part: Part = { column, months: monthsOf(period), grain, year, isDay };
    const open = sets.filter((set) => set.key === key).at(-1);
    const again = open?.parts.find(({ months }) => months[0] === part.months[0]);
    const isSameMonth = again !== undefined && isDay && again.isDay && again.year === year;
    if (open && (!again || isSameMonth)) open.parts.push(part);
    else sets.push({ key, parts: [part] });
  }
  return sets.map(({ parts }) => parts);
}

function figureOf(frame: FigureFrame, parts: readonly Part[]): FigureColumns {
  const first = parts[0]!;
  const { rest, text } = frame.header.columns[first.column]!;
  const years = parts.flatMap(({ year }) => year ?? []);
  const year = years.length === 0 ? null : Math.max(...years);
  return {
    ...nature(frame, { column: first.column, words: rest, headerYear: year, grain: first.grain }),
    subject: subjectIn(text, rest),
    measure: measureOf(frame, text),
    grain: first.grain,
    columns: parts.map(({ column, months }) => ({ column, months })),
    totals: [],
  };
}

/** Quarters and halves beside the months of the same figure add these up. */
function coarserAsTotals(figures: readonly FigureColumns[]): readonly FigureColumns[] {
  const owner = (figure: FigureColumns): FigureColumns | undefined =>
    figures.find(
      (finer) =>
        MONTHS_IN[finer.grain] < MONTHS_IN[figure.grain] &&
        (finer.year === figure.year || finer.year === null || figure.year === null) &&
        (finer.subject === figure.subject || figure.subject === '') &&
        finer.kind === figure.kind,
    );
  return figures
    .filter((figure) => !owner(figure))
    .map((figure) => ({
      ...figure,
      totals: figures.filter((coarser) => owner(coarser) === figure).flatMap(({ columns }) => columns),
    }));
}

/** Every row that has a number in the column has the sum of the figure there, whatever its header says. */
function addsUp({ grid, header, readers }: FigureFrame, figure: FigureColumns, column: number): boolean {
  if (figure.columns.length < 2) return false;
  const rows = upTo(grid.rows, header.body).filter((row) => readers.amount(grid.cell(row, column)) !== null);
  return (
    rows.length > 0 &&
    rows.every((row) => {
      const parts = figure.columns.map((part) => readers.amount(grid.cell(row, part.column)));
      return isSame(readers.amount(grid.cell(row, column)) ?? 0, sumOf(parts));
    })
  );
}

/** The figure whose columns stand before this one, as a total's do; else the first. */
function ownerOf(figures: readonly FigureColumns[], total: number): number {
  const before = figures.flatMap(({ columns }, index) =>
    columns.some(({ column }) => column < total) ? [index] : [],
  );
  const last = (index: number): number =>
    figures[index]!.columns.reduce(
      (most, { column }) => (column < total ? Math.max(most, column) : most),
      -1,
    );
  return before.reduce((best, index) => (last(index) > last(best) ? index : best), before[0] ?? 0);
}

/** Single columns, each a figure; one that says "total" is one only where there is no other. */
function wholeFigures(
  frame: FigureFrame,
  singles: readonly number[],
  totals: readonly number[],
): readonly FigureColumns[] {
  const own = singles.filter((column) => !totals.includes(column));
  return (own.length === 0 ? totals : own).map((column) => {
    const { text, rest, folded, period } = frame.header.columns[column]!;
    const words = period ? rest : folded;
    return {
      ...nature(frame, { column, words, headerYear: period?.year ?? null, grain: 'year' }),
      subject: subjectIn(text, words),
      measure: measureOf(frame, text),
      grain: 'year' as const,
      columns: [{ column, months: [] }],
      totals: [],
    };
  });
}

/** The subject as the header writes it. */
function subjectIn(text: string, words: string): string {
  const subject = subjectOf(words);
  const at = halfWidth(text).toLowerCase().indexOf(subject);
  return at < 0 ? subject : text.slice(at, at + subject.length);
}

interface NatureQuestion {
  readonly column: number;
  readonly words: string;
  readonly headerYear: number | null;
  readonly grain: Period['grain'];
}

/** Whether it is of a period that is over or of one to come, and of which year. */
function nature(
  frame: FigureFrame,
  { column, words, headerYear, grain }: NatureQuestion,
): Pick<ListFigure, 'kind' | 'year'> {
  const { grid, header, roles, planYear, thisYear } = frame;
  const titles = header.titles.map((row) =>
    upTo(grid.columns)
      .map((each) => grid.cell(row, each).folded)
      .join(' '),
  );
  const title = titles.join(' ');
  const said = saidYear(words) ?? (headerYear === null ? saidYear(title) : null);
  const titleYear = /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(title)?.[1];
  const year =
    headerYear ?? (said !== null ? thisYear + said : titleYear === undefined ? null : Number(titleYear));
  const role = roles[column];
  if (role === 'target' || role === 'last') return { kind: role, year };
  const kind = saidKind(words) ?? titleKind(title);
  if (kind !== null) return { kind, year };
  if (year !== null) return { kind: year >= planYear ? 'target' : 'last', year };
  return { kind: grain === 'year' ? 'amount' : 'last', year };
}

function measureOf({ grid, header }: FigureFrame, text: string): string | null {
  const above = header.titles.flatMap((row) =>
    upTo(grid.columns).map((column) => grid.cell(row, column).text),
  );
  return [text, ...above].reduce<string | null>((found, each) => found ?? measureIn(each), null);
}
