import { describe, expect, it } from 'vitest';
import { success } from '#engine/issue.ts';
import { assignmentAgainst, teamCapacityPerDay } from './team.ts';

describe('teamCapacityPerDay', () => {
  it('counts each person by the full-time share', () => {
    const people = [
      { fullTimeShare: 1, capacityPerDay: 60 },
      { fullTimeShare: 0.5, capacityPerDay: 60 },
      { fullTimeShare: 0, capacityPerDay: 60 },
    ];
    expect(teamCapacityPerDay(people)).toEqual(success(90));
  });

  it('is 0 of nobody', () => {
    expect(teamCapacityPerDay([])).toEqual(success(0));
  });

  it.each([
    [{ fullTimeShare: 80, capacityPerDay: 60 }, 'capacity.share.aboveOne', 'full_time_share'],
    [{ fullTimeShare: Number.NaN, capacityPerDay: 60 }, 'capacity.share.negative', 'full_time_share'],
    [{ fullTimeShare: 1, capacityPerDay: -1 }, 'capacity.negative', 'capacity_per_day'],
  ])('of %j has an issue: %s', (person, code, field) => {
    expect(teamCapacityPerDay([person])).toMatchObject({
      ok: false,
      issues: [{ code, path: ['people', 0, field] }],
    });
  });
});

describe('assignmentAgainst', () => {
  it('finds 800,000 of 1,000,000 handed out to be 80%, assigned 1.25 times', () => {
    expect(assignmentAgainst(800_000, 1_000_000)).toEqual(
      success({ attainmentFactor: 0.8, overAssignment: 1.25 }),
    );
  });

  it.each([
    [0, 1, 'target'],
    [1, 0, 'assigned'],
  ])('needs both above 0: target %d, assigned %d', (target, assigned, field) => {
    expect(assignmentAgainst(target, assigned)).toMatchObject({
      ok: false,
      issues: [{ code: 'capacity.notPositive', path: [field] }],
    });
  });
});
