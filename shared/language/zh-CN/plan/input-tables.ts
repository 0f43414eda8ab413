import type { PlanTableTexts } from '#language/plan/inputs.ts';
import { goalKindColumns } from './goal-kind-columns.ts';
import { monthColumns } from './month-columns.ts';
import { weekdayWeights } from './weekday-weights.ts';

const workedHelp = '这一天平常上班选“是”，休息选“否”。';

export const planTables: PlanTableTexts = {
  settings: {
    title: '计划设定',
    columns: {
      field: { header: '项目', help: '' },
      value: { header: '内容', help: '' },
    },
    fields: {
      title: { header: '计划名称', help: '显示在每张表的标题处。' },
      start: { header: '开始日期', help: '计划的第一天，可为任何一天，例如 2026-01-01。' },
      end: {
        header: '结束日期',
        help: '计划的最后一天，可为任何一天，例如 2026-12-31；最多 36 个月，首尾不足月的也计入。',
      },
      language: { header: '语言', help: '生成的表使用的语言：English 或 中文。' },
      version: { header: '格式版本', help: '由程序填写，请勿修改。' },
    },
  },
  goals: {
    title: '目标清单',
    columns: {
      key: { header: '目标编号', help: '简短且不重复，例如 G1；分解依据表用它指明目标。' },
      name: { header: '指标', help: '用什么衡量：保费、新客户、增员……' },
      measure: { header: '计量', help: '计量单位：元、件、人。' },
      total: { header: '目标', help: '计划期内的正式目标，须为最小单位的整数倍。' },
      unit: {
        header: '最小单位',
        help: '生成的每个数都是它的整数倍：1、10、100、1000……或 0.1、0.01。目标最多 900,000,000,000,000 个单位。留空按目标的小数位数。',
      },
      uplift: { header: '加压', help: '在正式目标之上另加的比例，单列一行，例如 5%。不加压填 0%。' },
      monthMethod: {
        header: '分月方法',
        help: '目标如何分到各月，从列表选择。留空为按工作日；非累计目标为平均到月。',
      },
      ...monthColumns,
      setBy: { header: '制定方式', help: '目标怎样定出来的，从列表选择，可留空。' },
      importance: { header: '重要性', help: '1（低）到 5（高）的整数。' },
      urgency: { header: '紧迫性', help: '1（低）到 5（高）的整数。' },
      priority: { header: '优先级', help: '' },
      ...goalKindColumns,
      statement: { header: '目标表述', help: '' },
    },
  },
  members: {
    title: '成员',
    columns: {
      key: { header: '成员编号', help: '简短且不重复，例如工号；上级编号与分解依据表用它指明成员。' },
      name: { header: '名称', help: '单位名称或姓名。' },
      parent: { header: '上级编号', help: '上级那一行的成员编号；最上层留空。' },
      rank: { header: '职级', help: '右侧职级表中的名称；单位可留空。' },
      headcount: {
        header: '人力',
        help: '折合全职人数：一人为 1，半职 0.5，未逐人列出的小组填人数。留空为 1。',
      },
      start: { header: '到岗日期', help: '计划期中途到岗的日期，例如 2026-04-01；一直在岗留空。' },
      end: { header: '离岗日期', help: '计划期中途离岗的最后一天；不离岗留空。' },
      method: { header: '对下分解方法', help: '该成员的目标如何分给直接下级，从列表选择；留空按权重。' },
      weight: { header: '权重', help: '在同级中的比重，0 或正数；同级都留空则平均。' },
    },
  },
  ranks: {
    title: '职级',
    columns: {
      name: { header: '职级名称', help: '简短且不重复，例如 标准、主任、高级。' },
      multiple: { header: '倍数', help: '该职级的标准任务是标准职级的几倍，0 或正数，例如 1.5。' },
    },
  },
  ramp: {
    title: '新人产能',
    columns: {
      month: { header: '到岗第几月', help: '' },
      share: { header: '产能比例', help: '新人到岗第 1、2、3……月能达到的产能，例如 30%；其后为 100%。' },
    },
  },
  bases: {
    title: '依据',
    columns: {
      member: { header: '依据成员', help: '组织表中的成员编号，从列表选择。' },
      memberName: { header: '成员名称', help: '' },
      goal: { header: '依据目标', help: '目标表中的目标编号，从列表选择。' },
      fixed: {
        header: '固定目标',
        help: '直接定下的全期目标，须为最小单位的整数倍；其余成员分剩下的部分。',
      },
      growth: { header: '增长率', help: '在上期实际上的增长，例如 10%；用于“增长率”。' },
      average: {
        header: '过去平均',
        help: '过去平均实绩（与计划期等长的期间），0 或正数；用于“过去平均+潜力”。',
      },
      potential: { header: '潜力', help: '有依据的提升量（全期），0 或正数；用于“过去平均+潜力”。' },
      lastPeriod: {
        header: '上期第{n}月',
        help: '上一期该月实际完成数；退回多于完成时填负数。超过十二个月的计划，之后各月再次沿用。所属月份见列上方。',
      },
      lastPeriodTotal: { header: '上期合计', help: '' },
      method: {
        header: '本目标对下方法',
        help: '该目标如何分给直接下级，与其他目标不同时从列表选择；留空按组织表中的方法。',
      },
      weight: { header: '本目标权重', help: '该目标在同级中的相对比重，0 或正数；留空按组织表中的权重。' },
    },
  },
  offers: {
    title: '产品 × 渠道',
    columns: {
      product: { header: '产品', help: '产品名称。' },
      channel: { header: '渠道', help: '渠道名称。' },
      weight: { header: '产品渠道权重', help: '在目标中的相对比重，0 或正数，例如 60。' },
    },
  },
  companyPlans: {
    title: '公司计划',
    columns: {
      name: {
        header: '计划或项目',
        help: '公司的计划、项目或战略的名称。目标中写明服务于哪一个，即为注重结果。',
      },
    },
  },
  funnelSettings: {
    title: '参数',
    columns: {
      field: { header: '参数', help: '' },
      value: { header: '取值', help: '' },
    },
    fields: {
      goal: { header: '业绩目标编号', help: '漏斗对应哪个目标，从列表选择；不用漏斗留空。' },
      chosen: { header: '采用方案', help: '行动目标按哪个方案计算，从列表选择。' },
      capacityPerDay: {
        header: '每人每天最大量',
        help: '一名全职人员一天最多能做多少最上游活动，例如 60 个电话。',
      },
      workingDays: { header: '计划期工作日', help: '1 到 366 的整数；留空则由日历算出。' },
      workingWeeks: { header: '计划期工作周', help: '1 到 53 的整数；留空则由日历算出。' },
    },
  },
  stages: {
    title: '环节（成交在最上）',
    columns: {
      name: { header: '环节', help: '从成交开始往上游：签单、面谈、约见、电话。' },
      lag: { header: '提前月数', help: '比下一环节（上面一行）提前几个整月发生，0 到 12；成交环节留空。' },
    },
  },
  scenarios: {
    title: '方案',
    columns: {
      name: { header: '方案名称', help: '简短且不重复。' },
      averageDeal: { header: '件均金额', help: '每一单的平均金额，大于 0。' },
      rates: {
        header: '转化率{n}',
        help: '从成交往上游：成交/面谈、面谈/约见、约见/电话。大于 0%，不超过 100%。',
      },
    },
  },
  sensitivityDeals: {
    title: '敏感度',
    columns: {
      deal: { header: '测试件均', help: '敏感度表中要比较的件均金额，大于 0。' },
    },
  },
  sensitivityRates: {
    title: '',
    columns: {
      rate: { header: '测试转化率1', help: '敏感度表中要比较的第一个转化率，大于 0%，不超过 100%。' },
    },
  },
  week: {
    title: '每周工作日',
    columns: {
      field: { header: '星期', help: '' },
      value: { header: '上班', help: '' },
    },
    fields: {
      monday: { header: '星期一', help: workedHelp },
      tuesday: { header: '星期二', help: workedHelp },
      wednesday: { header: '星期三', help: workedHelp },
      thursday: { header: '星期四', help: workedHelp },
      friday: { header: '星期五', help: workedHelp },
      saturday: { header: '星期六', help: workedHelp },
      sunday: { header: '星期日', help: workedHelp },
      mask: { header: '休息日代码', help: '' },
      yearStartsIn: {
        header: '财年首月',
        help: '财年从几月开始，填月份数字，如 4 表示 4 月。留空：1 月；计划为整年时，取计划的第一个月。',
      },
      ...weekdayWeights,
      lastPeriodFrom: {
        header: '上期首月',
        help: '“分解依据”表上期第 1 列是几月，填月份数字。生成时自动填写，此后移动计划的开始日期，各数仍属于原来的月份。留空：计划的第一个月。',
      },
    },
  },
  holidays: {
    title: '放假日',
    columns: {
      day: { header: '放假日期', help: '不上班的日期，一天一行，例如 2026-10-01。' },
      name: { header: '放假名称', help: '节日名称。' },
    },
  },
  extraWorkdays: {
    title: '调休上班日与特殊日',
    columns: {
      day: {
        header: '上班日期',
        help: '本应休息但要上班的日期（如 2026-10-10），或比平日多算、少算的日子；一天一行。',
      },
      name: { header: '上班说明', help: '因何调休。' },
      extra: { header: '计为增加', help: '' },
      weight: {
        header: '日权重',
        help: '这一天按几天算，普通工作日为 1，如促销日填 3。留空：按其星期。不营业的日子请填入放假日。',
      },
    },
  },
  weekStart: {
    title: '周',
    columns: {
      day: {
        header: '每周首日',
        help: '周计划、周表单和周评分从星期几算起；留空为星期一。下次生成时生效。',
      },
    },
  },
};
