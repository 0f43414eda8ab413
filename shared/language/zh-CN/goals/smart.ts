import type { SmartIssueCodes, SmartTexts } from '#language/goals/smart.ts';
import type { IssueTexts } from '#language/messages.ts';

const PARTS: Readonly<Record<string, string>> = {
  verb: '动作',
  object: '指标或对象',
  from: '现状',
  to: '目标值',
  by: '期限',
};
const ARGUMENTS: Readonly<Record<string, string>> = { pastAverage: '过去平均数', potential: '潜力' };

export const smartIssues: IssueTexts<SmartIssueCodes> = {
  'smart.goal.tooLong': ({ length, longest }) =>
    `目标：共 ${length} 个字符，超过 ${longest} 个。请用一句话写一个目标。`,
  'smart.today.invalid': ({ today }) => `今天：“${today}”不是日期。请写成 2026-07-31 的样子。`,
  'smart.number.invalid': ({ argument, value }) =>
    `${ARGUMENTS[argument] ?? argument}：${value} 不是数字。请填一个数字，或者留空。`,
  'smart.answer.missing': ({ part }) => `${PARTS[part] ?? part}：这一空还没有填。请填好再完成目标。`,
  'smart.answer.worse': ({ letters }) =>
    `这样填，${letters} 就不再符合要求了。请改一下，或者直接修改整句话。`,
};

const of = (words: string): string => (words === '' ? '' : `（${words}）`);

export const smartTexts: SmartTexts = {
  letters: { S: '具体的', M: '可量化的', A: '能够实现的', R: '注重结果的', T: '有时间限制的' },
  verdicts: { pass: '符合', doubtful: '不够明确', missing: '不符合', unknown: '信息不足' },
  reasons: {
    S: {
      specific: (words) => `S：写明了具体对象${of(words)}。`,
      generic: (words) => `S：${words || '指标'}太宽泛。是哪个产品、渠道、区域或团队的？`,
      nameOnly: (words) => `S：写了${words}，没写要在上面做成什么。具体要改变什么？`,
      objectOnly: (words) => `S：说的是什么还不够清楚${of(words)}。请补上产品、渠道、客户或负责人。`,
      nothingNamed: (words) => `S：没有落到具体的事上${of(words)}。请补上产品、渠道、客户或负责人。`,
      empty: () => 'S：还没有写目标。请写要做什么、对谁做。',
    },
    M: {
      measured: (words) => `M：可以衡量${of(words)}。`,
      growthWithoutBaseline: (words) => `M：可以衡量${of(words)}。最好再写明从多少到多少。`,
      noUnit: (words) => `M：${words || '数字'}的单位不清楚。请补上单位，如元、家、%。`,
      noIndicator: (words) => `M：${words || '数字'}没说是什么的数。请补上指标，如签约额。`,
      approximate: (words) => `M：${words}不是确数。请写明是多少。`,
      indefinite: (words) => `M：${words}不一定是数量。请写明数量，以及做到什么结果才算。`,
      comparedOnly: (words) => `M：只说和过去比${of(words)}，没有说多多少。请写明数量。`,
      doneOrNot: (words) => `M：${words}只有做完和没做完之分。请补上记录能够证明的数字。`,
      onlyNames: (words) => `M：${words}里的数字是名称的一部分。请补上指标和数字。`,
      noNumber: (words) => `M：没有数字${of(words)}。请补上指标和数量，如“新增客户 20 家”。`,
      empty: () => 'M：还没有数字。请补上指标和数量。',
    },
    A: {
      withinPotential: (words) => `A：${words || '目标'}在过去平均数加潜力的范围之内。`,
      statedAverage: (words) => `A：以过去做到的水平为起点${of(words)}。`,
      belowAverage: (words) => `A：${words || '目标'}低于过去平均数，确定要这样定吗？`,
      abovePotential: (words) =>
        `A：${words || '目标'}超过了过去平均数加潜力。请找到提升的办法，或者说明更大的潜力。`,
      absurd: (words) => `A：不可能做到${of(words)}。请改数额或时间。`,
      noAverage: () => 'A：信息不足。请补上过去平均数。',
      noPotential: (words) => `A：信息不足${of(words)}。请补上过去平均数和有依据的潜力。`,
      noTarget: () => 'A：没有可以和过去平均数比较的数字。',
      noData: () => 'A：信息不足。请补上过去平均数和潜力。',
      empty: () => 'A：还没有目标。',
    },
    R: {
      planNamed: (words) => `R：服务于${words}。`,
      linkStated: (words) => `R：写明了服务于什么${of(words)}。`,
      planHinted: (words) => `R：${words}像是公司某个计划里的词。请写出计划的全名。`,
      planNotNamed: () => 'R：没有提到公司的任何一个计划。请补上它服务于哪个计划。',
      noData: () => 'R：信息不足。请补上它服务于公司的哪个计划或项目。',
      empty: () => 'R：还没有目标。',
    },
    T: {
      dated: (words) => `T：有明确期限${of(words)}。`,
      deadlinePast: (words) => `T：${words}已经过去。请改成以后的日期，或者写明年份。`,
      yearOnly: (words) => `T：只写${words}太宽泛。请写明到哪一天。`,
      recurringOnly: (words) => `T：${words}只有频率，没有终点。请写明到什么时候为止。`,
      startOnly: (words) => `T：${words}只有起点。请写明到什么时候为止。`,
      vagueTime: (words) => `T：${words}不是时间。请写明最迟哪一天。`,
      noTime: () => 'T：没有日期或期限。请写明最迟哪一天。',
      empty: () => 'T：还没有日期或期限。请写明最迟哪一天。',
    },
  },
  remarks: {
    twoGoals: () => '一句话里有两个目标。请一行写一个，才好逐个追踪。',
    growthWithoutBaseline: (words) => `${words}：以多少为基数？请写明从多少到多少。`,
    hedged: (words) => `${words}给目标留了退路。请去掉，或者只写有把握的部分。`,
    slogan: (words) => `${words}是口号，没有人能检查。`,
  },
  questions: {
    verb: '做什么？（提高、签约、拜访……）',
    object: '什么的？（指标，连同产品、渠道、客户或人）',
    from: '现在是多少？（可以不填）',
    to: '要达到多少？（数字和单位）',
    by: '最迟什么时候？（日期或期限）',
  },
  wellFormed: 'S、M、A、R、T 五项都符合要求。',
};
