/** Runs one function on the server as an execution of its own; here or beside the page. */
export type Execute = (name: string, args: readonly unknown[]) => unknown;

/**
 * `google.script.run` of a sidebar. Arguments and results are copied as Google does it: dates and functions make
 * the call fail, `undefined` in a list becomes null.
 */
export function scriptRun(execute: Execute): unknown {
  const runner = (success: (value: unknown) => void, fail: (error: Error) => void): object =>
    new Proxy(
      {},
      {
        get(_, property) {
          if (typeof property === 'symbol' || property === 'then') return undefined;
          if (property === 'withSuccessHandler') return (next: typeof success) => runner(next, fail);
          if (property === 'withFailureHandler') return (next: typeof fail) => runner(success, next);
          if (property.endsWith('_')) return undefined;
          return (...args: unknown[]): void => {
            const sent = args.map((argument) => transported(argument, 'argument'));
            void later(async () => {
              let result: unknown;
              try {
                result = transported(await execute(property, sent), 'result');
              } catch (error) {
                fail(error instanceof Error ? error : new Error(String((error as Error)?.message ?? error)));
                return;
              }
              success(result);
            });
          };
        },
      },
    );
  return runner(
    () => {},
    () => {},
  );
}

const later = (task: () => Promise<void>): Promise<void> => Promise.resolve().then(task);

function transported(value: unknown, what: string, above: readonly unknown[] = []): unknown {
  const kind = Object.prototype.toString.call(value);
  if (kind === '[object Date]' || kind === '[object Function]' || above.includes(value))
    throw new TypeError(`Failed due to illegal value in ${what}: ${kind}`);
  if (Array.isArray(value))
    return value.map((item) => (item === undefined ? null : transported(item, what, [...above, value])));
  if (kind !== '[object Object]') return value;
  return Object.fromEntries(
    Object.entries(value as object).map(([key, item]) => [key, transported(item, what, [...above, value])]),
  );
}
