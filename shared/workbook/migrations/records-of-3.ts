import { defaultLeastDays } from '#engine/tracking/thresholds.ts';
import { changeList } from './list-columns.ts';
import type { Migration } from './migration.ts';
import { addSettings } from './settings-fields.ts';

/**
 * From 2 to 3: a row of the log says what kind it is, and which channel and amount it is read as; counts and amounts may
 * be below 0, counts parts of 1; four further numbers tell of goals that neither amounts nor stages do. People set after
 * how many working days a level and a forecast are given. A plan for a week says why it is on no form.
 */
export const recordsOf3: Migration = (reply) => [
  ...changeList(reply, {
    table: 'log',
    added: ['kind', 'channelFound', 'amountCounted', 'figures'],
    changed: ['counts', 'amount'],
  }),
  ...changeList(reply, { table: 'weekPlans', added: ['reason'], changed: [] }),
  ...addSettings(reply, { table: 'execution', added: { leastDays: defaultLeastDays } }),
];
