import { describe, expect, it } from 'vitest';
import { day } from '#engine/days/day.ts';
import type { ListReading } from '#workbook/list/reading.ts';
import { recogniseList } from '#workbook/list/recognise.ts';
import { type WrittenList, writtenLists } from './parse.ts';
import { gist, understood } from './understood.ts';

const today = day('2026-11-28');
const lists = writtenLists();
const read = ({ block, conventions }: WrittenList): ListReading => {
  const reading = recogniseList({ block, today, conventions, corrections: {} });
  if (!reading) throw new Error('there is a list');
  return reading;
};

describe('lists of many shapes', () => {
  it('are at least sixty', () => {
    expect(lists.length).toBeGreaterThanOrEqual(60);
  });

  it.each(lists.map((list) => [list.name, list] as const))('%s', (_, list) => {
    const reading = read(list);
    expect(gist(reading)).toBe(list.expected);
    const asked = reading.issues.filter(({ severity }) => severity !== 'info');
    const codes = [...new Set(asked.map(({ code }) => code))];
    expect(codes).toEqual(list.questions);
  });

  it('are understood as written down', async () => {
    const text = lists.map((list) => `## ${list.name}\n\n${understood(read(list))}\n`).join('\n');
    await expect(`# What is understood of each list\n\n${text}`).toMatchFileSnapshot('./understood.md');
  });
});
