import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelFigures, judgeChannels } from '#engine/tracking/channel.ts';
import { executionLine } from '#engine/tracking/execution.ts';

const question = {
  task: 100,
  done: 40,
  lastPlan: 20,
  lastActual: 15,
  plan: null,
  weekWorkdays: 5,
  workdaysLeft: 15,
  beyond: 0,
  unit: 1,
};

describe('a line of the weekly form', () => {
  it('shows the gap, last week and what this week should bring', () => {
    expect(executionLine(question)).toEqual({
      task: 100,
      done: 40,
      gap: 60,
      lastPlan: 20,
      lastActual: 15,
      lastGap: 5,
      plan: null,
      suggested: 20,
    });
  });

  it.each([
    ['rounds up to whole ones', { task: 41 }, 1],
    ['rounds up to the unit', { unit: 100 }, 100],
    ['is not pushed up by noise', { task: 41.1, workdaysLeft: 5, unit: 0.1 }, 1.1],
    ['is the whole gap in the last week', { workdaysLeft: 5 }, 60],
    ['is the whole gap where no day is left', { weekWorkdays: 0, workdaysLeft: 0 }, 60],
    ['is 0 where the task is done', { done: 120 }, 0],
    ['is 0 in a week off', { weekWorkdays: 0 }, 0],
    // 20 are missing on March's last two days; April's 210 on 21 days ask for 30 on its first three.
    ['has both ends of a month', { task: 60, weekWorkdays: 2, workdaysLeft: 2, beyond: 30 }, 50],
    ['has the next month where this one is done', { done: 120, beyond: 29.1 }, 30],
  ])('suggests a plan that %s', (_, change, suggested) => {
    expect(executionLine({ ...question, ...change }).suggested).toBe(suggested);
  });

  it('closes the gap when every week does what was suggested', () => {
    const weeks = fc
      .array(fc.nat(6), { minLength: 1, maxLength: 6 })
      .filter((days) => days.some((n) => n > 0));
    fc.assert(
      fc.property(weeks, fc.nat(500), (workdays, task) => {
        let done = 0;
        workdays.forEach((weekWorkdays, index) => {
          const workdaysLeft = workdays.slice(index).reduce((sum, days) => sum + days, 0);
          if (workdaysLeft === 0) return;
          done += executionLine({ ...question, task, done, weekWorkdays, workdaysLeft }).suggested;
        });
        expect(done).toBe(task);
      }),
    );
  });
});

describe('a channel', () => {
  const line = {
    channel: 'Bank A',
    assessmentTask: 500,
    contractTask: 600,
    actual: 200,
    receivables: 50,
    stock: null,
  };

  it('has receivables and stock beside its task', () => {
    expect(channelFigures(line)).toEqual({ gap: 300, receivablesShare: 0.25, stockShare: null });
    expect(channelFigures({ ...line, actual: 0, assessmentTask: null })).toEqual({
      gap: null,
      receivablesShare: null,
      stockShare: null,
    });
  });

  it.each([
    [{}, []],
    [{ contractTask: 500 }, []],
    [{ contractTask: null }, []],
    [{ contractTask: 499.99 }, [['tracking.contract.belowAssessment', 'contractTask']]],
    [
      { receivables: -1, stock: -1 },
      [
        ['tracking.channel.negative', 'receivables'],
        ['tracking.channel.negative', 'stock'],
      ],
    ],
  ])('with %j has the issues %j', (change, issues) => {
    const found = judgeChannels([{ ...line, ...change }]);
    expect(found.map(({ code, path }) => [code, path[2]])).toEqual(issues);
  });
});
