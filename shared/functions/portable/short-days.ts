import type { Argument } from './argument.ts';
import { type Given, given } from './short-arguments.ts';

/** The first day whose number all spreadsheets agree on: 1 March 1900. */
const FIRST = 61;

/** Days from cells, numbers, `TODAY()`, `DATE()` and ISO texts; INT reads an ISO text in a cell too. */
export function days(...args: readonly Argument[]): readonly (Given | null)[] {
  const texts = args.map(dayText);
  const earliest = texts.length === 1 ? texts[0] : `MIN(${texts.join(',')})`;
  return texts.map((text, index) => {
    if (text === null) return null;
    return index === 0 ? given(text, `${earliest}>=${FIRST}`) : given(text);
  });
}

export const inOrder = (first: Given, last: Given): Given => given('', `${first.text}<=${last.text}`);

function dayText(argument: Argument): string | null {
  switch (argument.kind) {
    case 'day':
      return argument.text;
    case 'cell':
      return `INT(${argument.text})`;
    case 'number':
      return argument.value >= FIRST ? String(Math.floor(argument.value)) : null;
    default:
      return null;
  }
}

/** Which days of the week are off, from Monday. Named calendars are written out; holidays keep their LAMBDA. */
const MASKS: Readonly<Record<string, string>> = {
  '': '0000011',
  weekdays: '0000011',
  'six-day': '0000001',
  everyday: '0000000',
};

/** How working days between two days are counted, both included. */
export function workdaysBetween(calendar: Argument): Workdays | null {
  const code = calendar.kind === 'omitted' ? '' : calendar.kind === 'text' ? calendar.value : null;
  const mask = code === null ? undefined : MASKS[code.trim().toLowerCase()];
  return mask === undefined ? null : (first, last) => `NETWORKDAYS.INTL(${first},${last},"${mask}")`;
}

type Workdays = (first: string, last: string) => string;

/** A value of the working days gone and all, and one once the period is over; #N/A before its first working day. */
export const sharesOfDays =
  (first: string, last: string, today: string, workdays: Workdays) =>
  (byDays: (gone: string, all: string) => string, isOver: string): string => {
    const [gone, all] = [workdays(first, today), workdays(first, last)];
    return `IF(${today}<${first},NA(),IF(${today}>${last},${isOver},IF(${gone}>0,${byDays(gone, all)},NA())))`;
  };
