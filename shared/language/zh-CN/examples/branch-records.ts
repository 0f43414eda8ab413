import type { BranchRecordTexts } from '#language/examples/examples.ts';
import { actions } from './branch-actions.ts';

const surnames = ['赵', '钱', '孙', '李', '周', '吴', '郑', '冯', '沈', '韩', '杨', '秦'];

export const records: BranchRecordTexts = {
  elsewhere: ['参加公司培训', '产品发布会', '内勤值班'],
  notes: ['客户下周给答复', '已约家访', '客户转介绍两位', '需补体检资料', '价格有异议', '陪同拜访'],
  surnames,
  customer: (surname, sex) => `${surnames[surname]}${sex === 0 ? '先生' : '女士'}`,
  strangers: ['王海滔', '小林'],
  textForNumber: '十来个',
  team: '一部启航组',
  actions,
  remarks: ['做得好，继续保持。', '请先确认客户的决策人。', '拖延较久，本周必须完成。', '把结果写具体。'],
  planRemarks: ['重点跟进老客户', '补上周缺口', '陪同主管拜访'],
  scoreNotes: ['资料齐全，回访及时', '活动记录要当天填', '主动带教新人', '转介绍偏少'],
  roundOwners: { manager: '分公司经理', representative: '各业务员' },
  timeNotes: ['陪同新人拜访', '大客户面谈', '周例会延长'],
  checkNotes: ['与组员一起完成', '资料已归档'],
};
