import type { InputTableKey } from '#language/plan/inputs.ts';

/** Captions that earlier editions wrote over columns of lists, by the column's key: workbooks keep them. */
export const formerCaptions: Partial<Record<InputTableKey, Readonly<Record<string, readonly string[]>>>> = {
  log: { who: ['对应键'] },
  actionList: { who: ['对应键'], closed: ['了结日期'] },
  weekPlans: { who: ['对应键'] },
  scores: { who: ['对应键'] },
  formerMembers: { key: ['离任键'] },
  revisions: { goal: ['指标键'] },
};
