import { closingIssue } from '#engine/closing/issues.ts';
import {
  type ClosedFigure,
  type ClosedPay,
  type Closing,
  type ClosingRecord,
  closingSteps,
  judgeClosings,
  nothingClosed,
} from '#engine/closing/record.ts';
import { sealOf } from '#engine/closing/seal.ts';
import type { Day } from '#engine/days/day.ts';
import { fromSerial } from '#engine/days/serial.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { monthKeys } from '#engine/plan/month-keys.ts';
import type { Place } from '#formula/address.ts';
import type { ReadReply, SheetContent } from '#host/host.ts';
import type { Area } from '#host/sheet.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import { contentAt, type LocatedIssue, shown, shownText } from '#workbook/inputs/locate.ts';

/** Over the sheet of closed months; absent: nothing was ever closed. */
export const CLOSED_MONTHS_NAME = 'GS_ClosedMonths';
/** Over the lists on it, without their headers. */
export const closedListNames = {
  closings: 'GS_Closings',
  figures: 'GS_ClosedFigures',
  pay: 'GS_ClosedPay',
} as const;
/** Over the seal on the Checks sheet: one row. */
export const CLOSED_SEAL_NAME = 'GS_ClosedSeal';

/** The columns of the lists as far as they are read again; the first holds the key that a row is found by. */
export const closedListColumns = {
  closings: ['key', 'month', 'step', 'date', 'author', 'reason'],
  figures: ['key', 'month', 'who', 'name', 'goalKey', 'goal', 'plan', 'actual'],
  pay: ['key', 'month', 'who', 'name', 'score', 'pay', 'behaviour'],
} as const;
/** So many columns beside them are not read; a column that an older workbook lacks would be one of these. */
const closedListHelpers = { closings: 0, figures: 6, pay: 1 } as const;
/** After those of the figures, as many as the funnel had stages: what it asks for, deals first. */
export const activityKey = (stage: number): string => `activity${stage + 1}`;
export const closedSealColumns = ['rows', 'plan', 'actual', 'pay', 'print'] as const;

type List = keyof typeof closedListColumns;

/** What a workbook says of its closed months, and what is wrong with it. */
export interface ClosingReading {
  readonly record: ClosingRecord;
  readonly issues: readonly LocatedIssue[];
}

/**
 * The closed months of a workbook as they were read; refused where they are not as they were sealed. A reply without the
 * Checks sheet has nothing to compare them with.
 */
export function readClosing(reply: ReadReply, inputs: Pick<PlanInputs, 'start' | 'end'>): ClosingReading {
  const record: ClosingRecord = {
    closings: rowsOf(reply, 'closings').flatMap(closingIn),
    figures: rowsOf(reply, 'figures').flatMap(figureIn),
    pay: rowsOf(reply, 'pay').map(payIn),
  };
  const place = placeOf(reply, CLOSED_MONTHS_NAME);
  const sealed = sealIn(reply);
  if (sealed !== null && !place) {
    return {
      record: nothingClosed,
      issues: [{ ...closingIssue('closing.record.gone', ['closings'], {}), place: null }],
    };
  }
  if (sealed !== null && sealed !== sealOf(record).print) {
    return { record, issues: [{ ...closingIssue('closing.record.altered', ['closings'], {}), place }] };
  }
  return { record, issues: judgeClosings(record, monthKeys(inputs)).map((each) => ({ ...each, place })) };
}

/** The first so many columns of a list that a workbook has. */
const storedColumns = (list: List, count: number): readonly string[] => {
  const known: readonly string[] = closedListColumns[list];
  const more = list === 'figures' ? Math.max(0, count - known.length) : 0;
  return [...known.slice(0, count), ...Array.from({ length: more }, (_, stage) => activityKey(stage))];
};

/** A row of a list by its columns. */
type Row = (column: string) => string | number | null;

function rowsOf({ names, contents }: ReadReply, list: List): readonly Row[] {
  const found = namedArea({ names, contents }, closedListNames[list]);
  if (!found) return [];
  const { content, area } = found;
  const columns: readonly string[] = storedColumns(list, area.columns - closedListHelpers[list]);
  return Array.from({ length: area.rows }, (_, index): Row => {
    return (column) => {
      const at = columns.indexOf(column);
      if (at < 0) return null;
      const value = shown(contentAt(content, area.row + index, area.column + at));
      return typeof value === 'string' ? value.trim() : typeof value === 'number' ? value : null;
    };
  });
}

function namedArea(
  { names, contents }: Pick<ReadReply, 'names' | 'contents'>,
  wanted: string,
): { readonly content: SheetContent; readonly area: Area } | null {
  const found = names.find(({ name }) => name === wanted);
  const content = contents.find(({ name }) => name === found?.sheet);
  return found && content ? { content, area: found.area } : null;
}

const textIn = (row: Row, column: string): string => String(row(column) ?? '');
const numberIn = (row: Row, column: string): number | null => {
  const value = row(column);
  return typeof value === 'number' ? value : null;
};

function closingIn(row: Row): Closing[] {
  const label = textIn(row, 'step');
  const step = closingSteps.find((each) =>
    inEveryLanguage(({ closing }) => closing.steps[each]).includes(label),
  );
  if (!step) return [];
  const day = fromSerial(numberIn(row, 'date') ?? 0);
  return [
    {
      month: textIn(row, 'month'),
      step,
      date: day.ok ? day.value : ('' as Day),
      author: textIn(row, 'author'),
      reason: textIn(row, 'reason'),
    },
  ];
}

/** Rows without a plan only show what came later of somebody who had none. */
function figureIn(row: Row): ClosedFigure[] {
  const plan = numberIn(row, 'plan');
  if (plan === null) return [];
  const [month, member, name, goal] = ['month', 'who', 'name', 'goalKey'].map((column) =>
    textIn(row, column),
  );
  return [
    {
      month: month ?? '',
      member: member ?? '',
      name: name ?? '',
      goal: goal ?? '',
      plan,
      activities: activitiesIn(row),
      actual: numberIn(row, 'actual'),
    },
  ];
}

/** All of them, or none where the first is missing. */
function activitiesIn(row: Row): number[] {
  const found: number[] = [];
  for (let stage = 0; ; stage++) {
    const count = numberIn(row, activityKey(stage));
    if (count === null) return found;
    found.push(count);
  }
}

const payIn = (row: Row): ClosedPay => ({
  month: textIn(row, 'month'),
  member: textIn(row, 'who'),
  name: textIn(row, 'name'),
  score: numberIn(row, 'score'),
  pay: numberIn(row, 'pay'),
  behaviour: numberIn(row, 'behaviour'),
});

/** What the last build has sealed; null: nothing, or it was not read. */
function sealIn(reply: ReadReply): string | null {
  const found = namedArea(reply, CLOSED_SEAL_NAME);
  if (!found) return null;
  const { content, area } = found;
  return shownText(contentAt(content, area.row, area.column + closedSealColumns.indexOf('print'))).trim();
}

function placeOf({ names }: ReadReply, wanted: string): Place | null {
  const found = names.find(({ name }) => name === wanted);
  return found ? { sheet: found.sheet, row: 0, column: 0 } : null;
}
