import { describe, expect, it } from 'vitest';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { tableNames } from '#workbook/sheets/generated-names.ts';
import { withProtected } from '../tools/protect-sheet.ts';
import { busyFrom } from './hosts.ts';
import { actionsOf, branchPlan, isRefused, type PressResult, pressBuild, presses } from './presses.ts';

const bytesOf = async (workbook: LocalWorkbook): Promise<Buffer> => Buffer.from(await workbook.save());

/** Presses where the workbook stands; where nothing came of it, the workbook has to be as it was. */
async function wholeOrNothing(
  workbook: LocalWorkbook,
  press: () => Promise<PressResult>,
): Promise<PressResult> {
  const before = await bytesOf(workbook);
  const result = await press();
  if (isRefused(result)) expect((await bytesOf(workbook)).equals(before)).toBe(true);
  else expect((await bytesOf(workbook)).equals(before)).toBe(false);
  return result;
}

describe.each(presses)('$name', ({ workbook, press }) => {
  it.each([1, 2, 3])('is done whole or not at all where the host is busy from write %i on', async (first) => {
    const opened = await workbook();
    const actions = actionsOf(busyFrom(first, opened.host));
    await wholeOrNothing(opened, () => press(actions));
  });
});

describe('a build with a new total', () => {
  it.each(['decomposition', 'weeks', 'months'] as const)(
    'leaves the Goals sheet as it was where the sheet of %s is protected',
    async (table) => {
      const made = await branchPlan();
      const { names } = await made.host.read({ sheets: [] });
      const { sheet } = names.find(({ name }) => name === tableNames[table])!;
      const opened = await openLocalWorkbook(await withProtected(await made.save(), sheet));
      const actions = actionsOf(opened.host);
      const result = await wholeOrNothing(opened, () => pressBuild(actions, 'G2', { total: 3000 }));
      expect(result).toMatchObject({ kind: 'refused' });
    },
  );
});
