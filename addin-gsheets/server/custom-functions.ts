import type { Day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import { callFunction, explainCall } from '#functions/call.ts';
import { FUNCTION_IDS, type FunctionId } from '#functions/catalogue/index.ts';
import type { DateWays } from '#functions/marshal.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { type ZonedDates, zonedDates } from './dates.ts';
import { userLanguage } from './user-language.ts';

/** What Sheets calls: arguments as it passes them, a value or rows of values back. */
export type CustomFunction = (...args: readonly unknown[]) => unknown;

/**
 * The functions of the catalogue by name. A mistake is thrown as an Error with its reason in the user's language:
 * that is what Sheets shows at the cell.
 */
export const customFunctions: Readonly<Record<FunctionId, CustomFunction>> = Object.fromEntries(
  FUNCTION_IDS.map((id): [FunctionId, CustomFunction] => [
    id,
    (...args) => {
      const outcome = callFunction(id, args, sheetDates());
      if (outcome.ok) return outcome.value;
      throw new Error(explainCall(id, outcome.issues, messagesIn[userLanguage()]));
    },
  ]),
) as Record<FunctionId, CustomFunction>;

/** Dates in the spreadsheet's time zone, which is asked only when a date is there. */
function sheetDates(): DateWays {
  let known: ZonedDates | undefined;
  const dates = (): ZonedDates => {
    known ??= zonedDates(SpreadsheetApp.getActive().getSpreadsheetTimeZone());
    return known;
  };
  return {
    serialOf: (date) => dates().serialOf(date),
    cellOf: (day: Day) => dates().dateOf(toSerial(day)),
  };
}
