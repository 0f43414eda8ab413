import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#engine/days/arithmetic.ts';
import { day } from '#engine/days/day.ts';
import type { Month } from '#engine/periods/month.ts';
import type { Language, PlanInputs } from '#engine/plan/inputs.ts';
import type { ReadReply } from '#host/host.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { contentAt, shownText } from '#workbook/inputs/locate.ts';
import { executed } from '../execution/executed.ts';
import { smallHouse } from '../execution/planned.ts';
import { builtFrom, ironCalcVerdict, readAll, verdict } from './built.ts';
import { recalculateWithLibreOffice, type WorkbookFile } from './recalculate-libreoffice.ts';
import type { Recalculated } from './recalculated.ts';

interface Span {
  readonly name: string;
  readonly first: string;
  readonly last: string;
  readonly start?: Month;
  readonly language: Language;
  /** It is carried out too. */
  readonly isStarted?: true;
  /** What heads the columns. */
  readonly heads: string;
}

const SPANS: readonly Span[] = [
  {
    name: 'a fiscal year from April',
    first: '2026-04-01',
    last: '2027-03-31',
    language: 'en',
    heads:
      'FY2026/27 | Q1 Apr 2026 May 2026 Jun 2026 | Q2 Jul 2026 Aug 2026 Sep 2026 | Q3 Oct 2026 Nov 2026 Dec 2026 | Q4 Jan 2027 Feb 2027 Mar 2027',
  },
  {
    name: 'a fiscal year from February',
    first: '2026-02-01',
    last: '2027-01-31',
    language: 'zh-CN',
    heads:
      '2026/27财年 | 第一季度 2026年2月 2026年3月 2026年4月 | 第二季度 2026年5月 2026年6月 2026年7月 | 第三季度 2026年8月 2026年9月 2026年10月 | 第四季度 2026年11月 2026年12月 2027年1月',
  },
  {
    name: 'a quarter',
    first: '2026-04-01',
    last: '2026-06-30',
    language: 'zh-CN',
    heads: '本季合计 | 第二季度 4月 5月 6月',
  },
  {
    name: 'the first half of a year from July',
    first: '2026-07-01',
    last: '2026-12-31',
    language: 'en',
    start: 7,
    heads: 'Half-year | Q1 Jul Aug Sep | Q2 Oct Nov Dec',
  },
  {
    name: 'what is left of two years from October',
    first: '2026-08-01',
    isStarted: true,
    last: '2027-01-31',
    language: 'en',
    start: 10,
    heads:
      '6 months | Q4 FY2025/26 (part) Aug 2026 Sep 2026 | Q1 FY2026/27 Oct 2026 Nov 2026 Dec 2026 | Q2 FY2026/27 (part) Jan 2027',
  },
  {
    name: 'eighteen months from April',
    first: '2026-04-01',
    last: '2027-09-30',
    isStarted: true,
    language: 'en',
    start: 4,
    heads:
      '18 months FY2026/27 | Q1 FY2026/27 Apr 2026 May 2026 Jun 2026 | Q2 FY2026/27 Jul 2026 Aug 2026 Sep 2026 | Q3 FY2026/27 Oct 2026 Nov 2026 Dec 2026 | Q4 FY2026/27 Jan 2027 Feb 2027 Mar 2027 FY2027/28 | Q1 FY2027/28 Apr 2027 May 2027 Jun 2027 | Q2 FY2027/28 Jul 2027 Aug 2027 Sep 2027',
  },
  {
    name: 'two years from November',
    first: '2026-11-01',
    last: '2028-10-31',
    start: 1,
    language: 'zh-CN',
    heads:
      '24个月合计 2026年 | 2026年第四季度(部分) 2026年11月 2026年12月 2027年 | 2027年第一季度 2027年1月 2027年2月 2027年3月 | 2027年第二季度 2027年4月 2027年5月 2027年6月 | 2027年第三季度 2027年7月 2027年8月 2027年9月 | 2027年第四季度 2027年10月 2027年11月 2027年12月 2028年 | 2028年第一季度 2028年1月 2028年2月 2028年3月 | 2028年第二季度 2028年4月 2028年5月 2028年6月 | 2028年第三季度 2028年7月 2028年8月 2028年9月 | 2028年第四季度(部分) 2028年10月',
  },
  {
    name: 'the middle of a month to the middle of another',
    first: '2026-01-15',
    last: '2026-04-15',
    isStarted: true,
    language: 'en',
    heads: 'Whole plan | Q1 (part) Jan (15–31) Feb Mar | Q2 (part) Apr (1–15)',
  },
  {
    name: 'an accounting year from the 26th, its last month without the beginning of a week',
    first: '2025-12-26',
    last: '2027-04-02',
    isStarted: true,
    language: 'zh-CN',
    start: 1,
    heads:
      '全期合计 2025年 | 2025年第四季度(部分) 2025年12月(26–31日) 2026年 | 2026年第一季度 2026年1月 2026年2月 2026年3月 | 2026年第二季度 2026年4月 2026年5月 2026年6月 | 2026年第三季度 2026年7月 2026年8月 2026年9月 | 2026年第四季度 2026年10月 2026年11月 2026年12月 2027年 | 2027年第一季度 2027年1月 2027年2月 2027年3月 | 2027年第二季度(部分) 2027年4月(1–2日)',
  },
  {
    name: 'some days of a month',
    first: '2026-02-02',
    last: '2026-02-27',
    isStarted: true,
    language: 'en',
    heads: 'Whole plan | Q1 (part) Feb (2–27)',
  },
  {
    name: 'a month',
    first: '2026-12-01',
    last: '2026-12-31',
    language: 'en',
    heads: 'Month | Q4 (part) Dec',
  },
];

/** The small house over that span, with a joiner, somebody who leaves, and last period's months. */
function houseOver({ first, last, start, language }: Span): PlanInputs {
  const house = smallHouse(language);
  const [from, to] = [day(first), day(last)];
  return {
    ...house,
    start: from,
    end: to,
    members: house.members.map((member) => ({
      ...member,
      start: member.key === 'P2' ? addDays(from, 20) : null,
      end: member.key === 'P3' ? addDays(to, -9) : null,
    })),
    ramp: [0.3, 0.6],
    offers: [
      { product: 'A', channel: 'Shop', weight: 2 },
      { product: 'B', channel: 'Web', weight: 1 },
    ],
    calendar: { ...house.calendar, yearStartsIn: start ?? null },
  };
}

describe('plans over all kinds of spans', () => {
  const replies = new Map<string, ReadReply>();
  let byLibreOffice: ReadonlyMap<string, Recalculated>;

  beforeAll(async () => {
    const files: WorkbookFile[] = [];
    for (const span of SPANS) {
      const { name, first, isStarted } = span;
      const log = [
        { date: first, person: 'P1', 'counts.0': 1, 'counts.1': 4, amount: 4000 },
        { date: addDays(day(first), 16), person: 'P3', 'counts.0': 2, 'counts.1': 5, amount: 9000.25 },
      ];
      const inputs = houseOver(span);
      const workbook = isStarted ? await executed(inputs, { log }) : await builtFrom(inputs);
      replies.set(name, await readAll(workbook));
      files.push({ name, bytes: await workbook.save() });
    }
    byLibreOffice = await recalculateWithLibreOffice(files);
  });

  it.each(SPANS)('$name: LibreOffice and IronCalc give what the engine says', ({ name }) => {
    const reply = replies.get(name)!;
    expect(verdict(reply, byLibreOffice.get(name)).differences).toEqual([]);
    expect(ironCalcVerdict(reply).differences).toEqual([]);
  });

  it.each(SPANS)('$name has headers that say what they are', ({ name, language, heads: expected }) => {
    const { sheets, difference } = messagesIn[language].tables;
    const sheet = replies.get(name)!.contents.find((content) => content.name === sheets.decomposition.name)!;
    const texts = (sheet.cells[4] ?? []).map((_, column) => shownText(contentAt(sheet, 4, column)));
    const heads = texts.slice(3, texts.indexOf(difference));
    expect(heads.map((text) => (/^Q\d|季度(?:\(部分\))?$/.test(text) ? `| ${text}` : text)).join(' ')).toBe(
      expected,
    );
  });
});
