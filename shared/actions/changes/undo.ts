import { buildChange, type Change, changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { planQueries } from '#actions/protocol/read-plan.ts';
import { withRecord } from '#actions/revision/on-record.ts';
import type { Language } from '#engine/plan/inputs.ts';
import { cellName, type Place } from '#formula/address.ts';
import type { Host, ReadReply } from '#host/host.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import {
  CHANGES_NAME,
  type LoggedChange,
  readChanges,
  sameContent,
  undoneStep,
} from '#workbook/changes/log.ts';
import { formatIssue } from '#workbook/inputs/format-version.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import { inputQueries } from '#workbook/inputs/read.ts';
import {
  lockedCellsIn,
  lockedCellUnder,
  lockedIssue,
  revisionRecordUnder,
} from '#workbook/records/locked-goals.ts';
import { recordSteps } from './cell-steps.ts';
import { onRecordIssue, rangeIssue } from './range.ts';
import type { Asking } from './spread.ts';

const log = { by: 'anchor', name: CHANGES_NAME } as const;

/** The changes on record, oldest first. */
export async function listChanges(host: Host, language: Language): Promise<readonly LoggedChange[]> {
  return readChanges(await host.read({ sheets: [log] }), textsOf(language));
}

const textsOf = (language: Language) => messagesIn[language].changes;

/**
 * Puts the cells of a change back exactly as they were: contents, formulas and colours. Refused where one of them was
 * changed since, is not there any more, or is a locked goal or on record; then nothing is written.
 */
export async function undoChange(host: Host, number: number, asking: Asking): Promise<Outcome<LoggedChange>> {
  const { language, today } = asking;
  const change = (await listChanges(host, language)).find((each) => each.number === number);
  if (!change) return refused([{ ...rangeIssue('change.unknown', ['change'], { number }), place: null }]);
  if (change.undone)
    return refused([{ ...rangeIssue('change.undone', ['change'], { number }), place: null }]);
  const { sheet, area, record, isPlan = false } = change;
  const queries = isPlan ? planQueries : inputQueries;
  return changeWorkbook(host, {
    read: { sheets: [...queries.sheets, log, { by: 'area', sheet, area }] },
    decide: (reply): Outcome<Change<LoggedChange>> => {
      const issue = whyNot(reply, change);
      if (issue) return refused([issue]);
      const steps = [...recordSteps(sheet, record, 'before'), undoneStep(reply, change, textsOf(language))];
      if (isPlan) {
        const recorded = withRecord(reply, steps, asking);
        if (recorded.kind === 'refused') return recorded;
        return done(buildChange({ today, typed: recorded.value.steps, result: () => change }));
      }
      return done({ kind: 'cells', steps, result: change });
    },
  });
}

/** What forbids that the cells of a change are put back; null: nothing. */
function whyNot(reply: ReadReply, change: LoggedChange): LocatedIssue | null {
  const { number, sheet, record } = change;
  const format = formatIssue(reply);
  if (format) return format;
  const moved = movedOn(reply, change);
  if (moved) {
    const params = { number, cell: `${moved.sheet}!${cellName(moved.row, moved.column)}` };
    return { ...rangeIssue('change.movedOn', ['change'], params), place: moved };
  }
  const cells = record.map(([row, column, , , , own = sheet]) => ({ sheet: own, row, column }));
  const recorded = cells
    .map(({ sheet: own, ...cell }) => revisionRecordUnder(reply, own, { ...cell, rows: 1, columns: 1 }))
    .find((place) => place !== undefined);
  if (recorded) return onRecordIssue(recorded, ['change']);
  const locked = lockedCellsIn(reply);
  const lockedCell = cells.map((cell) => lockedCellUnder(locked, cell.sheet, [cell])).find(Boolean);
  return lockedCell ? lockedIssue(lockedCell) : null;
}

/** The first cell that does not hold any more what the change had written. */
function movedOn({ areas, contents }: ReadReply, { sheet, area, record }: LoggedChange): Place | null {
  const now = areas[0] ?? null;
  for (const [row, column, , after, , own] of record) {
    const content =
      own === undefined
        ? now?.cells[row - area.row]?.[column - area.column]
        : contents.find(({ name }) => name === own)?.cells[row]?.[column];
    if (!sameContent(content ?? null, after)) return { sheet: own ?? sheet, row, column };
  }
  return null;
}
