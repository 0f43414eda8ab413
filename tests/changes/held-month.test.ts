import { describe, expect, it } from 'vitest';
import { holdSelection, releaseSelection } from '#actions/changes/hold.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { cellStep } from '#host/cell-step.ts';
import { type Host, HostFailure } from '#host/host.ts';
import { isFormula } from '#host/sheet.ts';
import { HELD_FILL } from '#workbook/changes/holding.ts';
import { inputQueries, readInputs } from '#workbook/inputs/read.ts';
import { area } from '../contract/sheet-image.ts';
import { smallCompany } from '../merge/merging.ts';
import { builtFrom } from '../parity/built.ts';
import { asking } from '../today.ts';
import { areaAt } from './area-at.ts';

describe('a month of the decomposition', () => {
  it('is held as a number, spreads over the others, and gets its formula back', async () => {
    const local = await builtFrom(smallCompany());
    const sheet = 'Target decomposition';
    const march = area(8, 7);
    const [before] = (await areaAt(local.host, march, sheet)).cells;
    expect(isFormula(before![0]!)).toBe(true);
    local.select({ sheet, area: march });
    await holdSelection(local.host, asking());
    const held = await areaAt(local.host, march, sheet);
    expect(typeof held.cells[0]![0]).toBe('number');
    expect(held.fills[0]![0]).toBe(HELD_FILL);
    expect(await releaseSelection(local.host, asking())).toMatchObject({
      kind: 'done',
      value: { cells: 1 },
    });
    expect((await areaAt(local.host, march, sheet)).cells).toEqual([before]);
  });

  it.each<[string, (local: LocalWorkbook) => Promise<Host>, object]>([
    [
      'is refused',
      async (local) => {
        const { places } = readInputs(await local.host.read(inputQueries));
        await local.host.write({ steps: [cellStep(places.cell(['goals', 0, 'total'])!, -1)] });
        return local.host;
      },
      { kind: 'refused', issues: [{ code: 'plan.total.negative' }] },
    ],
    [
      'fails',
      async ({ host }) => ({
        read: (batch) => host.read(batch),
        write: async () => {
          throw new HostFailure('sheet.protected', { sheet: 'Goals' });
        },
      }),
      { kind: 'failed', code: 'sheet.protected' },
    ],
  ])('keeps a held month where the build %s that would give it back', async (_, breaking, outcome) => {
    const local = await builtFrom(smallCompany());
    const sheet = 'Target decomposition';
    const march = area(8, 7);
    local.select({ sheet, area: march });
    await holdSelection(local.host, asking());
    const held = await areaAt(local.host, march, sheet);
    const host = await breaking(local);
    const answer = releaseSelection(host, asking()).catch(({ code }: HostFailure) => ({
      kind: 'failed',
      code,
    }));
    expect(await answer).toMatchObject(outcome);
    expect(await areaAt(local.host, march, sheet)).toEqual(held);
  });
});
