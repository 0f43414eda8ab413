import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPlan } from '#actions/plan/new-plan.ts';
import { day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { Scalar } from '#host/sheet.ts';
import { fixedBranch } from '../fixed-branch.ts';
import { typeAt } from '../typing.ts';
import { changeFile, run } from './terminal.ts';

type Entry = readonly [path: readonly (string | number)[], value: Scalar];
const serial = (text: string): number => toSerial(day(text));

/** What is typed where, the cell that must be named, and what the message must say in both languages. */
const cases: readonly (readonly [
  what: string,
  entries: readonly Entry[],
  cell: string,
  en: string,
  zh: string,
])[] = [
  ['a missing parent', [[['members', 4, 'parent'], 'T9']], '组织!C10', 'T9', '“T9”不在组织表中'],
  ['a cycle', [[['members', 1, 'parent'], 'T1']], '组织!C7', '→', '循环'],
  ['one key for two people', [[['members', 4, 'key'], 'P01']], '组织!A10', 'P01', 'P01'],
  ['text in a number', [[['goals', 0, 'total'], '很多']], '目标!D14', '很多', '很多'],
  ['a rate over 100 %', [[['funnel', 'scenarios', 0, 'rates', 1], 1.5]], '漏斗!G14', '150', '150'],
  ['a negative weight', [[['offers', 1, 'weight'], -2]], '产品与渠道!C7', '-2', '-2'],
  ['months that do not add up', [[['goals', 0, 'months', 0], 0]], '目标!H14', 'add up', '合计'],
  ['dates reversed', [[['start'], serial('2027-01-01')]], '目标!B8', '2026-12-31', '2026-12-31'],
  ['a newer version', [[['version'], 9]], '目标!B10', '9', '9'],
];

describe('a bad input', () => {
  let folder: string;
  let plan: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'goalsheet-bad-'));
    plan = join(folder, 'plan.xlsx');
    const workbook = await openLocalWorkbook(null);
    await newPlan(workbook.host, fixedBranch('zh-CN'));
    await writeFile(plan, await workbook.save());
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(cases)('%s: named with its cell, nothing written', async (_, entries, cell, english, chinese) => {
    const file = join(folder, 'bad.xlsx');
    await copyFile(plan, file);
    await changeFile(file, async (workbook) => {
      for (const [path, value] of entries) await typeAt(workbook, path, value);
    });
    const before = await readFile(file);
    const inEnglish = await run(['build', file, '--language', 'en'], 'zh-CN');
    // As the plan in the file, whatever the terminal speaks.
    const inChinese = await run(['build', file], 'en');
    const checked = await run(['check', file, '--language', 'en'], 'en');
    expect(await readFile(file)).toEqual(before);
    expect([inEnglish.code, inChinese.code, checked.code]).toEqual([1, 1, 1]);
    expect(inEnglish.err).toContain('Nothing was written.');
    const lineFor = ({ err }: { err: string }) =>
      err.split('\n').find((line) => line.startsWith(`${cell}: `));
    expect(lineFor(inEnglish), inEnglish.err).toContain(english);
    expect(lineFor(inChinese), inChinese.err).toContain(chinese);
    expect(lineFor(checked)).toBe(lineFor(inEnglish));
  });

  /** The beginning of an encrypted file, and the name of the stream that holds the workbook. */
  const encrypted = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  it.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'not a readable'],
    ['a text', 'not a workbook', 'not a readable'],
    ['an encrypted file', encrypted, 'protected by a password'],
  ])('%s: said, nothing written', async (_, bytes, message) => {
    const file = join(folder, 'unreadable.xlsx');
    await writeFile(file, bytes);
    for (const command of ['build', 'check']) {
      const { code, err } = await run([command, file]);
      expect([command, code]).toEqual([command, 1]);
      expect(err).toContain(message);
    }
    expect(await readFile(file)).toEqual(Buffer.from(bytes));
  });

  it('half a file: said, nothing written', async () => {
    const file = join(folder, 'half.xlsx');
    const half = (await readFile(plan)).subarray(0, 20_000);
    await writeFile(file, half);
    expect((await run(['build', file])).code).toBe(1);
    expect(await readFile(file)).toEqual(half);
  });
});
