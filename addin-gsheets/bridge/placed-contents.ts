import { sameName } from '#formula/sheet-name.ts';
import type { WriteStep } from '#host/host.ts';
import { listsFirst } from './lists-first.ts';
import type { ContentStep, OutlineStep, PlacedContent } from './protocol.ts';

/** The steps that fill sheets, those with the lists of others first; `sheets`: see {@link Begun}. */
export function placedContents(
  steps: readonly WriteStep[],
  sheets: readonly (string | null)[],
): PlacedContent[] {
  const names = steps.flatMap((step) => (step.step === 'name' ? [step.name] : []));
  const contents = steps.flatMap((content, index): PlacedContent[] => {
    const sheet = sheets[index] ?? null;
    if (sheet === null || !isContent(content)) return [];
    return [{ sheet, content, names: names.filter((name) => sameName(name.sheet, sheet)) }];
  });
  return listsFirst(contents);
}

export const isContent = (step: WriteStep): step is ContentStep =>
  step.step === 'sheet' || step.step === 'cells';

export const outlineOf = (step: WriteStep): OutlineStep => {
  if (step.step === 'cells') return { step: 'cells', sheet: step.sheet };
  if (step.step !== 'sheet') return step;
  return { step: 'sheet', previous: step.previous, name: step.image.name, position: step.position };
};
