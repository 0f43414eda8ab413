import { done, type Outcome, refused } from '#actions/outcome.ts';
import type { Day } from '#engine/days/day.ts';
import type { Host } from '#host/host.ts';
import { editionSteps } from './generated-sheet-steps.ts';
import { nextEdition } from './generated-sheets.ts';
import { planQueries, readPlan } from './read-plan.ts';
import { followEdition } from './update-user-references.ts';

export interface Built {
  /** Names of the sheets that were written. */
  readonly written: readonly string[];
}

/**
 * Reads the input sheets and records and writes all generated sheets anew, in one batch; `today`: the real day. What
 * people typed on them is kept, and their formulas elsewhere follow the cells they meant; a workbook of an older format
 * is brought up. With any mistake in the inputs nothing is written.
 */
export async function buildPlan(host: Host, today: Day): Promise<Outcome<Built>> {
  const reading = readPlan(await host.read(planQueries), today);
  if (reading.kind === 'refused') return reading;
  const { reply, inputs, places, carried, broughtUp, repairs } = reading.value;
  const edition = nextEdition(reply, inputs, places, carried);
  if (edition.kind === 'refused') return refused([...reading.issues, ...edition.issues]);
  const followed = await followEdition(host, edition.value);
  const steps = [...broughtUp, ...repairs, ...editionSteps(reply, edition.value), ...followed];
  const { written } = await host.write({ steps });
  return done({ written }, [...reading.issues, ...edition.issues]);
}
