import { MOST_WEIGHT } from '#engine/calendar/day-weights.ts';
import { addDays, compareDays, type DaySpan, daysBetween } from '#engine/days/arithmetic.ts';
import type { Day } from '#engine/days/day.ts';
import type { Conventions } from './conventions.ts';
import { kindOf, type ListedKind } from './day-kind.ts';
import { type DaySegment, listedSegments } from './day-segments.ts';

/** A day that a list names: off, or worked and, where it says so, what it counts. */
export interface ListedDay {
  readonly day: Day;
  readonly name: string;
  readonly isOff: boolean;
  /** Above 0; null: nothing is said. */
  readonly weight: number | null;
}

/** A span of so many days is rather a slip of the hand. */
const LONGEST = 92;
/**
 * The days of a list as people paste one: rows of a sheet, lines, or the notice by which China publishes its days off.
 * A line has days or spans of them and what they are: off, worked, or a number that they count (0 is off), in either
 * language; its other words are their name. Days without any such word are off where no line of the list has one. What
 * has no year lies in that of the list's heading, else in the span. Days outside the span are left out, and so are lines
 * that are plain prose. Sorted by day.
 *
 * `元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。` is three days off and one that is worked.
 *
 * What is wrong with the first line that cannot be read: see {@link DayListProblem}.
 */
export function readDayList(text: string, span: DaySpan, conventions: Conventions): DayList {
  const found: Found[] = [];
  let { year } = conventions;
  for (const [index, line] of text.split(/\r\n|[\n\r\v]/).entries()) {
    let lineName = '';
    for (const sentence of line.split(/[。；]/)) {
      const at = { line: index + 1, text: sentence.replace(/\s+/g, ' ').trim() };
      const { heading, segments, isWrong } = listedSegments(sentence, span, { ...conventions, year });
      year = heading ?? year;
      if (isWrong) return { days: [], problem: { kind: 'day', ...at } };
      for (const segment of segments) {
        if (segment.spans.some(({ first, last }) => last < first || daysBetween(first, last) >= LONGEST)) {
          return { days: [], problem: { kind: 'span', ...at } };
        }
        const days = segment.spans.flatMap(daysOf).filter((day) => day >= span.first && day <= span.last);
        const said = saidOf(segment);
        lineName = said.name || lineName;
        if (days.length > 0) found.push({ kind: said.kind, name: lineName, days, at });
      }
    }
  }
  return listDays(found);
}

/** What a list comes to: its days by date, or why there are none. */
export interface DayList {
  readonly days: readonly ListedDay[];
  readonly problem: DayListProblem | null;
}

/**
 * `day`: a line begins like a day, but has none, or one that does not exist or may be two; `span`: one ends before it
 * begins, or is too long; `kind`: it is not said what a day is, or in two ways; `weight`: too large a number; `twice`: a day
 * that another line says otherwise; `none`: no day within the span (of no line).
 */
export interface DayListProblem {
  readonly kind: 'day' | 'span' | 'kind' | 'weight' | 'twice' | 'none';
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** Some days of a line, and what it says of them. */
interface Found {
  readonly days: readonly Day[];
  readonly name: string;
  readonly kind: ListedKind;
  readonly at: { readonly line: number; readonly text: string };
}

/** What the words after days say of them, else those before; numbers before them are part of the name. */
function saidOf({ before, words }: DaySegment): Pick<Found, 'kind' | 'name'> {
  const after = kindOf(words);
  const ahead = kindOf(before);
  const isSaidAhead = typeof ahead.kind === 'string';
  const name = isSaidAhead ? ahead.rest : before;
  return { kind: after.kind ?? (isSaidAhead ? ahead.kind : null), name: name || after.rest };
}

function listDays(found: readonly Found[]): DayList {
  const isPlain = found.every(({ kind }) => kind === null);
  const listed = new Map<Day, ListedDay>();
  for (const { days, name, kind, at } of found) {
    const weight = typeof kind === 'number' ? kind : null;
    const isOff = kind === null || kind === 'off' || weight === 0;
    const wrong = (problem: DayListProblem['kind']): DayList => ({
      days: [],
      problem: { kind: problem, ...at },
    });
    if (kind === 'unclear' || (kind === null && !isPlain)) return wrong('kind');
    if (weight !== null && weight > MOST_WEIGHT) return wrong('weight');
    for (const day of days) {
      const before = listed.get(day);
      const own = { day, name, isOff, weight: isOff ? null : weight };
      if (before && (before.isOff !== own.isOff || before.weight !== own.weight)) return wrong('twice');
      listed.set(day, own);
    }
  }
  if (listed.size === 0) return { days: [], problem: { kind: 'none', line: 0, text: '' } };
  return { days: [...listed.values()].sort((one, other) => compareDays(one.day, other.day)), problem: null };
}

const daysOf = ({ first, last }: DaySpan): readonly Day[] =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, at) => addDays(first, at));
