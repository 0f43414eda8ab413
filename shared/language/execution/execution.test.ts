import { describe, expect, it } from 'vitest';
import { actionIssue, logIssue } from '#engine/actuals/issues.ts';
import { day } from '#engine/days/day.ts';
import { evaluationIssue } from '#engine/evaluation/issues.ts';
import type { Issue } from '#engine/issue.ts';
import { revisionIssue } from '#engine/revision/issues.ts';
import { typedOver } from '#engine/revision/locked-goals.ts';
import { supervisorIssue } from '#engine/supervisor/issues.ts';
import { trackingIssue } from '#engine/tracking/issues.ts';
import { en } from '#language/en/index.ts';
import { describe as inWords } from '#language/messages.ts';
import { zhCN } from '#language/zh-CN/index.ts';

const version = {
  total: 100,
  start: day('2026-01-01'),
  end: day('2026-12-31'),
  averageDeal: null,
  rates: [],
  actions: '',
};
const [overtyped] = typedOver(
  [
    {
      goal: 'G1',
      step: 'set',
      date: day('2026-01-01'),
      author: 'Ann',
      reason: '',
      before: null,
      after: version,
    },
  ],
  [{ ...version, key: 'G1', total: 90 }],
);

it.each<[string, Issue, string, string]>([
  [
    'a future entry',
    logIssue('actuals.date.future', ['log', 0, 'date'], { date: '2026-04-01', today: '2026-03-31' }),
    '2026-04-01 lies after today, 2026-03-31, so the entry is left out. Correct the date, or the “today” of the plan.',
    '2026-04-01 晚于今天 2026-03-31，本条未计入。请改正日期，或改正计划中的“今天”。',
  ],
  [
    'an unknown kind of action',
    actionIssue('actions.kind.unknown', ['actions', 0, 'kind'], { typed: 'party' }),
    '“party” is not a kind of action. Choose one of: Campaign, Training, Routine, Special, Visit, Call, Invitation.',
    '没有“party”这种行动类别。请从列表选择：活动、培训、常规工作、专项工作、拜访、电话、邀约。',
  ],
  [
    'thresholds out of order',
    trackingIssue('tracking.threshold.order', [], { lower: 'watch', low: 0.95, higher: 'onPace', high: 0.9 }),
    '“Watch from” (95%) must be below “On pace from” (90%). Correct one of them.',
    '“关注不低于”（95%）必须小于“正常不低于”（90%）。请改正其中一个。',
  ],
  [
    'a minimum without its per cent',
    evaluationIssue('evaluation.floor.minimum', [], { floor: 'unit', minimum: 60 }),
    'Unit minimum: 6000% is not between 0% and 200%. If you mean 60%, type 60% and not 60.',
    '单位最低标准：6000% 不在 0% 到 200% 之间。若是 60%，请填 60% 而不是 60。',
  ],
  [
    'a step too early',
    revisionIssue('revision.order', [], { goal: 'G1', step: 'amount', missing: 'time' }),
    'Goal “G1”: “Change the amount” comes only after “Change the time” was tried. Record that attempt first.',
    '目标“G1”：要先试过“改时间”，才能“改数额”。请先记录那一步。',
  ],
  [
    'a goal cell that was typed over',
    overtyped!,
    'The amount of goal “G1” was typed over: 90 instead of 100 on record. Put 100 back, then revise it: first the plan, then the time, then the amount.',
    '目标“G1”的数额被直接改写：现在是 90，记录是 100。请改回 100，再走修正：先改计划，再改时间，最后改数额。',
  ],
  [
    'a fixed block that is missing',
    supervisorIssue('supervisor.fixed.skipped', [], { weekday: 3, task: 'correctRecords' }),
    'Wednesday: “Correct subordinates’ activity records” is missing and is never skipped. Give it a block.',
    '星期三：缺少“批改下属的活动记录”，这一项不可省略。请为它安排时段。',
  ],
])('says in both languages what is wrong with %s', (_, issue, english, chinese) => {
  expect(inWords(issue, en)).toBe(english);
  expect(inWords(issue, zhCN)).toBe(chinese);
});

describe.each([
  ['English', en],
  ['Chinese', zhCN],
])('the names in %s', (_, { execution }) => {
  it.each(Object.entries(execution))(
    'of %s are all different, so that a choice can be read back',
    (_list, names) => {
      const all = Object.values(names as Readonly<Record<string, string>>);
      expect(all.every((name) => name.trim() === name && name !== '')).toBe(true);
      expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(all.length);
    },
  );
});
