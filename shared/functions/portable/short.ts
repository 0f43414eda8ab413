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

/** By the names of the function's arguments, those left out at the end as well; null where there are more. */
const form =
  <Name extends string>(
    names: readonly Name[],
    write: (args: Readonly<Record<Name, Argument>>) => string | null,
  ): ShortForm =>
  (args) => {
    if (args.length > names.length) return null;
    const named = names.map((name, index) => [name, args[index] ?? OMITTED]);
    return write(Object.fromEntries(named) as Record<Name, Argument>);
  };

/** The functions that have a short form. Those that give a block have none: it would need a formula for each cell. */
export const shortForms: Readonly<Partial<Record<FunctionId, ShortForm>>> = {
  FUNNEL_DEALS: form(['target', 'averageDeal'], ({ target, averageDeal }) =>
    sound([plainNumber(target, '>=0'), plainNumber(averageDeal, '>0')], (amount, each) =>
      up(`${amount}/${each}`),
    ),
  ),

  FUNNEL_CALLS: form(
    ['target', 'averageDeal', 'stages', 'periods'],
    ({ target, averageDeal, stages, periods }) =>
      sound(
        [plainNumber(target, '>=0'), plainNumber(averageDeal, '>0'), rates(stages), optionalNumber(periods)],
        (amount, each, share, parts) => {
          const top = `${up(`${amount}/${each}`)}/${share}`;
          return up(parts === '1' ? top : `${top}/${parts}`);
        },
      ),
  ),

  FUNNEL_FORECAST: form(['volume', 'stages', 'averageDeal'], ({ volume, stages, averageDeal }) =>
    sound([plainNumber(volume, '>=0'), rates(stages), optionalNumber(averageDeal)], product),
  ),

  FUNNEL_SOLVE: form(
    ['unknown', 'target', 'averageDeal', 'stages', 'calls', 'periods', 'which'],
    ({ unknown, target, averageDeal, stages, calls, periods, which }) => {
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
    },
  ),

  PLAN_WORKDAYS: form(
    ['start', 'end', 'calendar', 'extraWorkdays'],
    ({ start, end, calendar, extraWorkdays }) => {
      const [[first, last], workdays] = [days(start, end), workdaysBetween(calendar)];
      if (!first || !last || !workdays || !areOmitted(extraWorkdays)) return null;
      return sound([first, last, inOrder(first, last)], workdays);
    },
  ),

  GOAL_PACE: form(
    ['target', 'actual', 'start', 'end', 'today', 'calendar', 'plan', 'extraWorkdays'],
    ({ target, actual, start, end, today, calendar, plan, extraWorkdays }) => {
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
    },
  ),

  GOAL_REQUIRED: form(
    ['target', 'actual', 'end', 'today', 'calendar', 'extraWorkdays'],
    ({ target, actual, end, today, calendar, extraWorkdays }) => {
      const [[last, seen], workdays] = [days(end, today), workdaysBetween(calendar)];
      if (!last || !seen || !workdays || !areOmitted(extraWorkdays)) return null;
      return sound([plainNumber(target), plainNumber(actual), last, seen], (amount, done, due, now) => {
        const left = workdays(`${now}+1`, due);
        return `IF(${done}>=${amount},0,IF(${now}>=${due},NA(),IF(${left}>0,(${amount}-${done})/${left},NA())))`;
      });
    },
  ),

  GOAL_FORECAST: form(
    ['actual', 'start', 'end', 'today', 'calendar', 'plan', 'extraWorkdays'],
    ({ actual, start, end, today, calendar, plan, extraWorkdays }) => {
      const [[first, last, seen], workdays] = [days(start, end, today), workdaysBetween(calendar)];
      if (!first || !last || !seen || !workdays || !areOmitted(plan, extraWorkdays)) return null;
      const ofDays = sharesOfDays(first.text, last.text, seen.text, workdays);
      return sound([plainNumber(actual), first, last, seen, inOrder(first, last)], (done) =>
        ofDays((gone, all) => `${done}*${all}/${gone}`, done),
      );
    },
  ),
};

const areOmitted = (...args: readonly Argument[]): boolean => args.every(({ kind }) => kind === 'omitted');
