/** The part of Excel's custom-functions runtime that we use; its global is `CustomFunctions`. */
export interface CustomFunctionsRuntime {
  associate(id: string, implementation: (...args: readonly unknown[]) => unknown): void;
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: { readonly invalidValue: string; readonly notAvailable: string };
}
