import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue, FUNCTION_IDS, type FunctionId } from '#functions/catalogue/index.ts';
import type { Parameter } from '#functions/parameter.ts';
import { en } from '#language/en/index.ts';
import { zhCN } from '#language/zh-CN/index.ts';
import type { StandIn } from '#simulators/gsheets/stand-in.ts';
import { momentOf, serialOf } from '#simulators/gsheets/zone.ts';
import { call, messageOf } from '../functions/calling.ts';
import { SOUND } from '../functions/sound.ts';
import { openAddOn } from './add-on.ts';

let standIn: StandIn;
beforeAll(async () => {
  ({ standIn } = await openAddOn(null));
});

/** A custom function as Sheets calls it from a cell. */
const inCell = (id: FunctionId, args: readonly unknown[]): unknown =>
  plain(standIn.execute(id, args, 'CUSTOM_FUNCTION'));

/** What Excel's cells hold after the call. */
function inExcel(id: FunctionId, args: readonly unknown[]): unknown {
  const outcome = call(id, args);
  return outcome.ok ? outcome.value : new Error(outcome.message);
}

/** Dates as serial numbers by the spreadsheet's clocks; a copy of what the script's own world gave. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (Object.prototype.toString.call(value) !== '[object Date]') return value;
  return serialOf((value as Date).getTime(), standIn.book.timeZone);
}

const DAYS = new Set<Parameter['kind']>(['day', 'days', 'calendar']);
/** Sheets passes cells that show dates as Date. */
function withDates(id: FunctionId, args: readonly unknown[]): unknown[] {
  const asDate = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(asDate);
    return typeof value === 'number' ? new Date(momentOf(value, standIn.book.timeZone)) : value;
  };
  return args.map((value, index) =>
    DAYS.has(catalogue[id].parameters[index]!.kind) ? asDate(value) : value,
  );
}
/** A range of one cell comes as that cell. */
const withoutSingleRanges = (args: readonly unknown[]): unknown[] =>
  args.map((value) =>
    Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1
      ? (value[0] as unknown[])[0]
      : value,
  );
const transposed = (args: readonly unknown[]): unknown[] =>
  args.map((value) =>
    Array.isArray(value) && value.length === 1 ? (value[0] as unknown[]).map((cell) => [cell]) : value,
  );
/** Blank cells below a range, which come as empty texts. */
const withBlanks = (args: readonly unknown[]): unknown[] =>
  args.map((value) => (Array.isArray(value) ? [...value, (value[0] as unknown[]).map(() => '')] : value));

describe('A custom function in the built script gives what it gives in Excel', () => {
  it.each(FUNCTION_IDS)('%s of scalars and ranges', (id) => {
    expect(inCell(id, SOUND[id])).toEqual(inExcel(id, SOUND[id]));
    expect(inCell(id, withoutSingleRanges(SOUND[id]))).toEqual(inExcel(id, SOUND[id]));
    const columns = transposed(SOUND[id]);
    expect(attempt(() => inCell(id, columns))).toEqual(inExcel(id, columns));
  });

  it.each(FUNCTION_IDS)('%s of dates, in whichever time zone the spreadsheet is', (id) => {
    for (const zone of ['Asia/Shanghai', 'America/New_York', 'Pacific/Auckland', 'Etc/UTC']) {
      standIn.book.timeZone = zone;
      expect(inCell(id, withDates(id, SOUND[id]))).toEqual(inExcel(id, SOUND[id]));
    }
  });

  it.each(FUNCTION_IDS)('%s of blanks', (id) => {
    const required = SOUND[id].map((value, index) =>
      catalogue[id].parameters[index]!.optional ? '' : value,
    );
    expect(inCell(id, required)).toEqual(inExcel(id, required));
    const padded = withBlanks(SOUND[id]);
    expect(attempt(() => inCell(id, padded))).toEqual(inExcel(id, padded));
    expect(attempt(() => inCell(id, []))).toEqual(inExcel(id, []));
  });

  it.each(FUNCTION_IDS)('%s of bad input', (id) => {
    for (const bad of ['abc', -7, '#N/A', [['x', 1e300]]]) {
      SOUND[id].forEach((_, index) => {
        const args = SOUND[id].map((value, at) => (at === index ? bad : value));
        expect(attempt(() => inCell(id, args))).toEqual(inExcel(id, args));
      });
    }
  });
});

/** The result, or the error as Sheets shows it at the cell. */
function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return new Error((error as Error).message);
  }
}

it.each([
  ['en', en],
  ['en_GB', en],
  ['de', en],
  ['zh-CN', zhCN],
  ['zh_TW', zhCN],
] as const)('says in the language of a user of locale %s what is wrong', (locale, messages) => {
  standIn.session.locale = locale;
  const args = [1_000_000, 2000, 10];
  expect(() => inCell('FUNNEL_CALLS', args)).toThrow(messageOf('FUNNEL_CALLS', args, messages));
  standIn.session.locale = 'en';
});
