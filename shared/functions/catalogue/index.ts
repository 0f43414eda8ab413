import type { CatalogueFunction } from '../definition.ts';
import { calculating } from './calculating.ts';
import { SMART_CHECK, SMART_SCORE } from './smart.ts';

/** Every custom function by its name, in the order of the documentation. */
export const catalogue = {
  ...calculating,
  SMART_CHECK,
  SMART_SCORE,
} as const satisfies Readonly<Record<string, CatalogueFunction>>;

export type FunctionId = keyof typeof catalogue;
export const FUNCTION_IDS = Object.keys(catalogue) as readonly FunctionId[];
