import { describe, expect, it } from 'vitest';
import { readGoal } from './reading.ts';
import { toEvidence } from './span.ts';

const timesOf = (goal: string) => {
  const reading = readGoal(goal, {});
  return reading.times.map((time) => toEvidence(reading.goal, time));
};
const timesIn = (goal: string): (readonly [string, string])[] =>
  timesOf(goal).map(({ kind, text }) => [kind, text]);

describe('findTimes', () => {
  it.each([
    ['6月底前签约20家', '6月底前'],
    ['考核期截至明年一月十五日', '截至明年一月十五日'],
    ['新增3人，限三个月内', '三个月内'],
    ['于6/30前付款', '于6/30前'],
    ['二季度末前签约', '二季度末前'],
    ['双十一前备货3000件', '双十一前'],
    ['试用期结束前独立核算2次', '试用期结束前'],
    ['FY26做到3.2亿元', 'FY26'],
    ['本周五签约', '本周五'],
    ['十月底前完成測驗', '十月底前'],
    ['FY26 Q3企业版续费率不低于92%', 'FY26 Q3'],
    ['上半年培训班结业人数200人', '上半年'],
    ['华东区三季度新产品销量达到500台', '三季度'],
    ['公司官網於9月1日改版上線', '於9月1日'],
    ['农历年前还清8万元', '农历年前'],
    ['霜降之前播完200亩', '霜降之前'],
    ['IPO前签完12家', 'IPO前'],
    ['两会前办结40件', '两会前'],
    ['“十四五”末达到12家', '“十四五”末'],
    ['上线后30天内把退货率降到3%', '30天内'],
    ['9.1-9.30把退货率降到3%', '9.1-9.30'],
    ['三年左右把网点铺到150个', '三年左右'],
    ['到生日那天弹下5首曲子', '到生日那天'],
    ['Sign 50 customers by mid-year.', 'by mid-year'],
    ['Sign 50 customers before finals.', 'before finals'],
    ['Sign 50 customers before my 40th birthday.', 'before my 40th birthday'],
    ['Sign 50 customers by the last Friday of the month.', 'by the last Friday of the month'],
    ['Boost sales over the holiday season.', 'over the holiday season'],
    ['Sign 50 customers during the pilot phase.', 'during the pilot phase'],
    ['Sign 50 customers April–June.', 'April–June'],
    ['2027 budget variance under 2%.', '2027'],
    ['Between now and June, hire 5 nurses.', 'Between now and June'],
    ['Sell 300 boxes this Christmas.', 'this Christmas'],
    ['20号前回款', '20号前'],
    ['by the end of Q1 2027', 'by the end of Q1 2027'],
    ['Win 15 accounts within 45 days.', 'within 45 days'],
    ['before the month closes', 'before the month closes'],
    ['no later than sprint 14', 'no later than sprint 14'],
    ['by 31/10', 'by 31/10'],
    ['sell 12 until Thanksgiving', 'until Thanksgiving'],
    ['over the next two quarters', 'over the next two quarters'],
    ['sign 5 by next Friday', 'by next Friday'],
    ['for FY26/27', 'for FY26/27'],
  ])('finds the time of %j: %j', (goal, words) => {
    expect(
      timesIn(goal)
        .filter(([kind]) => kind === 'deadline' || kind === 'period')
        .map(([, text]) => text),
    ).toContain(words);
  });

  it.each([
    '2026年12月31日前',
    '2026 年 12 月 31 日前',
    '2026 年 12 月底前',
    '截至 2026 年 12 月 31 日',
    '2026年12月内',
    '12月31日前',
    '2027-03-31 前',
    '二零二七年三月三十一日前',
    '2026 年第 3 季度末前',
    '3 个月内',
    '三 个月内',
    'Q3 末前',
  ])('takes %j for one deadline, whatever follows', (words) => {
    for (const rest of ['完成新单保费 11,945,000 元', '达成签约20家', '签约 20 家']) {
      expect(timesIn(`${words}${rest}`)).toEqual([['deadline', words]]);
    }
  });

  it.each([
    ['31日前完成签约20家', '31日前'],
    ['2026年3个月内完成签约20家', '3个月内'],
    ['未来 2 年完成签约20家', '未来 2 年'],
  ])('still finds the length of time or the day of %j: %j', (goal, words) => {
    expect(timesIn(goal)).toContainEqual(['deadline', words]);
  });

  it.each([
    ['理赔时效从5.2天压缩到3天以内'],
    ['执行《2026年华南大区攻坚计划》'],
    ['13个月继续率由86%提升到90%'],
    ['应收账款周转天数由62天降至50天'],
    ['24小时内回复客户投诉'],
    ['第一时间响应客户'],
    ['日均客流达到1800人次'],
    ['术前平均等待时间缩短到2天'],
    ['岗前培训合格率达到98%'],
    ['5个工作日内办结率98%'],
    ['质保期内返修率低于1%'],
    ['次日留存率达到45%'],
    ['推广2026年春季礼盒'],
    ['参观2026年上海进博会'],
    ['Refund customers within 5 days.'],
    ['Stay ahead of the competition.'],
    ['Put people before profit.'],
    ['Answer Sev-1 pages within 15 minutes'],
    ['Follow the Summer 2026 planogram.'],
    ['Fix what the March audit found'],
    ['May the release go smoothly.'],
    ['March forward together.'],
    ['Collect invoices older than 60 days'],
    ['Increase monthly recurring revenue'],
  ])('finds no deadline in %j', (goal) => {
    expect(timesIn(goal).filter(([kind]) => kind === 'deadline' || kind === 'period')).toEqual([]);
  });

  it.each([
    ['每个工作日打30通', 'recurrence', '每个工作日'],
    ['隔天跑步5公里', 'recurrence', '隔天'],
    ['10月起每月统计', 'start', '10月起'],
    ['尽快清理库存', 'vague', '尽快'],
    ['去年人均3.1件', 'past', '去年'],
    ['今年再创佳绩', 'year', '今年'],
    ['Prospect every day.', 'recurrence', 'every day'],
    ['Reach the premium month by month.', 'recurrence', 'month by month'],
    ['Ship it ASAP.', 'vague', 'ASAP'],
    ['Up from 1.6 over the last four quarters', 'past', 'the last four quarters'],
  ] as const)('tells what kind of time %j has: %s', (goal, kind, words) => {
    expect(timesIn(goal)).toContainEqual([kind, words]);
  });
});
