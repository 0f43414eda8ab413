import { IN_PREPARATION, type WriteStep } from '#host/host.ts';
import type { SheetImage } from '#host/sheet.ts';

type SheetStep = Extract<WriteStep, { step: 'sheet' }>;

/** A sheet that is prepared out of sight. */
export interface Stage {
  readonly name: string;
  /** The sheet whose content it will take the place of; null: it becomes a new sheet itself. */
  readonly previous: string | null;
  readonly image: SheetImage;
  /** The steps that write it; the last one says how it looks. */
  readonly steps: readonly SheetStep[];
}

/** One stage for each sheet that the batch writes. */
export function stagesOf(steps: readonly WriteStep[], run: string): Stage[] {
  const stages: Stage[] = [];
  for (const step of steps) {
    if (step.step !== 'sheet') continue;
    const { previous, image } = step;
    const again = stages.findIndex((stage) => stage.image.name === previous);
    const known = stages[again];
    if (known === undefined) {
      stages.push({ name: `${IN_PREPARATION}${run}~${stages.length}`, previous, image, steps: [step] });
      continue;
    }
    stages[again] = { ...known, image, steps: [...known.steps, step] };
  }
  return stages;
}

/** What sheets are called until the swap, by the names that formulas of the images use. */
export function namesUntilSwap(stages: readonly Stage[]): ReadonlyMap<string, string> {
  const names = stages.map(({ name, previous, image }) => [image.name, previous ?? name] as const);
  return new Map(names.filter(([final, now]) => final !== now));
}
