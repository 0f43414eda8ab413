import type { DecomposeIssues } from '#engine/organisation/decompose.ts';
import type { InputIssues, JudgeIssues } from '#engine/plan/input-issues.ts';
import type { IssueTexts } from '#language/messages.ts';
import { didYouMean } from '#language/zh-CN/plan/did-you-mean.ts';
import { goalKindNames, joinerRuleNames, monthMethodNames } from '#language/zh-CN/plan/methods.ts';

const percent = (rate: number): string => `${Number((rate * 100).toPrecision(12))}%`;

export const inputIssues: IssueTexts<InputIssues & JudgeIssues & DecomposeIssues> = {
  'input.version.newer': ({ version, known }) =>
    `此工作簿由更新版本的 GoalSheet 生成（格式 ${version}，当前版本只认识到 ${known}），请更新 GoalSheet 后再打开。`,
  'input.version.older': ({ version, known }) =>
    `此工作簿由较早版本的 GoalSheet 生成：重新生成即由格式 ${version} 升级到 ${known}，已填写的内容全部保留。`,
  'input.version.missing': ({ known }) =>
    `缺少格式版本。请填回原来的数字；不知道时填 1，重新生成即升级到 ${known}。`,
  'input.table.missing': ({ table }) =>
    `找不到“${table}”表：工作表或它在工作簿中的名称已被删除。请在侧边栏重新建立，或从备份恢复。`,
  'input.column.missing': ({ header, table }) =>
    `“${table}”表中找不到“${header}”列。请把该列的标题改回“${header}”；若该列已删除，请在侧边栏重新建立，或插入一个空列。不用的列可以隐藏。`,
  'input.cell.typedOver': ({ header }) =>
    `“${header}”由公式算出，但公式被数值覆盖。请清空此格后重新生成，公式会自动恢复。`,
  'input.field.missing': ({ header, table }) =>
    `“${table}”表中找不到“${header}”这一行。请在左侧一列写回“${header}”；若该行已删除，请在侧边栏重新建立。`,
  'input.row.outside': ({ table }) =>
    `“${table}”表下方隔着空行还有内容，未读取。如属于该表，请移到表内的空行中。`,
  'input.rows.below': ({ table, rows }) =>
    `“${table}”表预留的行已用完，其下另有 ${rows} 行。重新生成即收入表中；在此之前各表的数字不含这些行。`,
  'input.cell.missing': ({ header }) => `“${header}”没有填写。请填写，或清空整行。`,
  'input.cell.error': ({ header, error }) => `“${header}”显示错误值 ${error}。请改正公式，或直接填入数值。`,
  'input.cell.notNumber': ({ header, value }) =>
    `“${header}”应为数字，现在是文本“${value}”。请直接填数字，例如 1200、1,200、120万 或 5%。`,
  'input.cell.notWhole': ({ header, value, minimum, maximum }) =>
    `“${header}”应为 ${minimum} 到 ${maximum} 的整数，现在是 ${value}。请改正。`,
  'input.cell.notDate': ({ header, value }) =>
    `“${header}”应为日期，现在是“${value}”。请按 2026-01-31 的形式填写存在的日期。`,
  'input.cell.yearOnly': ({ header, value }) =>
    `“${header}”应为日期，而 ${value} 只是年份。请填写日期，例如 ${value.slice(0, 4)}-01-01。`,
  'input.cell.ambiguous': ({ header, value, first, second }) =>
    `“${header}”：“${value}”可以是 ${first}，也可以是 ${second}。请改填其中正确的一个。`,
  'input.cells.asText': ({ typed, normal, others }) =>
    `“${typed}”按 ${normal} 读取${others === 0 ? '' : `，另有 ${others} 个单元格同样处理`}。公式读不懂这样的写法，重新生成时会改写为规范的数字、日期或名称。`,
  'input.cell.unknownChoice': ({ header, value, choices }) =>
    `“${header}”中没有“${value}”这个选项。请从列表选择：${choices}。`,
  'input.months.beyond': ({ header, others, numbers, months }) =>
    `“${header}”${others === 0 ? '' : `等 ${others + 1} 列`}有 ${numbers} 个数不在计划期内：计划只有 ${months} 个月。这些数保留在原处，不参与计算；计划期再包含这些月份时自动恢复。`,
  'input.history.moved': ({ from, first }) =>
    `“分解依据”表的上期各列从 ${from} 月开始，计划从 ${first} 月开始。各数按列上方所示的月份计入同一月份。若各列是从计划的第一个月开始的，请在此处填 ${first}。`,
  'input.stage.lagOfDeal': ({ lag }) =>
    `成交环节没有下一环节，不能提前 ${lag} 个月。请清空此格，把提前月数写在上游环节。`,

  'plan.span.reversed': ({ start, end }) => `结束日期 ${end} 早于开始日期 ${start}。请对调或改正日期。`,
  'plan.span.tooLong': ({ months, most }) => `计划期有 ${months} 个月，最多 ${most} 个月。请把结束日期提前。`,
  'plan.goals.none': () => '还没有目标。请至少填写一行目标。',
  'plan.kind.ask': ({ goal, kind }) =>
    `“${goal}”看起来是${{ level: '存量（期末数）', rate: '比率', average: '平均值' }[kind]}，现按可相加的累计目标分解。请在“目标”表选择目标类型：${goalKindNames[kind]}；若确实可相加，请选${goalKindNames.sum}。`,
  'plan.kind.unused': ({ goal, field }) =>
    field === 'opening'
      ? `“${goal}”不是存量，期初值不起作用。请清空该单元格，或把目标类型选为${goalKindNames.level}。`
      : field === 'amountOf'
        ? `“${goal}”既不是比率也不是平均值，“构成目标”不起作用。请清空该单元格，或把目标类型选为比率或平均值。`
        : `“${goal}”既不是比率也不是平均值，不需加权。请清空“加权目标”，或把目标类型选为比率或平均值。`,
  'plan.kind.uplift': ({ goal }) => `“${goal}”不是累计目标，不能加压。请把加压改为 0%，或直接提高目标。`,
  'plan.kind.monthMethod': ({ goal, kind }) =>
    kind === 'level'
      ? `“${goal}”是存量：从期初直线走到目标（${monthMethodNames.equal}），或按月填写（${monthMethodNames.fixed}）。请选其一。`
      : `“${goal}”不分摊到各月：每月都是该目标（${monthMethodNames.equal}），或按月填写（${monthMethodNames.fixed}）。请选其一。`,
  'plan.kind.weightedBy': ({ goal, weightedBy, suggested }) =>
    `“${goal}”的加权目标“${weightedBy}”不是类型为${goalKindNames.sum}的目标。${didYouMean(suggested)}请选择这样的目标，或留空（人人等权）。`,
  'plan.kind.amountOf': ({ goal, amountOf, suggested }) =>
    `“${goal}”的构成目标“${amountOf}”不是另一个类型为${goalKindNames.sum}的目标。${didYouMean(suggested)}请选择这样的目标，或留空（在“读数”表填写）。`,
  'plan.kind.amountAlone': ({ goal, amountOf }) =>
    `“${goal}”构成“${amountOf}”，但没有填写与之相乘的目标。请在“加权目标”中选择，或清空“构成目标”。`,
  'plan.kind.tooLarge': ({ goal, amount, most }) =>
    `“${goal}”是存量，数值 ${amount} 超过该最小单位允许的 ${most}。请选更大的最小单位。`,
  'plan.kind.pathGap': ({ goal }) =>
    `“${goal}”是按月填写的存量：请填满计划内每个月，或选${monthMethodNames.equal}按直线变化。`,
  'plan.kind.pathEnd': ({ goal, last, total }) =>
    `“${goal}”最后一个月填的是 ${last}，而存量应以目标 ${total} 结束。请改其中一个。`,
  'plan.opening.unset': ({ goal }) =>
    `“${goal}”未填期初值，按 0 起算。请在“目标”表填写期初值（确为 0 请填 0），或在“分解依据”表填写各人上期最后一月的数。`,
  'plan.opening.negative': ({ goal, opening }) => `“${goal}”的期初值 ${opening} 小于 0。请填 0 或正数。`,
  'plan.opening.some': ({ goal, member, others }) =>
    `“${goal}”中，${member}${others === 0 ? '' : `等 ${others + 1} 个成员`}的期初按 0 起算：“分解依据”表没有其上期最后一月的数。请补填（确为 0 请填 0），或在“目标”表填写合计的期初值。`,
  'plan.funnel.kind': ({ goal }) =>
    `“${goal}”不是累计目标：漏斗只适用于累计目标，存量、比率、平均值不能由成交单数推算。请为漏斗另选目标，或留空。`,
  'plan.units.tooMany': ({ member, count, most }) =>
    `“${member}”直接下辖 ${count} 个带有成员的单位，超过 ${most} 个，公式会长到 Excel 无法打开。请在中间加一层，例如大区。`,
  'plan.members.none': () => '还没有成员。请至少填写一行，作为最上层。',
  'plan.key.form': ({ key }) =>
    `“${key}”不能用作编号或名称：首尾不能有空格，不能以 = < > 开头，不能含 * ? ~，也不能是 TRUE 或 FALSE。请改写。`,
  'plan.name.form': ({ name }) =>
    `“${name}”不能用作名称：公式按名称查找，会把其中的 * ? ~ 或开头的 = < > 当作查找条件。请去掉这些符号。`,
  'plan.goal.twice': ({ key }) => `目标编号“${key}”重复（不分大小写，01 与 1 视为相同）。请改成不同的编号。`,
  'plan.member.twice': ({ key, first, second }) =>
    `“${first}”与“${second}”的成员编号都是“${key}”（不分大小写，01 与 1 视为相同）。请改其中一个。`,
  'plan.rank.twice': ({ rank }) => `职级“${rank}”重复。请删去一行或改名。`,
  'plan.scenario.twice': ({ scenario }) => `方案“${scenario}”重复。请改名。`,
  'plan.basis.twice': ({ member, goal }) => `成员“${member}”对目标“${goal}”有两行依据。请合并为一行。`,
  'plan.holiday.twice': ({ day }) => `${day} 列了两次。请删去一行。`,
  'plan.holidays.provisional': ({ year }) =>
    `${year} 年的放假日为暂定：国务院尚未公布，现按法定的 13 天列出，不含调休。公布后请在“分解”页的“工作日”中重新选择“国家法定工作日”，或在此处修改。`,
  'plan.holidays.published': ({ year }) =>
    `${year} 年的放假日仍为暂定，但正式安排已公布。请在“分解”页的“工作日”中重新选择“国家法定工作日”。`,
  'plan.holidays.otherYears': ({ year, listed }) =>
    `计划在 ${year} 年内进行，但所列的放假日属于 ${listed} 年。填入 ${year} 年的放假日和调休上班日之前，${year} 年的工作日不扣除节假日。可在“分解”页的“工作日”中选择“国家法定工作日”；若没有放假日，请清空此表。`,
  'plan.unit.invalid': ({ unit }) => `${unit} 不能作最小单位。请填 1、10、100……或 0.1、0.01……。`,
  'plan.amount.notMultiple': ({ amount, unit, below, above }) =>
    `${amount} 不是最小单位 ${unit} 的整数倍。请改为 ${below} 或 ${above}，或改用更小的单位。`,
  'plan.total.negative': ({ total }) =>
    `目标 ${total} 小于 0。计划分解的是要完成的数额：请填 0 或正数；减亏则填要减少的数额。函数 GOAL_PACE 可用负目标。`,
  'plan.total.tooLarge': ({ total, most }) =>
    `目标 ${total} 超过 ${most.toLocaleString('en')}，而表格只能精确到 15 位数字。请改以千或百万为单位来定目标。`,
  'plan.unit.tooSmall': ({ total, unit, suggested }) =>
    `目标 ${total} 以 ${unit} 为最小单位，超过 900,000,000,000,000 个单位，而表格只能精确到 15 位数字。请把最小单位改为 ${suggested} 或更大。`,
  'plan.uplift.range': ({ uplift }) =>
    `加压 ${percent(uplift)} 不在 0% 到 100% 之间。若要加压 ${uplift}%，请填 ${uplift}% 而不是 ${uplift}。`,
  'plan.score.range': ({ score }) => `${score} 应为 1 到 5 的整数。`,
  'plan.months.sum': ({ goal, sum, total, difference }) =>
    `“${goal}”各月固定金额合计 ${sum}，${sum > total ? '多于' : '少于'}目标 ${total}，相差 ${difference}。请调整各月或目标，或清空一个月由它承担余下部分。`,
  'plan.months.left': ({ goal, sum, left }) =>
    `“${goal}”在定额季度之外的各月固定金额合计 ${sum}，而这些月份只剩 ${left}。请调整，或清空一个月由它承担余下部分。`,
  'plan.quarters.sum': ({ goal, sum, total, difference }) =>
    `“${goal}”各季度合计共 ${sum}，${sum > total ? '多于' : '少于'}目标 ${total}，相差 ${difference}。请调整季度合计或目标，或清空一个季度由它承担余下部分。`,
  'plan.quarter.months': ({ goal, quarter, sum, total }) =>
    `“${goal}”第${quarter}季度内各月固定金额合计 ${sum}，而该季度合计为 ${total}。请调整其一，或清空一个月由它承担余下部分。`,
  'plan.quarter.beyond': ({ goal, quarter, quarters }) =>
    `“${goal}”填了第${quarter}季度合计，而计划只有 ${quarters} 个季度。请清空此格，或延长计划期。`,
  'plan.quarter.negative': ({ goal, quarter, value }) =>
    `“${goal}”第${quarter}季度合计为 ${value}，不能是负数。请填 0 或正数。`,
  'plan.quarters.unused': ({ goal }) => `“${goal}”不能按月相加，季度合计没有意义。请清空。`,
  'plan.months.tooLarge': ({ goal, value, total }) => `${value} 远大于“${goal}”的目标 ${total}。请更正此格。`,
  'plan.months.negative': ({ goal, value }) => `“${goal}”的某月为 ${value}，不能是负数。请填 0 或正数。`,
  'plan.months.noWeights': ({ goal }) =>
    `“${goal}”按月权重分解，但各月权重都是空白或 0。请至少填一个正数，或换一种分月方法。`,
  'plan.joiners.fixed': ({ goal }) =>
    `“${goal}”的月份或季度已固定，不能随中途入离职的人变动。请改选“${monthMethodNames.weights}”等分月方法并清空季度数，或改选“${joinerRuleNames.days}”。`,
  'plan.joiners.unused': ({ goal }) => `“${goal}”不是累计目标，不按天数或季节分给个人。请清空此格。`,
  'plan.months.unused': ({ goal }) =>
    `“${goal}”填了各月数字，但所选分月方法不使用它们。要使用请选“按月固定”或“按月权重”。`,
  'plan.parent.unknown': ({ member, parent, suggested }) =>
    `“${member}”的上级“${parent}”不在组织表中。${didYouMean(suggested)}请填写组织表中已有成员的编号或名称，最上层留空。`,
  'plan.parent.cycle': ({ members }) => `上下级形成循环：${members}。请改正其中一个的上级编号。`,
  'plan.top.several': ({ first, second }) =>
    `“${first}”和“${second}”都没有上级，最上层只能有一个。请为“${second}”填写上级编号。`,
  'plan.rank.unknown': ({ member, rank, suggested }) =>
    `“${member}”的职级“${rank}”不在职级表中。${didYouMean(suggested)}请补上该职级或改正。`,
  'plan.headcount.negative': ({ member, headcount }) =>
    `“${member}”的人力 ${headcount} 小于 0。请填 0 或正数。`,
  'plan.weight.negative': ({ name, weight }) => `“${name}”的权重 ${weight} 小于 0。请填 0 或正数。`,
  'plan.multiple.negative': ({ rank, multiple }) => `职级“${rank}”的倍数 ${multiple} 小于 0。请填 0 或正数。`,
  'plan.ramp.range': ({ share }) =>
    `产能比例 ${percent(share)} 不在 0% 到 100% 之间。若是 ${share}%，请填 ${share}% 而不是 ${share}。`,
  'plan.member.reversed': ({ member, start, end }) =>
    `“${member}”的离岗日期 ${end} 早于到岗日期 ${start}。请对调或改正。`,
  'plan.member.outside': ({ member, start, end }) =>
    `“${member}”在计划期 ${start} 到 ${end} 内不在岗，分不到任务。请核对到岗、离岗日期。`,
  'plan.basis.unknownMember': ({ member, suggested }) =>
    `依据中的成员“${member}”不在组织表中。${didYouMean(suggested)}请改正编号或名称，或在组织表中补上。`,
  'plan.basis.unknownGoal': ({ goal, suggested }) =>
    `依据中的目标“${goal}”不在目标表中。${didYouMean(suggested)}请改正编号或名称，或在目标表中补上。`,
  'plan.basis.belowZero': ({ member, amount }) =>
    `“${member}”上期合计 ${amount}，按 0 计，依此分不到目标。如不合适，请在“分解依据”表填写固定目标，或换一种分解方法。`,
  'plan.months.belowZero': ({ goal, month, amount }) =>
    `“${goal}”上期第 ${month} 个月合计 ${amount}，按 0 计，该月没有目标。如不合适，请在“目标”表换一种分月方法。`,
  'plan.basis.methodUnused': ({ member }) =>
    `“${member}”没有下级，这里的方法不起作用。要指定“${member}”等人如何分得目标，请填在其上级的一行；否则请清空此格。`,
  'plan.basis.negative': ({ member, value }) => `成员“${member}”的依据 ${value} 小于 0。请填 0 或正数。`,
  'plan.growth.range': ({ member, growth }) =>
    `成员“${member}”的增长率 ${percent(growth)} 不在 -100% 到 500% 之间。若是 ${growth}%，请填 ${growth}% 而不是 ${growth}。`,
  'plan.fixed.top': ({ member, fixed, total }) =>
    `最上层“${member}”的固定目标 ${fixed} 与目标表中的目标 ${total} 不同。请改成一致，或清空此格。`,
  'plan.fixed.exceed': ({ parent, target, fixed, excess }) =>
    `“${parent}”直接下级的固定目标合计 ${fixed}，比其目标 ${target} 多 ${excess}。请调低其中一些，或调高目标。`,
  'plan.fixed.short': ({ parent, target, fixed, missing }) =>
    `“${parent}”的直接下级都有固定目标，合计 ${fixed}，比其目标 ${target} 少 ${missing}。请调高其中一个，或清空一个由它承担余数。`,
  'plan.offer.twice': ({ product, channel }) =>
    `产品“${product}”与渠道“${channel}”的组合重复。请合并为一行。`,
  'plan.funnel.unknownGoal': ({ goal, suggested }) =>
    `漏斗的业绩目标“${goal}”不在目标表中。${didYouMean(suggested)}请从列表选择，不用漏斗则留空。`,
  'plan.funnel.noScenario': ({ chosen, suggested }) =>
    chosen === ''
      ? '还没有选择采用方案。请从方案名称中选择一个。'
      : `采用方案“${chosen}”不在方案表中。${didYouMean(suggested)}请从方案名称中选择一个。`,
  'plan.funnel.fewStages': ({ stages }) =>
    `漏斗只有 ${stages} 个环节，至少要两个：成交及其上游。请补上环节，或清空业绩目标编号。`,
  'plan.funnel.manyStages': ({ stages, most }) =>
    `漏斗有 ${stages} 个环节，最多 ${most} 个。请删去或合并一些。`,
  'plan.funnel.capacity': ({ capacity }) =>
    `每人每天最大量是 ${capacity}，须大于 0。请填写一人一天最多能做的数量。`,
  'plan.funnel.days': ({ days, maximum }) => `${days} 应为 1 到 ${maximum} 的整数，或留空由日历算出。`,
  'plan.rate.range': ({ name, rate }) =>
    rate > 1
      ? `${name === '' ? '' : `“${name}”的`}转化率 ${percent(rate)} 超过 100%。转化率最多 100%；若是 ${rate}%，请填 ${rate}% 而不是 ${rate}。`
      : `${name === '' ? '' : `“${name}”的`}转化率 ${percent(rate)} 须大于 0%。请改正。`,
  'plan.rates.count': ({ scenario, rates, stages, needed }) =>
    `方案“${scenario}”有 ${rates} 个转化率，${stages} 个环节需要 ${needed} 个。请补上或清空多余的。`,
  'plan.deal.notPositive': ({ name, averageDeal }) =>
    `${name === '' ? '' : `“${name}”的`}件均金额 ${averageDeal} 须大于 0。请改正。`,
  'plan.lag.range': ({ stage, lag }) => `“${stage}”的提前月数 ${lag} 应为 0 到 12 的整数。`,
  'plan.week.weightOff': ({ weight }) => `该星期的日权重为 ${weight}，但设为不上班。请改为“是”，或清空权重。`,
  'plan.week.weight': ({ weight, least, most }) =>
    `该星期的日权重为 ${weight}，上班的日子须在 ${least} 到 ${most} 之间。${weight === 0 ? '若该天休息，请改为“否”并清空权重。' : '请改填，或清空此格（普通工作日为 1）。'}`,
  'plan.day.weight': ({ day, weight, least, most }) =>
    `${day} 的日权重为 ${weight}，特殊日须在 ${least} 到 ${most} 之间。${weight === 0 ? '若该天不营业，请移到旁边的放假日表。' : '请改填，或清空此格（按所在星期计）。'}`,
  'plan.week.none': () => '一周七天都不上班。请至少把一天选为“是”。',
};
