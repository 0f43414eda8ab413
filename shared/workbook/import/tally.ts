import type { ImportField } from './fields.ts';
import type { Fate, JudgedImport, JudgedSource } from './import-rows.ts';

/** Rows and what their numbers come to, in hundredths. */
export interface Tally {
  readonly rows: number;
  /** One for each number of the source, see {@link ImportTally}. */
  readonly sums: readonly number[];
}

/** Counts and sums of a source: `all` is the sum of the others, row by row and number by number. */
export interface ImportTally {
  /** The numbers that are added up. */
  readonly fields: readonly ImportField[];
  readonly all: Tally;
  readonly taken: Tally;
  /** Rows of the log that get a number that they lacked. */
  readonly completed: Tally;
  readonly duplicates: Tally;
  readonly rejected: Tally;
  readonly left: Tally;
  /** Totals, headers that come again, lines at the foot: in no sum. */
  readonly aside: number;
  /** Of what is taken, by month (`2026-03`) and by key of the person, in their order. */
  readonly months: readonly (Tally & { readonly key: string })[];
  readonly people: readonly (Tally & { readonly key: string })[];
  /** Every text of the status, in the order of their rows. */
  readonly statuses: readonly (Tally & { readonly text: string; readonly counts: boolean | null })[];
  /** Taken rows that say the same as an earlier one in every column. */
  readonly twins: number;
  /** Rows that the source itself has twice, and where the first of them stand in it, from 1. */
  readonly again: RowsOfSource;
  /** Taken rows that are further lines of a deal, and where the first of them stand. */
  readonly lines: RowsOfSource;
  /** Amounts of taken rows with more than two decimals, and what they lose together. */
  readonly rounded: { readonly rows: number; readonly lost: number };
}

export interface RowsOfSource {
  readonly rows: number;
  readonly first: readonly number[];
}

class Sum {
  rows = 0;
  readonly sums: number[];
  constructor(numbers: number) {
    this.sums = new Array<number>(numbers).fill(0);
  }
  add({ numbers }: JudgedSource): void {
    this.rows += 1;
    numbers.forEach((number, index) => {
      this.sums[index] = (this.sums[index] ?? 0) + (number ?? 0);
    });
  }
  plain = (): Tally => ({ rows: this.rows, sums: this.sums });
}

export function tallyOf({ fields, rows }: JudgedImport): ImportTally {
  const sum = (): Sum => new Sum(fields.length);
  const fates: Record<Exclude<Fate['fate'], 'aside'>, Sum> = {
    taken: sum(),
    completed: sum(),
    duplicate: sum(),
    rejected: sum(),
    left: sum(),
  };
  const all = sum();
  const [months, people, statuses] = [new Map<string, Sum>(), new Map<string, Sum>(), new Map<string, Sum>()];
  const meaning = new Map<string, boolean | null>();
  const addTo = (sums: Map<string, Sum>, key: string, row: JudgedSource): void => {
    const known = sums.get(key) ?? sum();
    sums.set(key, known);
    known.add(row);
  };
  const again = { rows: 0, first: [] as number[] };
  const lines = { rows: 0, first: [] as number[] };
  let [aside, twins, roundedRows, lost] = [0, 0, 0, 0];
  for (const row of rows) {
    const { fate, log, status, counts } = row;
    if (fate.fate === 'aside') {
      aside += 1;
      continue;
    }
    all.add(row);
    fates[fate.fate].add(row);
    if (status !== '') {
      addTo(statuses, status, row);
      meaning.set(status, counts);
    }
    if (fate.fate === 'duplicate' && fate.of === 'source') addRow(again, row);
    if (fate.fate !== 'taken') continue;
    if (fate.isLine) addRow(lines, row);
    addTo(months, String(log.date).slice(0, 7), row);
    addTo(people, log.person, row);
    if (fate.isTwin) twins += 1;
    if (row.lost === 0) continue;
    roundedRows += 1;
    lost += row.lost;
  }
  const listed = (sums: Map<string, Sum>) =>
    [...sums].map(([key, each]) => ({ key, ...each.plain() })).sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    fields,
    all: all.plain(),
    taken: fates.taken.plain(),
    completed: fates.completed.plain(),
    duplicates: fates.duplicate.plain(),
    rejected: fates.rejected.plain(),
    left: fates.left.plain(),
    aside,
    months: listed(months),
    people: listed(people),
    statuses: [...statuses].map(([text, each]) => ({
      text,
      counts: meaning.get(text) ?? null,
      ...each.plain(),
    })),
    twins,
    again,
    lines,
    rounded: { rows: roundedRows, lost },
  };
}

/** So many rows are named, the rest counted. */
const MOST_NAMED = 3;
function addRow(named: { rows: number; readonly first: number[] }, { source }: JudgedSource): void {
  named.rows += 1;
  if (named.first.length < MOST_NAMED) named.first.push(source.row + 1);
}
