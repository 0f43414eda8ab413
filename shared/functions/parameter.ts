import type { WorkCalendar } from '#engine/calendar/calendar.ts';
import type { Day } from '#engine/days/day.ts';

/** Cells with their shape, row by row. */
export interface Block<T> {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly values: readonly T[];
}

/** What `run` receives for each kind of parameter. */
interface KindValues {
  /** One number; a percentage is a number. */
  number: number;
  /** The numbers of a range, blank and spare cells skipped. */
  numbers: readonly number[];
  /** The cells of a range in order, blank ones undefined, for ranges whose cells belong together. */
  pairedNumbers: readonly (number | undefined)[];
  /** Numbers with their shape; a blank cell is 0. */
  block: Block<number>;
  /** Numbers with their shape; a blank cell is undefined. */
  sparseBlock: Block<number | undefined>;
  /** Marks with their shape: TRUE, or anything that is neither blank nor 0. */
  marks: Block<boolean>;
  /** A serial number, a date, or a text that is written as one. */
  day: Day;
  /** The dates of a range, blank cells skipped. */
  days: readonly Day[];
  /** The code of a calendar, or a range of holidays with a code among them; Monday to Friday is the default. */
  calendar: WorkCalendar;
  /** One text. */
  text: string;
  /** The texts of a range, blank cells skipped. */
  texts: readonly string[];
}

interface Described {
  readonly name: string;
  /** May be left out; so is a blank. */
  readonly optional?: true;
  /** Must stand in the formula, but may be blank. */
  readonly blank?: true;
}
export interface PlainParameter extends Described {
  readonly kind: keyof KindValues;
  readonly default?: number;
  /** In a list of numbers: every 0 is a spare cell; else only those behind the last other number are. */
  readonly zeros?: 'none';
}
/** One of some words, in any case. */
export interface ChoiceParameter extends Described {
  readonly kind: 'choice';
  readonly choices: readonly string[];
  readonly default?: string;
}
export type Parameter = PlainParameter | ChoiceParameter;

type ValueOf<P> = P extends { readonly kind: 'choice'; readonly choices: readonly (infer Choice)[] }
  ? Choice
  : P extends { readonly kind: infer Kind extends keyof KindValues }
    ? KindValues[Kind]
    : never;

type AbsenceOf<P> = P extends { readonly default: unknown } | { readonly kind: 'calendar' }
  ? never
  : P extends { readonly optional: true } | { readonly blank: true }
    ? undefined
    : never;

/** The arguments by name; undefined where one was left out that has no default. */
export type Arguments<Parameters extends readonly Parameter[]> = {
  readonly [P in Parameters[number] as P['name']]: ValueOf<P> | AbsenceOf<P>;
};

/** Whether the argument covers a range; else it is one cell. */
export function takesRange({ kind }: Parameter): boolean {
  return kind !== 'number' && kind !== 'day' && kind !== 'text' && kind !== 'choice';
}
