import { raterWeights } from '#engine/evaluation/criteria.ts';
import { recordOf } from '#engine/record-of.ts';
import { defaultLeastDays } from '#engine/tracking/thresholds.ts';
import { replyAfter } from '#host/reply-after.ts';
import { addSettings } from '#workbook/inputs/add-settings.ts';
import { weightField } from '#workbook/sheets/execution-settings/fields.ts';
import { addList } from './add-list.ts';
import { changeList } from './list-columns.ts';
import type { Migration } from './migration.ts';

const newStandards = ['activity', 'actions', 'ownPlan'] as const;

/**
 * From 2 to 3: a row of the log says what kind it is, and which channel and amount it is read as; counts and amounts may
 * be below 0, counts parts of 1; four further numbers tell of goals that neither amounts nor stages do. People set after
 * how many working days a level and a forecast are given. A plan for a week says why it is on no form;
 * it and scores say which week is found, since weeks are no longer cut at month ends and have other keys.
 */
export const recordsOf3: Migration = (reply) => {
  const steps = added(reply);
  const bands = addList(reply, { table: 'completionBands', beside: 'payBands', rows: [] });
  // One to the right of the other.
  const bases = addList(replyAfter(reply, bands), { table: 'basePays', beside: 'payBands', rows: [] });
  return [...steps, ...bands, ...bases];
};

const added: Migration = (reply) => [
  ...changeList(reply, {
    table: 'log',
    added: ['kind', 'channelFound', 'amountCounted', 'figures'],
    changed: ['counts', 'amount'],
  }),
  ...changeList(reply, { table: 'weekPlans', added: ['reason', 'weekFound', 'done', 'kept'], changed: [] }),
  ...changeList(reply, { table: 'actionList', added: ['onTime'], changed: [] }),
  ...changeList(reply, {
    table: 'scores',
    added: ['qualityCustomer', 'growthCustomer', 'teamworkCustomer', 'weekFound'],
    changed: [],
  }),
  ...addSettings(reply, {
    table: 'execution',
    added: {
      leastDays: defaultLeastDays,
      ...recordOf(newStandards.map(weightField), () => 0),
      [weightField('customer')]: raterWeights.customer,
    },
  }),
];
