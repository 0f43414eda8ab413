import type { InputTableKey } from '#language/plan/inputs.ts';

/** Captions that earlier editions wrote over columns of lists, by the column's key: workbooks keep them. */
export const formerCaptions: Partial<Record<InputTableKey, Readonly<Record<string, readonly string[]>>>> = {
  goals: { total: ['Year target', '全年目标'] },
  bases: { fixed: ['Fixed year target', '固定全年目标'], lastPeriodTotal: ['上期全年'] },
  log: { who: ['对应键'] },
  actionList: { who: ['对应键'], closed: ['了结日期'] },
  weekPlans: { who: ['对应键'] },
  scores: { who: ['对应键'], total: ['Week score', '周得分'] },
  formerMembers: { key: ['离任键'] },
  revisions: { goal: ['指标键'] },
};

/** The same beside settings, by the setting's key. */
export const formerLabels: typeof formerCaptions = {
  funnelSettings: {
    workingDays: ['Working days a year', '全年工作日'],
    workingWeeks: ['Working weeks a year', '全年工作周'],
  },
  execution: { asOf: ['Seen as of', '截至日期'] },
};
