import type { BranchTexts } from '#language/examples/examples.ts';
import { records } from './branch-records.ts';

export const branch: BranchTexts = {
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
  ranks: ['主任', '高级', '标准', '新人'],
  people: [
    ['陈建国', '林晓燕', '王海涛', '赵敏', '周文斌', '吴丽娟', '徐志强', '孙悦', '何嘉怡'],
    ['黄国栋', '郑雪梅', '刘洋', '马俊杰', '朱琳', '胡静', '郭伟', '罗婷', '梁浩然'],
    ['宋春花', '唐永康', '许慧', '韩磊', '冯雅琴', '邓超群', '曹芳', '彭博', '曾思琪'],
    ['萧振华', '田秀兰', '董志远', '袁媛', '潘晓峰', '蒋欣', '蔡明', '余倩', '杜子轩'],
  ],
  records,
};
