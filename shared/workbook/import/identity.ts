import { hundredth } from '#engine/actuals/judge-figures.ts';
import { finderOf, type LogContext } from '#engine/actuals/roster.ts';
import { isUnreadable, type LogRow, type Typed } from '#engine/actuals/row.ts';
import { sameName } from '#engine/plan/judge/keys.ts';
import { foldText } from '#engine/typed/fold.ts';

/** What tells whether two rows are the same one. */
export interface Identity {
  /** The number that its source gave it; '' none. */
  readonly id: string;
  /** Day, person, numbers and kind. */
  readonly core: string;
  /** What tells the lines of one deal apart: day, person, kind, product, and whether it is given back. */
  readonly line: string;
  /** Counts, amount, figures in hundredths; 0: nothing. */
  readonly numbers: readonly number[];
  /** Product, channel, customer, note. */
  readonly texts: readonly string[];
}

/** Rows of the log and of a source as they are compared: people by their keys, numbers to the hundredth. */
export function identityOf(context: LogContext): (row: LogRow, id: string) => Identity {
  const find = finderOf(context);
  const keys = new Map<string, string>();
  const whose = (typed: string): string => {
    const known = keys.get(typed);
    if (known !== undefined) return known;
    const meant = find(typed);
    const key = meant.who === 'person' || meant.who === 'former' ? meant.person.key : typed;
    keys.set(typed, sameName(key));
    return sameName(key);
  };
  return (row, id) => {
    const numbers = [...row.counts, row.amount, ...row.figures];
    const texts = [row.product, row.channel, row.customer, row.note].map(foldText);
    const about = [plain(row.date), whose(row.person), plain(row.kind)];
    const isBack = typeof row.amount === 'number' && row.amount < 0;
    return {
      id: foldText(id),
      core: [...about, ...numbers.map(numberText)].join('\n'),
      line: [...about, texts[0], isBack].join('\n'),
      numbers: numbers.map((each) => (isUnreadable(each) ? 0 : Math.round(hundredth(each ?? 0) * 100))),
      texts,
    };
  };
}

const plain = (value: Typed<string>): string => (isUnreadable(value) ? value.typed : (value ?? ''));
/** Nothing is 0. */
const numberText = (value: Typed<number>): string =>
  isUnreadable(value) ? value.typed : String(hundredth(value ?? 0));

/**
 * Where a row is already: at that index of the log. `lacking`: the log has it without numbers that the source has now;
 * `changed`: its source gave it that number, and says something else now.
 */
export interface Known {
  readonly index: number;
  readonly how: 'same' | 'lacking' | 'changed';
}

interface Logged extends Identity {
  readonly index: number;
  isUsed: boolean;
}

/**
 * Which rows of a source the log has already: by the source's own number and what they say; without a number by what they
 * say alone, texts that only one of both has not counting. A row of the log stands for one row of the source. What has a
 * number that the log knows, and says something else, was changed there since.
 */
export function knownRows(
  rows: readonly (Identity | null)[],
  log: readonly Identity[],
): readonly (Known | null)[] {
  const logged = log.map((row, index): Logged => ({ ...row, index, isUsed: false }));
  const byId = groups(logged, ({ id }) => id);
  const byCore = groups(logged, ({ core }) => core);
  const found: (Known | null)[] = rows.map(() => null);
  const match = (how: Known['how'], from: (row: Identity) => Group | undefined, fits: Fits): void => {
    rows.forEach((row, at) => {
      const group = row && !found[at] ? from(row) : undefined;
      const one = row && group && firstUnused(group, (each) => fits(row, each));
      if (!one) return;
      one.isUsed = true;
      found[at] = { index: one.index, how };
    });
  };
  const ofId = ({ id }: Identity): Group | undefined => byId.get(id);
  const ofCore = ({ core }: Identity): Group | undefined => byCore.get(core);
  const byWords = groups(logged, wordsOf);
  const ofWords = (row: Identity): Group | undefined => byWords.get(wordsOf(row));
  const isOfOne = (row: Identity, one: Identity): boolean => row.id === '' || one.id === '';
  match('same', ofId, (row, one) => row.core === one.core && equal(row.texts, one.texts));
  match('same', ofId, (row, one) => row.core === one.core);
  match('same', ofCore, (row, one) => row.id === one.id && equal(row.texts, one.texts));
  match('same', ofCore, (row, one) => isOfOne(row, one) && equal(row.texts, one.texts));
  match('same', ofCore, (row, one) => isOfOne(row, one) && agree(row.texts, one.texts));
  match('lacking', ofId, lacks);
  match('lacking', ofWords, (row, one) => isOfOne(row, one) && lacks(row, one));
  match('changed', ofId, (row, one) => row.line === one.line);
  match('changed', ofId, () => true);
  return found;
}

/** The log's row has nothing where the source's has a number, and otherwise the same numbers. */
const lacks = (row: Identity, one: Identity): boolean =>
  row.line === one.line &&
  one.numbers.every((number, at) => number === 0 || number === row.numbers[at]) &&
  one.numbers.some((number, at) => number !== row.numbers[at]);

/** A row without a number of its own is known by whom and what it names; '' where it names nothing. */
const wordsOf = ({ line, texts: [, , customer = '', note = ''] }: Identity): string =>
  customer === '' && note === '' ? '' : [line, customer, note].join('\n');

type Fits = (row: Identity, one: Logged) => boolean;

/** Rows of the log that have something in common; those before `from` are used. */
interface Group {
  readonly all: Logged[];
  from: number;
}

function firstUnused(group: Group, fits: (one: Logged) => boolean): Logged | undefined {
  while (group.all[group.from]?.isUsed) group.from += 1;
  for (let at = group.from; at < group.all.length; at += 1) {
    const one = group.all[at]!;
    if (!one.isUsed && fits(one)) return one;
  }
  return undefined;
}

const equal = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((text, index) => text === other[index]);
/** A text that only one has says nothing against it. */
const agree = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((text, index) => text === other[index] || text === '' || other[index] === '');

function groups(rows: readonly Logged[], keyOf: (row: Logged) => string): ReadonlyMap<string, Group> {
  const found = new Map<string, Group>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === '') continue;
    const group = found.get(key);
    if (group) group.all.push(row);
    else found.set(key, { all: [row], from: 0 });
  }
  return found;
}
