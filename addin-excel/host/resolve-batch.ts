import { sameName } from '#formula/sheet-name.ts';
import type { CellsStep } from '#host/cell-step.ts';
import {
  type DefinedName,
  HostFailure,
  isInPreparation,
  type WriteBatch,
  type WriteStep,
} from '#host/host.ts';
import type { Area } from '#host/sheet.ts';
import type { Stage } from './staging.ts';

/** A sheet as it was found; identities outlive renaming. */
export interface FoundSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

/** A sheet on its way through the batch. */
export interface ResolvedSheet {
  /** Of the sheet that stays; of the stage, where it becomes the sheet. */
  readonly id: string;
  name: string;
  readonly stage: { readonly id: string; readonly stage: Stage } | null;
  readonly isNew: boolean;
}
export type ResolvedStep =
  | {
      readonly step: 'place';
      readonly sheet: ResolvedSheet;
      readonly name: string;
      readonly position: number;
    }
  | { readonly step: 'remove'; readonly sheet: ResolvedSheet }
  | {
      readonly step: 'cells';
      readonly sheet: ResolvedSheet;
      readonly cells: CellsStep;
    }
  | { readonly step: 'name'; readonly sheet: ResolvedSheet; readonly name: DefinedName }
  | { readonly step: 'removeName'; readonly name: string }
  | { readonly step: 'activate'; readonly sheet: ResolvedSheet; readonly area: Area | null };

/** The batch with each sheet found, or the reason why it cannot be done. Throws a {@link HostFailure}. */
export function resolveBatch(
  { steps }: WriteBatch,
  found: readonly FoundSheet[],
  stages: readonly Stage[],
): ResolvedStep[] {
  const isProtected = new Map(found.map((sheet) => [sheet.id, sheet.isProtected]));
  const stageId = new Map(found.map(({ id, name }) => [name, id]));
  let sheets: ResolvedSheet[] = found
    .filter(({ name }) => !isInPreparation(name))
    .map(({ id, name }) => ({ id, name, stage: null, isNew: false }));
  const find = (name: string): ResolvedSheet => {
    const sheet = sheets.find((each) => sameName(each.name, name));
    if (sheet === undefined) throw new HostFailure('sheet.missing', { sheet: name });
    return sheet;
  };
  const open = (name: string): ResolvedSheet => {
    const sheet = find(name);
    if (isProtected.get(sheet.id)) throw new HostFailure('sheet.protected', { sheet: name });
    return sheet;
  };
  const place = (step: Extract<WriteStep, { step: 'sheet' }>): ResolvedStep => {
    const previous = step.previous === null ? null : open(step.previous);
    const { name } = step.image;
    if (sheets.some((each) => each !== previous && sameName(each.name, name)))
      throw new HostFailure('sheet.nameTaken', { sheet: name });
    let sheet = previous;
    const stage = stages.find((each) => each.steps.includes(step));
    if (stage !== undefined && sheet?.stage == null) {
      const id = stageId.get(stage.name) ?? '';
      sheet = { id: sheet?.id ?? id, name, stage: { id, stage }, isNew: sheet === null };
      sheets = [...sheets.filter((each) => each !== previous), sheet];
    }
    sheet!.name = name;
    return { step: 'place', sheet: sheet!, name, position: step.position };
  };
  const resolved = (step: WriteStep): ResolvedStep => {
    switch (step.step) {
      case 'sheet':
        return place(step);
      case 'cells':
        return { step: 'cells', sheet: open(step.sheet), cells: step };
      case 'name':
        return { step: 'name', sheet: find(step.name.sheet), name: step.name };
      case 'removeName':
        return step;
      case 'removeSheet': {
        const sheet = open(step.sheet);
        sheets = sheets.filter((each) => each !== sheet);
        return { step: 'remove', sheet };
      }
      case 'activate':
        return { step: 'activate', sheet: find(step.sheet), area: step.area ?? null };
    }
  };
  return steps.map(resolved);
}
