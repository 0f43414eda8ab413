import type { FunctionId } from '../catalogue/index.ts';
import { functionNames } from '../generated/names.generated.ts';

/** The function that a name in a formula means, in any case; null: none of ours. */
export function functionNamed(text: string): FunctionId | null {
  const id = text.toUpperCase();
  return functionNames.find((name) => name === id) ?? null;
}

/** LAMBDA texts by function, each with its `=`; a host that calculates none has none. */
export type LambdaTexts = Readonly<Partial<Record<FunctionId, string>>>;
