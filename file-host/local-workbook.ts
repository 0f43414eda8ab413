import type { Host } from '#host/host.ts';
import { withoutUnusedTexts } from './xlsx/unused-strings.ts';
import {
  fileSelection,
  isStructureProtected,
  newWorkbook,
  openWorkbook,
  readWorkbook,
  type SelectedArea,
  saveWorkbook,
  writeWorkbook,
} from './xlsx/workbook.ts';

export interface LocalWorkbook {
  readonly host: Host;
  /** Whether no sheet may come, go, move or change its name. */
  readonly isStructureProtected: boolean;
  /** As a person would select cells. */
  select(selected: SelectedArea | null): void;
  /** The .xlsx file as the workbook is now. */
  save(): Promise<Uint8Array>;
}

/**
 * A workbook in memory behind the port; null: a new one. What a batch does not name stays byte for byte as it was.
 * Rejects with `file.encrypted` or `file.unreadable`, naming `file`.
 */
export async function openLocalWorkbook(bytes: Uint8Array | null, file = ''): Promise<LocalWorkbook> {
  let parts = bytes === null ? newWorkbook() : await openWorkbook(bytes, file);
  let selection: SelectedArea | null = fileSelection(parts);
  let isWritten = false;
  return {
    select: (selected) => {
      selection = selected;
    },
    isStructureProtected: isStructureProtected(parts),
    host: {
      async read(batch) {
        return readWorkbook(parts, batch, selection);
      },
      async write(batch) {
        parts = writeWorkbook(parts, batch);
        isWritten = true;
        if (batch.steps.some((step) => step.step === 'activate' && step.area))
          selection = fileSelection(parts);
        return { written: writtenSheets(batch) };
      },
    },
    save: () => saveWorkbook(isWritten ? withoutUnusedTexts(parts) : parts),
  };
}

function writtenSheets({ steps }: Parameters<Host['write']>[0]): string[] {
  const names = steps.flatMap((step) =>
    step.step === 'sheet' ? [step.image.name] : step.step === 'cells' ? [step.sheet] : [],
  );
  return [...new Set(names)];
}
