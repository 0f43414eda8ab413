import type { Issue } from '#engine/issue.ts';
import { describe, type Messages } from '#language/messages.ts';
import type { CatalogueFunction } from './definition.ts';
import { type ErrorCode, errorCodeOf } from './issues.ts';
import { type DateWays, fromValue } from './marshal.ts';

/** What a call gives: a value or rows of values as the spreadsheet takes them, or an error with its reasons. */
export type CallOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ErrorCode; readonly issues: readonly Issue[] };

/** As much of the texts as reasons need. */
export type CallMessages = Pick<Messages, 'issues' | 'functions'>;

/**
 * The outcome of a call with the arguments as the spreadsheet passed them, in order; what follows the last parameter
 * is ignored. Throws only for our own bugs.
 */
export function outcomeOf(called: CatalogueFunction, raw: readonly unknown[], dates: DateWays): CallOutcome {
  const result = called.answer(raw, dates);
  if (result.ok) return { ok: true, value: fromValue(result.value, dates) };
  return { ok: false, error: errorCodeOf(result.issues), issues: result.issues };
}

/** A cell's note has room for so many mistakes. */
const MOST_SENTENCES = 3;

/** The issues in words, each naming its parameter; those that lie in no single one name all that are required. */
export function explain(called: CatalogueFunction, issues: readonly Issue[], messages: CallMessages): string {
  const parameters = called.parameters.map(({ name }) => name);
  const sentences = issues.map((issue) => {
    const text = describe(issue, messages);
    const isNamed = parameters.some((name) => text.startsWith(name));
    const named = isNamed ? text : messages.functions.about(namesOf(called, issue).join(', '), text);
    return isAboutZero(issue) ? messages.functions.blankAsZero(named, positionOf(issue)) : named;
  });
  return [...new Set(sentences)].slice(0, MOST_SENTENCES).join('\n');
}

/** The issue quotes a 0, which may have been a blank cell. */
const isAboutZero = ({ params }: Issue): boolean =>
  Object.entries(params).some(([name, value]) => value === 0 && name !== 'position');

/** The number of the cell that the issue is about, from 1; 0: it is about the argument as a whole. */
const positionOf = ({ path: [, index] }: Issue): number => (typeof index === 'number' ? index + 1 : 0);

function namesOf({ parameters }: CatalogueFunction, { path }: Issue): readonly string[] {
  const named = parameters.filter(({ name }) => name === path[0]);
  const about = named.length > 0 ? named : parameters.filter(({ optional }) => !optional);
  return about.map(({ name }) => name);
}
