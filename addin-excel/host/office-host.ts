import type { Host } from '#host/host.ts';
import { failureOf } from './failures.ts';
import { type Listing, readBatch } from './read.ts';
import { type Runs, type Undo, writeBatch } from './write.ts';

export interface OfficeHostOptions {
  /** Office.js as it is loaded in the page. */
  readonly excel: typeof Excel;
  /** Whether Excel has that version of ExcelApi; 1.12 is taken for granted. */
  readonly supports: (version: '1.20') => boolean;
  /** What happens while a person edits a cell: `host.busy` at once, or when the cell is left. */
  readonly whileEditing: 'refuse' | 'wait';
  /** Letters and digits that no other write of this workbook has; they name what is in preparation. */
  readonly newRun: () => string;
}

/** The newest options of `Excel.run`; older Excels ignore what they do not know. */
interface RunOptions extends Excel.RunOptions {
  readonly mergeUndoGroup?: boolean;
}

/** The workbook that is open in Excel, behind the port. Needs ExcelApi 1.12. */
export function officeHost({ excel, supports, whileEditing, newRun }: OfficeHostOptions): Host {
  let last: Listing | null = null;
  const enter = <T>(options: RunOptions, action: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    excel.run(options, action);
  const runs: Runs = {
    run: (action, undo: Undo) => {
      const merged: RunOptions = undo === 'together' && supports('1.20') ? { mergeUndoGroup: true } : {};
      return enter({ delayForCellEdit: whileEditing === 'wait', ...merged }, action);
    },
    wait: (action) => enter({ delayForCellEdit: true }, action),
  };
  return {
    async read(batch) {
      try {
        const reply = await runs.run((context) => readBatch(context, batch, last), 'apart');
        last = reply;
        return reply;
      } catch (error) {
        last = null;
        throw failureOf(error);
      }
    },
    async write(batch) {
      last = null;
      const { written, listing } = await writeBatch(runs, batch, newRun());
      last = listing;
      return { written };
    },
  };
}
