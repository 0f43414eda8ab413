import type { Outcome } from '#actions/protocol/outcome.ts';
import type { Host } from '#host/host.ts';
import type { SheetImage } from '#host/sheet.ts';

/** The sheets that an action writes, as they are drawn. Throws where it refuses. */
export async function imagesOf(
  host: Host,
  act: (host: Host) => Promise<Outcome<unknown>>,
): Promise<readonly SheetImage[]> {
  const images: SheetImage[] = [];
  const outcome = await act({
    ...host,
    write: (batch) => {
      for (const step of batch.steps) if (step.step === 'sheet') images.push(step.image);
      return host.write(batch);
    },
  });
  if (outcome.kind === 'refused') throw new Error(outcome.issues.map(({ code }) => code).join(', '));
  return images;
}
