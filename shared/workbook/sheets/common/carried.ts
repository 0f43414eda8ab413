import type { Execution } from '#workbook/records/execution.ts';
import { closedNames } from './closed-names.ts';

/** Whose corrections of closed months, of which goal, between which days: formulas. */
interface CarriedQuestion {
  /** The goal's number. */
  readonly goal: string;
  readonly first: string;
  readonly last: string;
  /** Pairs of a name and a criterion, as SUMIFS takes them; '': everybody's. */
  readonly who: string;
}

/**
 * What corrections of closed months add to what the log says of whole months: in the first open month what came later,
 * from a closed one the same off. Nothing where no month is closed.
 */
export function carriedTerm(
  { carried: { open } }: Pick<Execution, 'carried'>,
  { goal, first, last, who }: CarriedQuestion,
): string {
  if (open === 0) return '';
  const names = closedNames;
  const sum = (...criteria: readonly string[]): string =>
    `SUMIFS(${[names.carried, names.goals, goal, ...criteria, who].filter((part) => part !== '').join(',')})`;
  const later = `IF(AND(${names.open}>=${first},${names.open}<=${last}),${sum()},0)`;
  return `+${later}-${sum(names.first, `">="&${first}`, names.first, `"<="&${last}`)}`;
}

/** Criteria: of this person, by the cell with the key; of people by their places. */
export const carriedOf = (key: string): string => `${closedNames.who},${key}`;
export const carriedOfPlaces = (first: string, last: string): string =>
  `${closedNames.at},">="&${first},${closedNames.at},"<="&${last}`;
