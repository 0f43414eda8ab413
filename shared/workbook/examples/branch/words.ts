import type { Language } from '#engine/plan/inputs.ts';

const chinese = {
  title: '滨江分公司 2026 年目标分解计划',
  branch: '滨江分公司',
  departments: ['营销一部', '营销二部'],
  teams: ['一部启航组', '一部远航组', '二部卓越组', '二部领先组'],
  premium: '新单保费',
  premiumMeasure: '元',
  premiumStatement: '2026 年 12 月 31 日前完成新单保费，按月达成，以公司业绩系统的月度报表为准。',
  customers: '新客户',
  customersMeasure: '位',
  customersStatement: '2026 年底前按上期实绩增长新签客户，以客户系统新建并出单的记录为准。',
  recruits: '增员',
  recruitsMeasure: '人',
  recruitsStatement: '2026 年底前各团队完成增员并通过上岗考核，以人事系统入职记录为准。',
  products: ['终身寿险', '重大疾病险'],
  channels: ['个人渠道', '银行渠道'],
  stages: ['签单', '面谈', '约见', '电话'],
  scenarios: ['方案一 维持现状', '方案二 提高件均', '方案三 提高件均与转化率'],
};

type Words = typeof chinese;

const english: Words = {
  title: 'Binjiang Branch: target plan 2026',
  branch: 'Binjiang Branch',
  departments: ['Marketing Dept. 1', 'Marketing Dept. 2'],
  teams: ['Team Voyage', 'Team Horizon', 'Team Summit', 'Team Frontier'],
  premium: 'New premium',
  premiumMeasure: 'CNY',
  premiumStatement:
    'Reach the new premium by 31 December 2026, month by month, shown by the monthly report of the sales system.',
  customers: 'New customers',
  customersMeasure: 'customers',
  customersStatement:
    'Win new customers by the end of 2026, more than last year, shown by new customers with a policy in the customer system.',
  recruits: 'Recruits',
  recruitsMeasure: 'people',
  recruitsStatement:
    'Recruit in every team by the end of 2026, counted when they pass the induction test, shown by the staff records.',
  products: ['Whole life', 'Critical illness'],
  channels: ['Agents', 'Banks'],
  stages: ['Deals', 'Meetings', 'Appointments', 'Calls'],
  scenarios: ['1 As today', '2 Bigger customers', '3 Bigger customers, better rates'],
};

export const wordsIn = (language: Language): Words => (language === 'en' ? english : chinese);
