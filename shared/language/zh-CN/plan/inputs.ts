import { languageNames } from '#language/by-language/names.ts';
import type { InputTexts } from '#language/plan/inputs.ts';
import { execution } from '#language/zh-CN/execution/execution.ts';
import { recordSheets } from '#language/zh-CN/execution/record-sheets.ts';
import { recordTables } from '#language/zh-CN/execution/record-tables.ts';
import {
  goalKindNames,
  goalKindWords,
  joinerRuleNames,
  monthMethodNames,
  monthMethodWords,
  splitMethodNames,
  splitMethodWords,
} from '#language/zh-CN/plan/methods.ts';
import { planTables } from './input-tables.ts';

export const inputTexts: InputTexts = {
  footer: '目标分解 · 输入表',
  holidayName: (_, chinese) => chinese,
  provisionalHoliday: (_, chinese) => `${chinese}（暂定）`,
  sheets: {
    goals: {
      name: '目标',
      title: '目标与计划设定',
      help: '先填计划期，再逐行填写目标。蓝色数字、浅黄底的单元格由您填写；其余为公式。可在任意处插入行或自己的列。',
    },
    organisation: {
      name: '组织',
      title: '组织与人员',
      help: '每个单位或个人一行，填写上级编号即成层级；最上层只有一个，其上级留空。',
    },
    bases: {
      name: '分解依据',
      title: '分解依据：每人每个目标的历史与预期',
      help: '每个成员对每个目标一行，只填所用分解方法需要的列；没有依据的行可以不写。',
    },
    offers: {
      name: '产品与渠道',
      title: '产品与渠道',
      help: '每个产品 × 渠道组合一行，权重决定其在目标中的占比；不按产品分解时留空。右侧可列出目标所服务的公司计划。',
    },
    funnel: {
      name: '漏斗',
      title: '漏斗：从业绩倒推行动',
      help: '环节从成交往上游填写（签单、面谈、约见、电话）；每个方案填件均金额与各环节转化率。',
    },
    calendar: {
      name: '日历',
      title: '工作日历',
      help: '选定每周的工作日，再列出放假日和调休上班日；所有按工作日计算的数字都以此为准。',
    },
    ...recordSheets,
  },
  choices: {
    language: languageNames,
    monthMethod: monthMethodNames,
    setBy: { selfAssessment: '自我评估', agreed: '上下级商议', benchmark: '标杆', kpi: 'KPI' },
    splitMethod: splitMethodNames,
    goalKind: goalKindNames,
    joiners: joinerRuleNames,
    worked: { yes: '是', no: '否' },
    weekStart: { monday: '星期一', sunday: '星期日', saturday: '星期六' },
    actionKind: execution.actionKinds,
    logKind: execution.logKinds,
    revisionStep: execution.revisionSteps,
    weekday: execution.weekdays,
    timeUse: execution.timeUses,
    checklist: execution.checklist,
    measure: {
      byHand: '手工跟踪',
      amount: '金额',
      stage1: '环节1',
      stage2: '环节2',
      stage3: '环节3',
      stage4: '环节4',
      stage5: '环节5',
      stage6: '环节6',
      figure1: '专列1',
      figure2: '专列2',
      figure3: '专列3',
      figure4: '专列4',
    },
  },
  choiceWords: {
    goalKind: goalKindWords,
    monthMethod: monthMethodWords,
    splitMethod: splitMethodWords,
    language: {
      en: ['英语', '英文'],
      'zh-CN': ['中文', '汉语', '简体'],
    },
    setBy: {
      selfAssessment: ['自评', '自我评估法'],
      agreed: ['商议', '协商', '上下级商议法'],
      benchmark: ['对标', '标杆法'],
      kpi: ['关键绩效指标'],
    },
    weekStart: {
      monday: ['周一', '礼拜一'],
      sunday: ['周日', '周天', '星期天', '礼拜天'],
      saturday: ['周六', '礼拜六'],
    },
    weekday: {
      1: ['周一', '礼拜一'],
      2: ['周二', '礼拜二'],
      3: ['周三', '礼拜三'],
      4: ['周四', '礼拜四'],
      5: ['周五', '礼拜五'],
      6: ['周六', '礼拜六'],
      7: ['周日', '周天', '星期天', '礼拜天'],
    },
    logKind: {
      return: ['退保', '退货', '退款'],
      correction: ['调整', '冲正', '改正'],
    },
  },
  tables: { ...planTables, ...recordTables },
};
