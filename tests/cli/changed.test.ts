import { describe, expect, it } from 'vitest';
import { reallocatedLines, revisedLines } from '#cli/changed.ts';
import { day } from '#engine/days/day.ts';
import type { GoalVersion, RevisionStep } from '#engine/revision/record.ts';
import { commandMessagesIn } from '#language/by-language/command-messages.ts';

const before: GoalVersion = {
  total: 1_200_000,
  start: day('2026-01-01'),
  end: day('2026-12-31'),
  averageDeal: 4000,
  rates: [0.15, 0.6],
  actions: '',
};
const revised = (step: RevisionStep, after: Partial<GoalVersion>, from: string | null) => ({
  name: 'Premium',
  from,
  rows: [
    {
      goal: 'G1',
      step,
      before,
      after: { ...before, ...after },
      date: day('2026-03-31'),
      author: 'Li',
      reason: 'behind',
    },
  ],
  open: [],
  written: [],
});

describe.each(['en', 'zh-CN'] as const)('what a command has changed: %s', (language) => {
  const messages = commandMessagesIn[language];
  const isEnglish = language === 'en';

  it.each([
    [
      revised('plan', { averageDeal: 5000, rates: [0.2, 0.6], actions: 'clinics' }, '2026-03'),
      [
        'The plan of “Premium” is revised by Li: behind',
        '  Average deal: 4,000 → 5,000',
        '  Rates: 15% 60% → 20% 60%',
        '  Plan: – → clinics',
        'In effect from 2026-03 on: open months are planned anew, closed and earlier months stay.',
      ],
      [
        '“Premium”的计划已由Li修正：behind',
        '  件均：4,000 → 5,000',
        '  转化率：15% 60% → 20% 60%',
        '  计划：– → clinics',
        '自 2026-03 起生效：未结账的月份已重新计划，此前及已结账的月份不变。',
      ],
    ],
    [
      revised('time', {}, null),
      [
        'The time of “Premium” is revised by Li: behind',
        '  Last day: stays 2026-12-31; that the time was tried is on record',
        'No month is planned anew.',
      ],
      [
        '“Premium”的时间已由Li修正：behind',
        '  结束日期：仍为 2026-12-31，已记录尝试过调整时间',
        '各月计划不变。',
      ],
    ],
    [
      revised('amount', { total: 900_000 }, '2026-03'),
      [
        'The amount of “Premium” is revised by Li: behind',
        '  Amount: 1,200,000 → 900,000',
        'In effect from 2026-03 on: open months are planned anew, closed and earlier months stay.',
      ],
      [
        '“Premium”的数额已由Li修正：behind',
        '  数额：1,200,000 → 900,000',
        '自 2026-03 起生效：未结账的月份已重新计划，此前及已结账的月份不变。',
      ],
    ],
  ])('a revision %#', (result, english, chinese) => {
    expect(revisedLines(result, messages)).toEqual(isEnglish ? english : chinese);
  });

  it('fixed figures that go on record, or back', () => {
    const moved = [{ goal: 'Premium', name: 'Ann', of: '', measure: '', before: 500_000, after: 330_000 }];
    const note = { author: 'Mei', reason: 'Territory' };
    const [recorded, back] = [note, null].map((each) =>
      reallocatedLines({ moved, written: [] }, each, messages),
    );
    expect(recorded).toEqual(
      isEnglish
        ? ['1 fixed figure put on record by Mei: Territory', '  Premium: Ann: 500,000 → 330,000']
        : ['1 处固定数额已由Mei补记：Territory', '  Premium：Ann：500,000 → 330,000'],
    );
    expect(back).toEqual(
      isEnglish
        ? ['1 fixed figure put back to what is on record.', '  Premium: Ann: 330,000 → 500,000']
        : ['1 处固定数额已改回记录中的数。', '  Premium：Ann：330,000 → 500,000'],
    );
  });
});
