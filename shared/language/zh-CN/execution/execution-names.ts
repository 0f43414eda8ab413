import type { ExecutionNames } from '#language/execution/execution.ts';

export const executionNames: ExecutionNames = {
  actionKinds: {
    campaign: '活动',
    training: '培训',
    routine: '常规工作',
    special: '专项工作',
    visit: '拜访',
    call: '电话',
    invitation: '邀约',
  },
  logKinds: { return: '退保/退货', correction: '更正' },
  actionStates: { open: '待办', carried: '结转', closed: '已完成' },
  levels: {
    reached: '已达成',
    onPace: '正常',
    watch: '关注',
    behind: '落后',
    critical: '严重落后',
    missed: '未达成',
    tooEarly: '为时尚早',
    notBegun: '未开始',
    unknown: '–',
  },
  floors: { personal: '个人最低标准', unit: '单位最低标准', company: '公司最低标准' },
  monthlyRoundSteps: {
    review: '回顾本月实绩，找出机会点',
    setNext: '研讨下月机会点，设定下月目标',
    decompose: '共同完成目标分解',
    reviewAgain: '再次回顾本月实绩',
    adjust: '调整下月目标',
    confirmPlans: '确认每位业务员的执行计划',
    completeNumbers: '填完执行计划的数字',
    board: '把下月目标写上业绩板',
  },
  monthlyRoundRoles: { manager: '经理', supervisor: '主管', representative: '每位业务员' },
  monthlyRoundStates: { done: '已完成', overdue: '已逾期', today: '今天', ahead: '未到期' },
};
