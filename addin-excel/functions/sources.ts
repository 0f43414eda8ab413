import { calculating } from '#functions/catalogue/calculating.ts';
import type { FunctionId } from '#functions/catalogue/index.ts';
import type { Source } from './implement.ts';

const smart = () => import('#functions/catalogue/smart.ts');

/** Every function of the catalogue for this page. The reading of goals is large and comes when it is first called. */
export const sources: Readonly<Record<FunctionId, Source>> = {
  ...calculating,
  SMART_CHECK: async () => (await smart()).SMART_CHECK,
  SMART_SCORE: async () => (await smart()).SMART_SCORE,
};
