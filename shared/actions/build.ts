import type { Host, ReadBatch } from '#host/host.ts';
import { inputQueries, readInputs } from '#workbook/inputs/read.ts';
import { tableNames } from '#workbook/tables/names.ts';
import { nextEdition } from './edition.ts';
import { editionSteps } from './edition-steps.ts';
import { followEdition } from './follow.ts';
import { done, hasErrors, type Outcome, refused } from './outcome.ts';

/** What a build needs to see: the input sheets and the generated ones. */
export const planQueries: ReadBatch = {
  sheets: [
    ...inputQueries.sheets,
    ...Object.values(tableNames).map((name) => ({ by: 'anchor', name }) as const),
  ],
};

export interface Built {
  /** Names of the sheets that were written. */
  readonly written: readonly string[];
}

/**
 * Reads the input sheets and writes all generated sheets anew, in one batch. What people typed on them is kept, and
 * their formulas elsewhere follow the cells they meant. With any mistake in the inputs nothing is written.
 */
export async function buildPlan(host: Host): Promise<Outcome<Built>> {
  const reply = await host.read(planQueries);
  const reading = readInputs(reply);
  if (!reading.inputs || hasErrors(reading.issues)) return refused(reading.issues);
  const edition = nextEdition(reply, reading.inputs, reading.places);
  if (edition.kind === 'refused') return refused([...reading.issues, ...edition.issues]);
  const followed = await followEdition(host, edition.value);
  const steps = [...reading.repairs, ...editionSteps(reply, edition.value), ...followed];
  const { written } = await host.write({ steps });
  return done({ written }, [...reading.issues, ...edition.issues]);
}
