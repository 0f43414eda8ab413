import { expect, it } from 'vitest';
import { newPlan } from '#actions/plan/new-plan.ts';
import { sidebarActions } from '#actions/sidebar.ts';
import type { Host, ReadReply } from '#host/host.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { initialRecords } from '#workbook/records/initial-records.ts';
import { openExcel } from '../excel/open-excel.ts';
import { team } from '../execution/team.ts';
import { openAddOn } from '../gsheets/add-on.ts';
import { take } from '../sidebar/replies.ts';
import { TODAY } from '../today.ts';
import { asText, logged, request } from './import.ts';
import { layouts } from './layouts.ts';

const hosts: readonly (readonly [string, () => Promise<{ readonly host: Host }>])[] = [
  ['Excel', () => openExcel(null)],
  ['Google Sheets', () => openAddOn(null, () => new Map())],
];

const clock = { today: () => TODAY, now: () => 46_112 };
const typed = ({ sheets, contents }: ReadReply) => ({
  sheets: sheets.map(({ name }) => name),
  cells: contents.map(({ cells }) =>
    cells.flat().filter((cell) => typeof cell === 'string' || typeof cell === 'number'),
  ),
});

it.each(hosts)(
  '%s imports policies with their long numbers, keeps a reject, and takes all back',
  async (_, open) => {
    const { host } = await open();
    const inputs = team('zh-CN');
    const records = initialRecords(inputs, messagesIn['zh-CN']);
    const made = await newPlan(host, inputs, { records, today: TODAY });
    take({ ...made, issues: [] });
    const before = typed(await host.read({ sheets: [{ by: 'all' }] }));
    const policies = layouts.find(({ name }) => name === '保单清单')!;
    const wrong = '6,东区,P9,某人,8600001234567890128,医疗险,个险,20260305,10,1,有效,吴磊';
    const asked = request(asText(`${policies.text}\r\n${wrong}`, '保单'), { keepsRejects: true });
    const actions = sidebarActions(host, 'zh-CN', clock);
    const reply = await actions.importLog(asked);
    take(reply);
    const after = await logged(host);
    expect(after).toMatchObject({ rows: 4, people: policies.people, months: policies.months });
    expect(after.log.map(({ source }) => source)).toContain('8600001234567890123');
    expect(after.rejects).toMatchObject([{ person: '某人', amount: '10', source: '8600001234567890128' }]);
    const again = await actions.importLog(asked);
    expect(again).toMatchObject({
      kind: 'done',
      value: { taken: { rows: 0 }, duplicates: { rows: 4 }, written: [] },
    });
    take(await actions.takeBack({ change: reply.change!, anyway: false }));
    expect(typed(await host.read({ sheets: [{ by: 'all' }] }))).toEqual(before);
  },
);
