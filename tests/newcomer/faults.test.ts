import { expect, it } from 'vitest';
import { startExample } from '#actions/execution/start-example.ts';
import { day } from '#engine/days/day.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { openWorkbook } from '#file-host/xlsx/workbook.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { partText } from '#office/package.ts';
import { take } from '../sidebar/replies.ts';
import { leaves } from '../sidebar/words.ts';

it('no number format leaves a point without decimals, and differences have separators (fault 17)', async () => {
  const book = await openLocalWorkbook(null);
  take({ ...(await startExample(book.host, 'mdrt', 'en', day('2026-03-12'))), issues: [] });
  const styles = partText(await openWorkbook(await book.save(), ''), 'xl/styles.xml');
  const formats = [...styles.matchAll(/formatCode="([^"]*)"/g)].map(([, code]) => code!);
  expect(formats.length).toBeGreaterThan(5);
  expect(formats.filter((code) => /\.#|\.(;|$)/.test(code))).toEqual([]);
  expect(formats).toContain('#,##0;-#,##0;0');
});

it('every sheet that a Chinese text sends to is called so (fault 24)', () => {
  const { inputs, tables } = messagesIn['zh-CN'];
  const names = [...Object.values(inputs.sheets), ...Object.values(tables.sheets)].map(({ name }) => name);
  const all = JSON.stringify(leaves(messagesIn['zh-CN']).map(([, text]) => String(text)));
  const sentTo = [...all.matchAll(/“([^”“$]{2,12})”表/g)].map(([, name]) => name);
  expect(sentTo.length).toBeGreaterThan(10);
  expect(sentTo.filter((name) => !names.includes(name!))).toEqual([]);
});
