import { issuesOf } from '#engine/issue.ts';
import { nameForm } from '#engine/plan/judge/keys.ts';
import { plainDecimal } from '#engine/typed/decimal.ts';
import type { Place } from '#formula/address.ts';
import type { ListIssues } from '#language/plan/lists.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import { currencyOf } from './currencies.ts';
import { saysNothing, upTo } from './grid.ts';
import type { Log } from './log.ts';
import type { Tree } from './nodes.ts';
import type { LeftOut, ListFigure, ListMember, ListProposal } from './reading.ts';
import type { BodyRow } from './rows.ts';
import type { Table } from './table.ts';
import type { CheckedSum, Totals } from './totals.ts';
import { isSame, sumOf } from './values.ts';
import { numberColumn } from './words.ts';

const issue = issuesOf<ListIssues>();

/** What a list was made into. */
export interface ListParts {
  readonly table: Table;
  readonly rows: readonly BodyRow[];
  readonly log: Log | null;
  readonly tree: Tree;
  readonly totals: Totals;
  readonly members: readonly ListMember[];
  readonly figures: readonly ListFigure[];
  readonly proposal: ListProposal;
}

/** What of the list is in nobody's numbers, and why. */
export function leftOutOf({ table, rows, log, totals, proposal, figures }: ListParts): readonly LeftOut[] {
  const { grid, header, roles } = table;
  const textIn = (row: number): string =>
    upTo(grid.columns)
      .map((column) => grid.cell(row, column).text)
      .filter((text) => text !== '')
      .join(' ');
  const inRow = (what: LeftOut['what'], row: number, column = 0): LeftOut => ({
    what,
    text: column === 0 ? textIn(row).slice(0, 60) : grid.cell(row, column).text,
    place: grid.placeOf(row, column),
  });
  const used = new Set(
    proposal.goals.flatMap(({ last, target }) =>
      [last, target].flatMap((each) => (each === null ? [] : figures[each]!.columns)),
    ),
  );
  const sums = new Set(table.figures.flatMap(({ totals: each }) => each.map(({ column }) => column)));
  const columns = upTo(grid.columns).flatMap((column): LeftOut[] => {
    const role = roles[column] ?? 'other';
    const isAmount = role === 'last' || role === 'target' || role === 'amount' || role === 'total';
    if (used.has(column) || (!isAmount && role !== 'other')) return [];
    const kind = numberColumn(header.columns[column]!.folded);
    const what = sums.has(column)
      ? 'totalColumn'
      : kind === 'share' || kind === 'average'
        ? 'shareColumn'
        : 'column';
    const place = grid.placeOf(header.lines.at(-1) ?? header.body, column);
    return [{ what, text: header.columns[column]!.text, place }];
  });
  const bodies = rows.flatMap((row): LeftOut[] => {
    if (row.kind === 'total' || row.kind === 'headerAgain' || row.kind === 'note' || row.kind === 'figure') {
      const what = {
        total: 'totalRow',
        headerAgain: 'headerAgain',
        note: 'note',
        figure: 'figureRow',
      } as const;
      return [inRow(what[row.kind], row.row, row.labelColumn)];
    }
    if (row.kind !== 'unlabelled') return [];
    return [inRow(totals.nameless.includes(row) ? 'noName' : 'totalRow', row.row)];
  });
  return [
    ...header.titles.map((row) => inRow('title', row)),
    ...columns,
    ...bodies,
    ...(log?.otherYears ?? []).flatMap(({ rows: others }) => others.map((row) => inRow('otherYear', row))),
    ...(log?.noMonth ?? []).map((row) => inRow('noMonth', row)),
  ];
}

/** Of each kind so many are told one by one. */
const MOST_OF_A_KIND = 10;

/** What is to be looked at in a list. */
export function remarksOf(parts: ListParts): readonly LocatedIssue[] {
  const all = [
    ...names(parts),
    ...cellRemarks(parts),
    ...currencyRemarks(parts),
    ...dateRemarks(parts),
    ...sumRemarks(parts),
    ...historyRemarks(parts),
  ];
  const counts = new Map<string, number>();
  return all.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= MOST_OF_A_KIND;
  });
}

type Remark = LocatedIssue;
function say<Code extends keyof ListIssues>(
  code: Code,
  params: ListIssues[Code],
  place: Place | null,
  severity: 'error' | 'warning' | 'info' = 'warning',
): Remark {
  return { ...issue(code, ['list'], params, severity), place };
}

function names({ members, tree, table, log }: ListParts): readonly Remark[] {
  if (members.length === 0) return [say('list.noNames', {}, null, 'error')];
  const counts = new Map<string, ListMember[]>();
  for (const member of members) {
    if (member.kind === 'unit') continue;
    const key = `${member.parent} ${member.name}`;
    counts.set(key, [...(counts.get(key) ?? []), member]);
  }
  const twice = log ? [] : [...counts.values()].filter(({ length }) => length > 1);
  return [
    ...members
      .filter(({ name }) => nameForm(name, []).length > 0)
      .map(({ name, place }) => say('list.nameForm', { name }, place, 'error')),
    ...twice.map((same) => say('list.sameName', { name: same[0]!.name, count: same.length }, same[1]!.place)),
    ...tree.maybeUnits.map(({ node, below }) =>
      say('list.maybeUnit', { name: node.name, below }, table.grid.placeOf(node.at.row, node.at.column)),
    ),
  ];
}

/** Cells among the amounts that are no number, or two. */
function cellRemarks({ table, rows, tree }: ListParts): readonly Remark[] {
  const nameOf = new Map(tree.nodes.map((node) => [node.row, node.name]));
  const columns = table.figures.flatMap((figure) => figure.columns.map(({ column }) => column));
  return rows
    .filter(({ kind }) => kind === 'member' || kind === 'unit')
    .flatMap(({ row, label }) =>
      columns.flatMap((column): Remark[] => {
        const cell = table.grid.cell(row, column);
        if (saysNothing(cell)) return [];
        const reading = table.readers.number(cell);
        const place = table.grid.placeOf(row, column);
        const name = nameOf.get(row) ?? label.text;
        if (reading.kind === 'refused') return [say('list.notNumber', { cell: cell.text, name }, place)];
        if (reading.kind !== 'ambiguous') return [];
        const [first = '', second = ''] = reading.readings.map(({ value }) => plainDecimal(value));
        const params = { cell: cell.text, name, first, second };
        return [say('list.ambiguousNumber', params, place, 'error')];
      }),
    );
}

/** Amounts of one figure in more than one currency; they are added as plain numbers. */
function currencyRemarks({ table, rows }: ListParts): readonly Remark[] {
  const bodies = rows.filter(({ kind }) => kind === 'member');
  return table.figures.flatMap(({ columns }): Remark[] => {
    const cells = bodies.flatMap(({ row }) => columns.map(({ column }) => ({ row, column })));
    const first = new Map<string, { readonly row: number; readonly column: number }>();
    for (const cell of cells) {
      const currency = currencyOf(table.grid.cell(cell.row, cell.column).text);
      if (currency !== null && !first.has(currency)) first.set(currency, cell);
    }
    const [, second] = first.values();
    if (!second) return [];
    const currencies = [...first.keys()].join(', ');
    return [say('list.currencies', { currencies }, table.grid.placeOf(second.row, second.column))];
  });
}

function dateRemarks({ table, log }: ListParts): readonly Remark[] {
  if (!log || log.date === null) return [];
  const column = log.date;
  const wrong = log.noMonth.map((row): Remark => {
    const cell = table.grid.cell(row, column);
    const reading = table.readers.date(cell);
    const place = table.grid.placeOf(row, column);
    if (reading.kind !== 'ambiguous') return say('list.notDate', { cell: cell.text }, place);
    const [first, second] = reading.readings.map(({ normal }) => normal);
    const params = { cell: cell.text, first: first ?? '', second: second ?? '' };
    return say('list.ambiguousDate', params, place, 'error');
  });
  const others = log.otherYears.map(({ year }) => year).join(', ');
  const years =
    others === '' || log.year === null
      ? []
      : [say('list.otherYears', { years: others, taken: log.year }, null)];
  return [...wrong, ...years];
}

function sumRemarks({ totals, figures }: ListParts): readonly Remark[] {
  const all = totals.sums.flatMap(({ own, read, place }, index): Remark[] =>
    isSame(own, read)
      ? []
      : [say('list.sumDiffers', { figure: figures[index]?.subject ?? '', ...apart({ own, read }) }, place)],
  );
  const parts = totals.checks.flatMap((each): Remark[] => {
    if (isSame(each.own, each.read) || each.what === 'all') return [];
    return [
      each.what === 'row'
        ? say('list.rowTotalDiffers', { name: each.name, ...apart(each) }, each.place)
        : say('list.subtotalDiffers', { group: each.name, ...apart(each) }, each.place),
    ];
  });
  return [...all, ...parts];
}

const apart = ({ own, read }: Pick<CheckedSum, 'own' | 'read'>) => ({
  own,
  read,
  difference: sumOf([own, -read]),
});

/** Twelve months that begin in another one than January, as those of a fiscal year. */
function fiscalRemarks({
  figure,
  table,
  proposal,
}: Pick<ListParts, 'table' | 'proposal'> & { readonly figure: ListFigure }): readonly Remark[] {
  const months = figure.columns.flatMap((column) => table.header.columns[column]?.period?.number ?? []);
  const [first = 1] = months;
  const isFiscal =
    figure.grain === 'month' &&
    first > 1 &&
    months.length === 12 &&
    months.every((month, at) => month === ((first - 1 + at) % 12) + 1);
  const last = first - 1;
  return isFiscal ? [say('list.fiscalMonths', { first, last, year: proposal.year }, null)] : [];
}

/** What the months of the last period lack. */
function historyRemarks({ proposal, figures, members, table, log }: ListParts): readonly Remark[] {
  const goal = proposal.goals[0];
  if (!goal || goal.last === null) return [];
  const index = goal.last;
  const figure = figures[index]!;
  const people = members.filter(({ kind }) => kind === 'person');
  const below = people.flatMap(({ name, values, place }): Remark[] => {
    const { months, total } = values[index]!;
    const negative = (months.length > 0 ? months : [total]).filter((month) => (month ?? 0) < 0);
    return negative.length === 0 ? [] : [say('list.negative', { name, amount: sumOf(negative) }, place)];
  });
  const some = (names: readonly string[]): string =>
    names.slice(0, 5).join(', ') + (names.length > 5 ? ' …' : '');
  const without = people.filter(({ values }) => (values[index]?.total ?? 0) === 0).map(({ name }) => name);
  const isMonthly = figure.grain === 'month';
  const has = ({ values }: ListMember, month: number): boolean =>
    (values[index]!.months[month] ?? null) !== null;
  const missing = upTo(12).filter((month) => !people.some((person) => has(person, month)));
  const told = upTo(12).filter((month) => !missing.includes(month));
  // Who came later or left earlier; a month without a deal in between is one of nothing.
  const partly = people.flatMap((person) => {
    const own = told.filter((month) => has(person, month));
    const isWhole = has(person, told[0] ?? 0) && has(person, told.at(-1) ?? 0);
    return own.length === 0 || isWhole ? [] : [`${person.name} (${own.length})`];
  });
  const isUnheaded = isMonthly && table.header.columns[figure.columns[0] ?? 0]?.period === null;
  const months = missing.map((month) => month + 1).join(', ');
  return [
    ...below,
    ...(without.length === 0 || without.length === people.length
      ? []
      : [say('list.noHistory', { names: some(without) }, null)]),
    ...(isMonthly && log === null && partly.length > 0
      ? [say('list.partHistory', { names: some(partly) }, null)]
      : []),
    ...(!isMonthly && figure.kind === 'last' ? [say('list.quartersSpread', {}, null, 'info')] : []),
    ...(isMonthly && missing.length > 0 && missing.length < 12
      ? [say('list.monthsMissing', { months }, null, 'info')]
      : []),
    ...fiscalRemarks({ figure, table, proposal }),
    ...(isUnheaded && figure.columns.length === 12 ? [say('list.monthsAssumed', {}, null, 'info')] : []),
  ];
}
