import { expect, it } from 'vitest';
import type { Reply } from '#actions/notices.ts';
import { newPlan } from '#actions/plan/new-plan.ts';
import { sidebarActions } from '#actions/sidebar.ts';
import type { Host, ReadReply } from '#host/host.ts';
import { formulaOf } from '#host/sheet.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { plainSheet } from '../contract/sheet-image.ts';
import { openExcel } from '../excel/open-excel.ts';
import { openAddOn } from '../gsheets/add-on.ts';
import { clock, take } from '../sidebar/replies.ts';

const hosts: readonly (readonly [string, () => Promise<{ readonly host: Host }>])[] = [
  ['Excel', () => openExcel(null)],
  ['Google Sheets', () => openAddOn(null, () => new Map())],
];

const told = ({ sheets, names, contents }: ReadReply) => ({
  sheets,
  names: [...names].sort((one, other) => (one.name < other.name ? -1 : 1)),
  contents: contents.map(({ name, cells }) => [
    name,
    cells.map((row) => row.map((each) => formulaOf(each) ?? each)),
  ]),
});

it.each(hosts)(
  '%s takes a plan away and brings it back, beside a sheet that refers to it',
  async (_, open) => {
    const { host } = await open();
    const actions = sidebarActions(host, 'en', clock);
    take(await newPlan(host, exampleInputs('mdrt', 'en')).then((outcome) => ({ ...outcome, issues: [] })));
    const cells = [[{ formula: "SUM('Target decomposition'!E6:E8)", value: null }, 'mine']];
    await host.write({
      steps: [{ step: 'sheet', previous: null, image: plainSheet('Mine', cells), position: 0 }],
    });
    const whole = (): Promise<ReadReply> => host.read({ sheets: [{ by: 'all' }] });
    const before = told(await whole());
    const reply: Reply<unknown> = await actions.removePlan('broken');
    take(reply);
    const after = await whole();
    expect(after.names).toEqual([]);
    expect(after.sheets.map(({ name }) => name)).toEqual(['Mine', 'Sheet1']);
    expect(formulaOf(after.contents[0]!.cells[0]![0]!)).toBe('SUM(#REF!)');
    take(await actions.takeBack({ change: reply.change!, anyway: false }));
    expect(told(await whole())).toEqual(before);
  },
);
