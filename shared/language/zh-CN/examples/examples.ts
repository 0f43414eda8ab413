import type { ExampleTexts } from '#language/examples/examples.ts';
import { branch } from './branch.ts';

export const examples: ExampleTexts = {
  blank: { title: '我的计划', indicator: '销售额', measure: '元', member: '我的公司' },
  mdrt: {
    title: '一年一百万美元保费',
    premium: '保费',
    statement: '2026 年 12 月 31 日前完成保费 100 万美元：250 位客户、件均 4000 美元，以每月保费报表为准。',
    agent: '业务员',
    stages: ['签单', '面谈', '约见', '电话'],
    scenarios: ['方案一 现状', '方案二 提高件均', '方案三 提高件均与转化率'],
  },
  branch,
};
