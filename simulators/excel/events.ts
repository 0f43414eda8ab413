import { areaText } from './model/area.ts';
import type { Happened, Workbook } from './model/workbook.ts';
import { EVENT, type Plain } from './protocol.ts';

export const EVENT_CATEGORY = { customFunctions: 1, workbook: 65_536 } as const;

export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

const TYPES: Readonly<Record<Happened['what'], number>> = {
  added: EVENT.added,
  deleted: EVENT.deleted,
  activated: EVENT.activated,
  changed: EVENT.changed,
  selected: EVENT.selectionChanged,
};

/** The messages that tell handlers of sheets, and those of the whole workbook, what happened. */
export function eventsOf(workbook: Workbook, triggerSource: 'ThisLocalAddin' | 'Unknown'): EventEntry[] {
  return workbook.happened.splice(0).flatMap((happened) => {
    const message: Record<string, Plain> = {
      worksheetId: happened.sheet,
      source: 'Local',
      triggerSource,
      changeType: 'RangeEdited',
    };
    if ('area' in happened) message.address = areaText(happened.area);
    return [happened.sheet, 'Workbook'].map((targetId) => ({
      messageCategory: EVENT_CATEGORY.workbook,
      messageType: TYPES[happened.what],
      targetId,
      message: JSON.stringify(message),
    }));
  });
}
