import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workCalendar } from '#engine/calendar/calendar.ts';
import { countWorkdays } from '#engine/calendar/workdays.ts';
import { addDays } from '#engine/days/arithmetic.ts';
import { type Day, day } from '#engine/days/day.ts';
import { conventionsOf } from './conventions.ts';
import { type ListedDay, readDayList } from './day-list.ts';

const YEAR = { first: day('2026-01-01'), last: day('2026-12-31') };
const read = (text: string, language: 'en' | 'zh-CN' = 'zh-CN', span = YEAR) =>
  readDayList(text, span, conventionsOf(language, null));
const listed = (text: string, language: 'en' | 'zh-CN' = 'zh-CN', span = YEAR): string[] => {
  const { days, problem } = read(text, language, span);
  if (problem) throw new Error(JSON.stringify(problem));
  return days.map((each) =>
    `${each.day.slice(5)} ${each.isOff ? 'off' : (each.weight ?? 'work')} ${each.name}`.trim(),
  );
};
/** As the State Council published it on 4 November 2025, 国办发明电〔2025〕7号. */
const NOTICE_2026 = `国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
　　经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
　　一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
　　二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
　　三、清明节：4月4日（周六）至6日（周一）放假，共3天。
　　四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
　　五、端午节：6月19日（周五）至21日（周日）放假，共3天。
　　六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
　　七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。
国务院办公厅
2025年11月4日
（此件公开发布）`;

describe('a list of days', () => {
  it('reads the notice of China’s days off: the calendar that the functions know', () => {
    const { days } = read(NOTICE_2026);
    const of = (isOff: boolean): Day[] => days.filter((each) => each.isOff === isOff).map((each) => each.day);
    const pasted = workCalendar('weekdays', of(true), of(false));
    const known = workCalendar('CN');
    for (let at = YEAR.first; at <= YEAR.last; at = addDays(at, 1)) {
      const span = { first: at, last: at };
      expect([at, countWorkdays(pasted, span)]).toEqual([at, countWorkdays(known, span)]);
    }
    expect(of(false)).toHaveLength(6);
    expect(of(true)).toHaveLength(3 + 9 + 3 + 5 + 3 + 3 + 7);
    expect(days.find((each) => each.day === '2026-02-17')?.name).toBe('春节');
    expect(days.find((each) => each.day === '2026-10-10')?.name).toBe('国庆节');
  });

  it.each<[string, 'en' | 'zh-CN', string, string[]]>([
    ['dates alone are off', 'en', '2026-07-03\n2026/12/25', ['07-03 off', '12-25 off']],
    [
      'names beside them',
      'en',
      'Jul 3, 2026 Independence Day\n25 Dec 2026\tChristmas',
      ['07-03 off Independence Day', '12-25 off Christmas'],
    ],
    [
      'what a day is',
      'en',
      '2026-10-10 work\n2026-10-01 off National Day',
      ['10-01 off National Day', '10-10 work'],
    ],
    [
      'what a day counts',
      'zh-CN',
      '6月18日 618大促 3\n11-11 双11 2.5倍\n12月12日 x2',
      ['06-18 3 618大促', '11-11 2.5 双11', '12-12 2'],
    ],
    [
      '0 is off',
      'en',
      '2026-06-01, 0, stocktaking\n2026-06-02, 2, sale',
      ['06-01 off stocktaking', '06-02 2 sale'],
    ],
    ['a span', 'en', '2026-10-01 to 2026-10-03 closed', ['10-01 off', '10-02 off', '10-03 off']],
    [
      'a span with a dash',
      'zh-CN',
      '2026/2/9-2026/2/11 春节前 1.5',
      ['02-09 1.5 春节前', '02-10 1.5 春节前', '02-11 1.5 春节前'],
    ],
    ['a span within a month', 'zh-CN', '10月1-3日放假', ['10-01 off', '10-02 off', '10-03 off']],
    ['a span with an English month', 'en', 'Oct 1-3, 2026 off', ['10-01 off', '10-02 off', '10-03 off']],
    [
      'from and to in two columns',
      'zh-CN',
      '国庆节\t2026-10-01\t2026-10-03\t休',
      ['10-01 off 国庆节', '10-02 off 国庆节', '10-03 off 国庆节'],
    ],
    ['full width', 'zh-CN', '１０月１日　休息', ['10-01 off']],
    ['班 and 休 alone', 'zh-CN', '2026-10-01 休\n2026-10-10 班', ['10-01 off', '10-10 work']],
    ['a make-up day', 'en', 'Make-up day: 2026-10-10', ['10-10 work']],
    [
      'what a day is before it',
      'zh-CN',
      '放假：10月1日至2日；上班：9月20日',
      ['09-20 work', '10-01 off', '10-02 off'],
    ],
    ['numbers before a day are its name', 'zh-CN', '618大促 6月18日 3', ['06-18 3 618大促']],
    ['the same day twice', 'en', '2026-10-01 off\n2026-10-01 to 2026-10-02 off', ['10-01 off', '10-02 off']],
    ['not worked', 'zh-CN', '2026-10-01 不上班\n2026-10-10 上班', ['10-01 off', '10-10 work']],
    ['numbered lines', 'zh-CN', '1. 10月1日 放假\n2、10月10日 上班', ['10-01 off', '10-10 work']],
    ['days of other years are left out', 'zh-CN', '2025年12月31日 上班\n2026年1月1日 放假', ['01-01 off']],
  ])('%s', (_, language, text, days) => {
    expect(listed(text, language)).toEqual(days);
  });

  it('days without a year lie in the plan, which may begin in the middle of one', () => {
    const span = { first: day('2026-07-01'), last: day('2027-06-30') };
    const text = '10月1日至2日放假\n12月31日至1月2日放假\n5月1日放假';
    const { days } = read(text, 'zh-CN', span);
    expect(days.map((each) => each.day)).toEqual([
      '2026-10-01',
      '2026-10-02',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
      '2027-05-01',
    ]);
  });

  it.each<[string, 'en' | 'zh-CN', string, string]>([
    ['nothing of the plan', 'zh-CN', '2024年10月1日 放假', 'none'],
    ['prose only', 'en', 'Nothing to see', 'none'],
    ['a month that is none', 'zh-CN', '2026-13-01 放假', 'day'],
    ['a day that is none', 'en', '2026-02-30 off', 'day'],
    ['a day that may be two', 'en', '3/5/2026 off', 'day'],
    ['a slip', 'en', '2026-1O-01 off\n2026-10-02 off', 'day'],
    ['both', 'zh-CN', '2026-10-01 放假上班', 'kind'],
    ['off, and counting', 'en', '2026-10-01 off 2', 'kind'],
    ['exchanged, but how', 'zh-CN', '2026-10-01 调休\n2026-10-02 放假', 'kind'],
    ['one line says, another not', 'en', '2026-10-01 off\n2026-10-10 Saturday', 'kind'],
    ['too much', 'en', '2026-10-01 1001', 'weight'],
    ['a long span', 'en', '2026-01-01 to 2026-12-31 off', 'span'],
    ['a turned span', 'en', '2026-10-07 to 2026-10-01 off', 'span'],
    ['twice', 'en', '2026-10-01 off\n2026-10-01 work', 'twice'],
  ])('is refused where it has %s', (_, language, text, kind) => {
    expect(read(text, language)).toMatchObject({ days: [], problem: { kind } });
  });

  it('tells the line that is wrong', () => {
    const { problem } = read('2026-10-01 off\n\n2026-02-30\t off ', 'en');
    expect(problem).toEqual({ kind: 'day', line: 3, text: '2026-02-30 off' });
  });

  it('gives back what it lists, in any order and any of these ways', () => {
    const aDay = fc.integer({ min: 0, max: 364 }).map((offset) => addDays(YEAR.first, offset));
    const kinds = fc.oneof(
      fc.constantFrom<Partial<ListedDay>>({ isOff: true, weight: null }, { isOff: false, weight: null }),
      fc.integer({ min: 1, max: 9999 }).map((hundredths) => ({ isOff: false, weight: hundredths / 100 })),
    );
    const days = fc.uniqueArray(fc.tuple(aDay, kinds, fc.constantFrom(0, 1, 2, 3)), {
      selector: ([of]) => of,
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(days, (rows) => {
        const lines = rows.map(([of, { isOff, weight }, way]) => {
          const [year, month, date] = of.split('-').map(Number);
          const written = [
            of,
            `${year}年${month}月${date}日`,
            `${year}/${month}/${date}`,
            `${month}月${date}日`,
          ][way];
          const word =
            weight === null || weight === undefined
              ? (isOff ? ['off', '放假'] : ['work', '上班'])[way % 2]
              : weight;
          return `${written}${[' ', '\t', ',', '，'][way]}${word}`;
        });
        const expected = rows.map(([of, kind]) => ({ day: of, name: '', ...kind }));
        const found = read(lines.join('\n'));
        expect(found.days).toEqual(expected.sort((one, other) => (one.day < other.day ? -1 : 1)));
      }),
    );
  });
});
