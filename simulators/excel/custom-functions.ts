import { EVENT_CATEGORY } from './events.ts';
import { defineType, type Handle } from './handle.ts';
import type { Plain } from './protocol.ts';

/** What a custom function gave: a value or rows of values, or the error that its cell shows. */
export type CallResult =
  | { readonly ok: true; readonly value: Plain }
  | { readonly ok: false; readonly error: string; readonly message: string };

/** `Excel.CustomFunctionError` codes as the library sends them back. */
const ERRORS: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
};
const INVOKE = 1000;

/**
 * What a blank cell of an argument arrives as. Excel on the web passes null. Excel on the desktop passed 0, as its own
 * functions count a blank, and passes null since a correction in 2024 that no requirement set tells of; ranges were
 * still reported with 0 in 2025, repeating ranges on the web too. What is left out of a formula is null everywhere.
 * Sources: OfficeDev/office-js issues 1951 (2021), 4702 (2024, with the answer of its maintainers), 5262 (2025). Empty
 * texts come from formulas such as =IF(A1>0,A1,"").
 */
export type BlankCell = null | '' | 0;

type Send = (entry: {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}) => void;

/** Calls functions that the add-in registered, as Excel does when it calculates a cell. */
export class CustomFunctionCalls {
  private readonly waiting = new Map<number, (result: CallResult) => void>();
  private count = 0;
  constructor(private readonly send: Send) {}

  /** Arguments as Excel passes them: null where one is left out; rows for a range, null where a cell is blank. */
  call(name: string, written: readonly Plain[], blank: BlankCell = null): Promise<CallResult> {
    const id = ++this.count;
    const args = written.map((arg) => withBlankCells(arg, blank));
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.send({
        messageCategory: EVENT_CATEGORY.customFunctions,
        messageType: INVOKE,
        targetId: '',
        message: JSON.stringify([id, name, args, 'Sheet1!A1', 0, []]),
      });
    });
  }

  private settle(id: Plain, result: CallResult): void {
    if (typeof id !== 'number') return;
    this.waiting.get(id)?.(result);
    this.waiting.delete(id);
  }

  readonly handle: Handle = defineType<CustomFunctionCalls>('CustomFunctions', {
    methods: {
      setInvocationArrayResults(calls, [results]) {
        for (const result of results as readonly (readonly Plain[])[]) {
          const [id, ok, value, errorCode] = result;
          calls.settle(
            id!,
            ok === true ? { ok, value: value ?? null } : failed(errorCode ?? null, value ?? null),
          );
        }
        return null;
      },
      setInvocationResults(calls, [results]) {
        for (const result of results as readonly { readonly [key: string]: Plain }[]) {
          const { id, failed: isFailed, value, errorCode } = result;
          calls.settle(
            id!,
            isFailed === true ? failed(errorCode ?? null, value ?? null) : { ok: true, value: value ?? null },
          );
        }
        return null;
      },
      _GetEnabledFeatures: () => [],
      _SetOsfControlContainerReadyForCustomFunctions: () => null,
    },
  })(this);
}

/** The rows of a range with their blank cells as this Excel passes them. */
const withBlankCells = (arg: Plain, blank: BlankCell): Plain =>
  Array.isArray(arg) ? arg.map((row) => (Array.isArray(row) ? row.map((cell) => cell ?? blank) : row)) : arg;

const failed = (code: Plain, message: Plain): CallResult => ({
  ok: false,
  error: ERRORS[Number(code)] ?? '#VALUE!',
  message: typeof message === 'string' ? message : '',
});
