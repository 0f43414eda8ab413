import { describe, expect, it } from 'vitest';
import { holdSelection, releaseSelection } from '#actions/changes/hold.ts';
import { applySpread, previewSpread } from '#actions/changes/spread.ts';
import { undoChange } from '#actions/changes/undo.ts';
import { cellName, type Place } from '#formula/address.ts';
import type { ReadReply } from '#host/host.ts';
import { en } from '#language/en/index.ts';
import { logSteps } from '#workbook/changes/log.ts';
import { BASELINE_NAME } from '#workbook/records/baseline.ts';
import { readAll } from '../parity/built.ts';
import { asking } from '../today.ts';
import { executed } from './executed.ts';
import { smallHouse } from './planned.ts';

const request = { change: '+10%', shape: { by: 'equal' }, unit: 1, minimum: null, maximum: null } as const;

/** The cell with the amount of the first goal: on record, or in the baseline. */
function cellOf({ names }: ReadReply, name: string): Place {
  const { sheet, area } = names.find((each) => each.name === name)!;
  return { sheet, row: area.row, column: area.column + (name === BASELINE_NAME ? 2 : 0) };
}

describe.each(['GS_Revisions_TotalAfter', BASELINE_NAME])(
  'a cell of the record of the goals, in %s,',
  (name) => {
    it('is changed by no spread, and not held either', async () => {
      const workbook = await executed(smallHouse('en'), {});
      const { host } = workbook;
      const before = await readAll(workbook);
      const { sheet, row, column } = cellOf(before, name);
      workbook.select({ sheet, area: { row, column, rows: 1, columns: 1 } });
      const refusal = {
        kind: 'refused',
        issues: [{ code: 'change.onRecord', params: { cell: `${sheet}!${cellName(row, column)}` } }],
      };
      expect(await previewSpread(host, request, asking())).toMatchObject(refusal);
      expect(await applySpread(host, request, 46_112, asking())).toMatchObject(refusal);
      expect(await holdSelection(host, asking())).toMatchObject(refusal);
      expect(await releaseSelection(host, asking())).toMatchObject(refusal);
      expect(await readAll(workbook)).toEqual(before);
    });

    it('is not put back by undo', async () => {
      const workbook = await executed(smallHouse('en'), {});
      const before = await readAll(workbook);
      const { sheet, row, column } = cellOf(before, name);
      const cells = (reply: ReadReply) => reply.contents.find((each) => each.name === sheet)?.cells;
      const entry = {
        sheet,
        area: { row, column, rows: 1, columns: 1 },
        what: '+1',
        method: '',
        before: 5,
        after: 6,
        touched: 1,
        held: 0,
        record: [[row, column, 5, cells(before)?.[row]?.[column] ?? null, null]] as const,
      };
      await workbook.host.write({ steps: logSteps(before, entry, 46_000, en.changes) });
      expect(await undoChange(workbook.host, 1, asking())).toMatchObject({
        kind: 'refused',
        issues: [{ code: 'change.onRecord', place: { sheet, row, column } }],
      });
      expect(cells(await readAll(workbook))).toEqual(cells(before));
    });
  },
);
