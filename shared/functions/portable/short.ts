import type { FunctionId } from '../catalogue/index.ts';
import type { Argument } from './argument.ts';
import { optionalNumber, plainNumber, product, rates, sound, unusedNumber, up } from './short-arguments.ts';
import { days, inOrder, sharesOfDays, workdaysBetween } from './short-days.ts';

/**
 * The call of a function in functions that Excel has had since 2010, and every other spreadsheet has too: for the same
 * arguments the same value, and an error where the function gives one. Null: these arguments have no such form,
 * because one is a calculation that would be done several times, or its shape is not known, or it would be refused.
 *
 * Beyond 2^53, where the functions refuse, these go on with the nearest doubles.
 */
export type ShortForm = (args: readonly Argument[]) => string | null;

const OMITTED: Argument = { kind: 'omitted' };
/** As many arguments as the function has, those left out at the end as well; null where there are more. */
const filled = (args: readonly Argument[], count: number): readonly Argument[] | null =>
  args.length > count ? null : Array.from({ length: count }, (_, index) => args[index] ?? OMITTED);

type Arguments<Count extends number, List extends readonly Argument[] = []> = List['length'] extends Count
  ? List
  : Arguments<Count, readonly [...List, Argument]>;
const form =
  <Count extends number>(count: Count, write: (...args: Arguments<Count>) => string | null): ShortForm =>
  (args) => {
    const all = filled(args, count);
    return all && write(...(all as Arguments<Count>));
  };

/** The functions that have a short form. Those that give a block have none: it would need a formula for each cell. */
export const shortForms: Readonly<Partial<Record<FunctionId, ShortForm>>> = {
  FUNNEL_DEALS: form(2, (target, averageDeal) =>
    sound([plainNumber(target, '>=0'), plainNumber(averageDeal, '>0')], (amount, each) =>
      up(`${amount}/${each}`),
    ),
  ),

  FUNNEL_CALLS: form(4, (target, averageDeal, stages, periods) =>
    sound(
      [plainNumber(target, '>=0'), plainNumber(averageDeal, '>0'), rates(stages), optionalNumber(periods)],
      (amount, each, share, parts) => {
        const top = `${up(`${amount}/${each}`)}/${share}`;
        return up(parts === '1' ? top : `${top}/${parts}`);
      },
    ),
  ),

  FUNNEL_FORECAST: form(3, (volume, stages, averageDeal) =>
    sound([plainNumber(volume, '>=0'), rates(stages), optionalNumber(averageDeal)], product),
  ),

  FUNNEL_SOLVE: form(7, (unknown, target, averageDeal, stages, calls, periods, which) => {
    if (unknown.kind !== 'text' || which.kind !== 'omitted') return null;
    const known = [rates(stages), plainNumber(calls, '>0'), optionalNumber(periods)] as const;
    switch (unknown.value.trim().toLowerCase()) {
      case 'target':
        return sound(
          [...known, plainNumber(averageDeal, '>0'), unusedNumber(target)],
          (share, top, parts, each) => product(top, parts, share, each),
        );
      case 'avg_premium':
        return sound(
          [...known, plainNumber(target, '>0'), unusedNumber(averageDeal)],
          (share, top, parts, amount) => `${amount}/(${product(top, parts, share)})`,
        );
      default:
        return null;
    }
  }),

  PLAN_WORKDAYS: form(4, (start, end, calendar, extraWorkdays) => {
    const [[first, last], workdays] = [days(start, end), workdaysBetween(calendar)];
    if (!first || !last || !workdays || !areOmitted(extraWorkdays)) return null;
    return sound([first, last, inOrder(first, last)], workdays);
  }),

  GOAL_PACE: form(8, (target, actual, start, end, today, calendar, plan, extraWorkdays) => {
    const [[first, last, seen], workdays] = [days(start, end, today), workdaysBetween(calendar)];
    if (!first || !last || !seen || !workdays || !areOmitted(plan, extraWorkdays)) return null;
    const ofDays = sharesOfDays(first.text, last.text, seen.text, workdays);
    return sound(
      [plainNumber(target, '<>0'), plainNumber(actual), first, last, seen, inOrder(first, last)],
      (amount, done) => {
        // Below 0 what is missing of the target is added to 1, see goalPace.
        const pace = (ratio: string) => `1-SIGN(${amount})+SIGN(${amount})*${ratio}`;
        return ofDays((gone, all) => pace(`${done}*${all}/(${amount}*${gone})`), pace(`${done}/${amount}`));
      },
    );
  }),

  GOAL_REQUIRED: form(6, (target, actual, end, today, calendar, extraWorkdays) => {
    const [[last, seen], workdays] = [days(end, today), workdaysBetween(calendar)];
    if (!last || !seen || !workdays || !areOmitted(extraWorkdays)) return null;
    return sound([plainNumber(target), plainNumber(actual), last, seen], (amount, done, due, now) => {
      const left = workdays(`${now}+1`, due);
      return `IF(${done}>=${amount},0,IF(${now}>=${due},NA(),IF(${left}>0,(${amount}-${done})/${left},NA())))`;
    });
  }),

  GOAL_FORECAST: form(7, (actual, start, end, today, calendar, plan, extraWorkdays) => {
    const [[first, last, seen], workdays] = [days(start, end, today), workdaysBetween(calendar)];
    if (!first || !last || !seen || !workdays || !areOmitted(plan, extraWorkdays)) return null;
    const ofDays = sharesOfDays(first.text, last.text, seen.text, workdays);
    return sound([plainNumber(actual), first, last, seen, inOrder(first, last)], (done) =>
      ofDays((gone, all) => `${done}*${all}/${gone}`, done),
    );
  }),
};

const areOmitted = (...args: readonly Argument[]): boolean => args.every(({ kind }) => kind === 'omitted');
