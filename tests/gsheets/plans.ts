import { newPlan } from '#actions/plan/new-plan.ts';
import type { Language } from '#engine/plan/inputs.ts';
import type { Host, WriteBatch } from '#host/host.ts';
import { type ExampleName, exampleInputs } from '#workbook/examples/index.ts';

/** A host that remembers what was written through it. */
export function recording(host: Host): { host: Host; batches: WriteBatch[] } {
  const batches: WriteBatch[] = [];
  return {
    batches,
    host: {
      read: (batch) => host.read(batch),
      write(batch) {
        batches.push(batch);
        return host.write(batch);
      },
    },
  };
}

export async function newExample(host: Host, example: ExampleName, language: Language): Promise<void> {
  const outcome = await newPlan(host, exampleInputs(example, language));
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome.issues));
}
