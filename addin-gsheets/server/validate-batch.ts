import { sameName } from '#formula/sheet-name.ts';
import { HostFailure } from '#host/host.ts';
import type { OutlineStep } from '../bridge/protocol.ts';

/** A sheet while the steps are gone through; `name` is the one it has in the end. */
interface Expected {
  name: string;
  readonly isLocked: boolean;
}

/**
 * Goes through the steps without doing them, so that a batch that cannot be done changes nothing. Gives for each
 * step the name that its sheet has after the whole batch; null: the step fills no sheet. Throws a HostFailure.
 */
export function validateBatch(
  steps: readonly OutlineStep[],
  names: readonly string[],
  locked: ReadonlySet<string>,
): (string | null)[] {
  let sheets: Expected[] = names.map((name) => ({ name, isLocked: locked.has(name) }));
  const find = (name: string): Expected | undefined => sheets.find((sheet) => sameName(sheet.name, name));
  const existing = (name: string): Expected => {
    const sheet = find(name);
    if (sheet === undefined) throw new HostFailure('sheet.missing', { sheet: name });
    return sheet;
  };
  const editable = (name: string): Expected => {
    const sheet = existing(name);
    if (sheet.isLocked) throw new HostFailure('sheet.protected', { sheet: name });
    return sheet;
  };
  const filledBy = (step: OutlineStep): Expected | null => {
    switch (step.step) {
      case 'sheet': {
        const sheet = step.previous === null ? null : editable(step.previous);
        const taken = find(step.name);
        if (taken !== undefined && taken !== sheet)
          throw new HostFailure('sheet.nameTaken', { sheet: step.name });
        if (sheet !== null) {
          sheet.name = step.name;
          return sheet;
        }
        const added = { name: step.name, isLocked: false };
        sheets = [...sheets, added];
        return added;
      }
      case 'cells':
        return editable(step.sheet);
      case 'removeSheet': {
        const removed = editable(step.sheet);
        sheets = sheets.filter((sheet) => sheet !== removed);
        return null;
      }
      case 'name':
        existing(step.name.sheet);
        return null;
      case 'activate':
        existing(step.sheet);
        return null;
      case 'removeName':
        return null;
    }
  };
  const filled = steps.map(filledBy);
  return filled.map((sheet) => (sheet !== null && sheets.includes(sheet) ? sheet.name : null));
}
