import { describe, expect, it } from 'vitest';
import { startExample } from '#actions/execution/start-example.ts';
import { newPlan } from '#actions/plan/new-plan.ts';
import type { Outcome } from '#actions/protocol/outcome.ts';
import { day } from '#engine/days/day.ts';
import { languages, type PlanInputs } from '#engine/plan/inputs.ts';
import { plainBasis } from '#engine/plan/plain-inputs.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { Host } from '#host/host.ts';
import type { SheetImage } from '#host/sheet.ts';
import { blank } from '#workbook/examples/blank.ts';
import { cutTexts } from './fits.ts';
import { imagesOf } from './images.ts';

/** The sheets that an action writes into an empty workbook. */
const written = async (act: (host: Host) => Promise<Outcome<unknown>>): Promise<readonly SheetImage[]> =>
  imagesOf((await openLocalWorkbook(null)).host, act);

/** Billions to the unit, by what three people did last year. */
function large(inputs: PlanInputs): PlanInputs {
  const [goal] = inputs.goals;
  const [top] = inputs.members;
  const keys = ['P1', 'P2', 'P3'];
  const members = keys.map((key) => ({ ...top!, key, name: key, parent: top!.key }));
  const bases = keys.map((member, index) => {
    const lastPeriod = goal!.months.map((_, month) => 31_234_567 + index * 7_654_321 + month);
    return plainBasis(member, goal!.key, { lastPeriod });
  });
  return {
    ...inputs,
    goals: [{ ...goal!, total: 1_234_567_891, unit: 1 }],
    members: [{ ...top!, method: 'lastPeriod' }, ...members],
    bases,
  };
}

describe.each(languages)('What the sheets say fits where it stands (fault 22): %s', (language) => {
  const today = day('2026-03-31');

  it.each(['mdrt', 'branch'] as const)('%s', async (example) => {
    const images = await written((host) => startExample(host, example, language, today));
    expect(images.length).toBeGreaterThan(8);
    expect(images.flatMap(cutTexts)).toEqual([]);
  });

  it('numbers of billions', async () => {
    const images = await written((host) => newPlan(host, large(blank(language))));
    expect(images.length).toBeGreaterThan(5);
    expect(images.flatMap(cutTexts)).toEqual([]);
  });
});
