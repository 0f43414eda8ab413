import type { ExecutionIssues } from '#language/execution/execution.ts';
import type { IssueTexts } from '#language/messages.ts';
import { didYouMean } from '#language/zh-CN/plan/did-you-mean.ts';
import { execution } from './execution.ts';

const {
  standards,
  raters,
  floors,
  revisionSteps,
  revisionFields,
  timeUses,
  blockTasks,
  weekdays,
  thresholds,
} = execution;
const percent = (ratio: number): string => `${Number((ratio * 100).toPrecision(12))}%`;

export const executionIssues: IssueTexts<ExecutionIssues> = {
  'actuals.date.missing': () => '本条没有日期，未计入合计。请填写日期。',
  'actuals.date.unreadable': ({ typed }) =>
    `“${typed}”不是日期，本条未计入。请按 2026-01-31 的形式填写存在的日期。`,
  'actuals.date.outside': ({ date, start, end }) =>
    `${date} 不在计划期 ${start} 到 ${end} 内，本条未计入。请改正日期。`,
  'actuals.date.future': ({ date, today }) =>
    `${date} 晚于今天 ${today}，本条未计入。请改正日期，或改正计划中的“今天”。`,
  'actuals.person.missing': () => '没有填写人员。请填组织表中的编号或姓名。',
  'actuals.person.unknown': ({ person, suggested }) =>
    `组织中没有“${person}”。${didYouMean(suggested)}请改正编号或姓名，或先添加此人。`,
  'actuals.person.ambiguous': ({ person, keys }) =>
    `有不止一位成员叫“${person}”。请改填编号，从中选一个：${keys}。`,
  'actuals.person.isUnit': ({ person }) => `“${person}”是单位，不是个人。请填写其中实际做事的人。`,
  'actuals.person.notInPost': ({ person, date }) =>
    `“${person}”在 ${date} 不在岗。本条已计入；请核对日期或在岗起止日。`,
  'actuals.person.former': ({ person }) => `“${person}”已不在组织中。此项列在“离任人员”名下，计入公司合计。`,
  'actuals.count.unreadable': ({ stage, typed }) =>
    `“${stage}”填的是“${typed}”，不是数字，本条未计入。请只填数字。`,
  'actuals.count.tooLarge': ({ stage, value, most }) =>
    `“${stage}”为 ${value}，超出 ${most}，本条未计入。请核对。`,
  'actuals.count.tooFine': ({ stage, value }) =>
    `“${stage}”为 ${value}，超过两位小数，本条未计入。几人分一单时，每人最多填两位小数，如 0.5 或 0.33。`,
  'actuals.amount.unreadable': ({ typed }) => `金额“${typed}”不是数字，本条未计入。请只填数字。`,
  'actuals.amount.rounded': ({ amount, rounded }) => `金额 ${amount} 超过两位小数，按 ${rounded} 计入。`,
  'actuals.amount.tooLarge': ({ amount, most }) =>
    `金额 ${amount} 超出 ${most}，本条未计入。请核对，或分几条填写。`,
  'actuals.kind.unknown': ({ typed }) =>
    `“${typed}”不是条目类别，本条未计入。请从列表选择：${Object.values(execution.logKinds).join('、')}；日常工作请留空。`,
  'actuals.return.above': () => '本条是退保、退货，数字却大于 0，未计入。退回的请填负数，如 -200。',
  'actuals.deals.aboveMeetings': ({ dealStage, deals, meetingStage, meetings }) =>
    `“${dealStage}”为 ${deals}，而“${meetingStage}”只有 ${meetings}。本条已计入；若当天另有${meetingStage}，请补上。`,
  'actuals.amount.withoutDeal': ({ amount, dealStage }) =>
    `有金额 ${amount}，却没有“${dealStage}”。本条已计入；请补填“${dealStage}”的数量。`,
  'actuals.deal.withoutAmount': ({ deals, dealStage }) =>
    `“${dealStage}”为 ${deals}，却没有金额。本条已计入；请补填金额。`,
  'actuals.product.unknown': ({ product }) =>
    `产品“${product}”不在列表中。本条已计入，但不归入任何产品；请从列表选择。`,
  'actuals.channel.unknown': ({ channel }) =>
    `渠道“${channel}”不在列表中。本条已计入，但不归入任何渠道；请从列表选择。`,
  'actuals.offer.unknown': ({ product, channel }) =>
    `计划中“${product}”不通过“${channel}”销售。本条已计入；请核对产品和渠道。`,
  'actuals.hand.goal': ({ goal }) =>
    `“${goal}”不是手工跟踪的指标，本行未计入。请填写手工跟踪指标的编号，或在“执行设置”表中为它选择“手工跟踪”。`,
  'actuals.hand.outside': ({ month, months }) =>
    `第 ${month} 个月填了数字，而计划只有 ${months} 个月，该数字未计入。请删除，或移到所属月份。`,
  'actuals.hand.unreadable': ({ month, typed }) => `${month}：“${typed}”不是数字，未计入。请只填数字。`,
  'actuals.hand.tooLarge': ({ month, value, most }) => `${month}：${value} 超出 ${most}，未计入。请核对。`,
  'actuals.hand.future': ({ month, today }) =>
    `${today} 时 ${month} 尚未开始，该数字暂不计入。请移到所属月份。`,
  'actuals.reading.goal': ({ goal }) =>
    `${goal === '' ? '没有填写指标' : `“${goal}”不是本计划的存量、比率或平均值指标`}，该读数未计入。请填“目标”表中此类指标的编号或名称；可相加的指标填入实绩日志。`,
  'actuals.reading.built': ({ goal }) =>
    `“${goal}”由另外两个目标得出（“目标”表的“构成目标”“加权目标”），该读数未计入。请记录那两个目标；或清空“构成目标”后填写读数。`,
  'actuals.reading.number': ({ typed }) =>
    `${typed === '' ? '缺少数字' : `“${typed}”不是 1,000,000,000,000 以内的数字`}，该读数未计入。请只填数字；确为 0 时才填 0。`,
  'actuals.reading.of': ({ goal, typed }) =>
    `“${goal}”是分子与分母之比，而“其总数”${typed === '' ? '为空' : `填的是“${typed}”`}，该读数未计入。请填 0 或以上的数字。`,
  'actuals.reading.negative': ({ goal, typed }) =>
    `“${goal}”是存量，此处为 ${typed}：读数填当日所处的数，而不是增减。目前按原数计入。`,
  'actuals.reading.share': ({ goal, typed, of }) =>
    `“${goal}”此处为 ${of} 中的 ${typed}。如果 ${typed} 就是比率本身，请改填 ${of} 中的个数。目前按原数计入。`,
  'actuals.reading.ofLevel': ({ goal, typed }) =>
    `“${goal}”是存量，只有一个数，而“其总数”填了“${typed}”，该读数未计入。请清空该单元格。`,
  'actuals.log.tooLong': ({ rows, most, people, days }) =>
    `实绩日志有 ${rows} 行，一个工作簿最多能承受 ${most} 行；${people} 人每天一行，可记 ${days} 天。请把最早的行移到另一个工作簿，再重新生成。`,
  'actuals.row.repeated': ({ first }) =>
    `本条与日志第 ${first} 条内容相同。两条都已计入；如是重复粘贴，请删去一条。`,

  'actions.kind.missing': () => '没有填写行动类别。请从列表选择。',
  'actions.kind.unknown': ({ typed }) =>
    `没有“${typed}”这种行动类别。请从列表选择：${Object.values(execution.actionKinds).join('、')}。`,
  'actions.what.missing': () => '没有写明做什么。请填写行动内容。',
  'actions.due.missing': () => '行动没有截止日期。请填写哪天之前完成。',
  'actions.due.unreadable': ({ typed }) =>
    `截止日期“${typed}”不是日期。请按 2026-01-31 的形式填写存在的日期。`,
  'actions.due.outside': ({ due, start, end }) =>
    `截止日期 ${due} 不在计划期 ${start} 到 ${end} 内。请选其中的一天。`,
  'actions.customer.missing': () => '拜访、电话、邀约都要有对象。请填写客户或代理人。',
  'actions.closed.unreadable': ({ typed }) =>
    `完成日期“${typed}”不是日期。请按 2026-01-31 的形式填写存在的日期。`,
  'actions.closed.future': ({ closed, today }) =>
    `完成日期 ${closed} 晚于今天 ${today}。请改正日期，或清空此格。`,
  'actions.closed.withoutResult': ({ closed }) => `行动已于 ${closed} 完成，但没有填写结果。请填写结果如何。`,
  'actions.result.withoutDay': () => '填了结果，却没有完成日期，行动仍算未完成。如已完成，请填写日期。',

  'tracking.threshold.range': ({ threshold, value }) =>
    `“${thresholds[threshold]}”为 ${percent(value)}。请填大于 0%、不超过 200% 的数。`,
  'tracking.threshold.order': ({ lower, low, higher, high }) =>
    `“${thresholds[lower]}”（${percent(low)}）必须小于“${thresholds[higher]}”（${percent(high)}）。请改正其中一个。`,
  'tracking.contract.belowAssessment': ({ channel, contract, assessment }) =>
    `“${channel}”的合同任务 ${contract} 低于考核任务 ${assessment}。合同任务至少应为 ${assessment}。`,
  'tracking.channel.negative': ({ channel, value }) =>
    `“${channel}”有一项数字为 ${value}，小于 0。请填 0 或正数。`,

  'evaluation.score.range': ({ standard, rater, score }) =>
    `“${standards[standard]}”（${raters[rater]}）的分数 ${score} 不在 0 到 100 之间。请改正。`,
  'evaluation.score.tooFine': ({ standard, rater, score }) =>
    `“${standards[standard]}”（${raters[rater]}）的分数 ${score} 超过两位小数。请四舍五入。`,
  'evaluation.weight.notWhole': ({ part, weight, most }) =>
    `“${{ ...standards, ...raters }[part]}”的权重 ${weight} 不是 0 到 ${most} 的整数。请填整数，如 20。`,
  'evaluation.weights.none': ({ of }) =>
    `${of === 'standards' ? '各项标准' : '各评分人'}的权重都是 0。请至少填一个大于 0 的权重。`,
  'evaluation.cap.range': ({ cap }) => `目标完成度最高可得 ${cap} 分，不合适。请填 100 到 200 的数。`,
  'evaluation.floor.minimum': ({ floor, minimum }) =>
    `${floors[floor]}：${percent(minimum)} 不在 0% 到 200% 之间。若是 ${minimum}%，请填 ${minimum}% 而不是 ${minimum}。`,
  'evaluation.floor.factor': ({ floor, factor }) =>
    `${floors[floor]}：绩效系数 ${factor} 不在 0 到 1 之间。若未达标只作提示，请填 1。`,
  'evaluation.bands.none': () => '绩效档次表是空的。请至少填一档，从 0 分起。',
  'evaluation.bands.first': ({ from }) => `第一档从 ${from} 开始。请改为从 0 开始，使人人都有档次。`,
  'evaluation.bands.order': ({ above, below }) =>
    `${below} 起的一档排在 ${above} 起的一档之后。请把各档从低到高排列，不要重复。`,
  'evaluation.bands.factor': ({ from, factor }) =>
    `${from} 起一档的绩效系数 ${factor} 不在 0 到 10 之间。请改正。`,
  'evaluation.bands.falling': ({ from, factor, above }) =>
    `${from} 起一档的绩效系数从 ${above} 降为 ${factor}：做得更好反而拿得更少。若非本意，请改正。`,

  'revision.notSet': ({ goal }) => `目标“${goal}”还没有记录，不能修正。请先生成计划，目标就会记录下来。`,
  'revision.alreadySet': ({ goal }) =>
    `目标“${goal}”已有记录。如要更改，请走修正：先改计划，再改时间，最后改数额。`,
  'revision.reason.missing': () => '没有写原因。请说明为什么要改。',
  'revision.author.missing': () => '没有写修正人。请填写由谁决定。',
  'revision.date.earlier': ({ date, last }) => `日期 ${date} 早于上一次修正 ${last}。请填当天或之后的日期。`,
  'revision.order': ({ goal, step, missing }) =>
    `目标“${goal}”：要先试过“${revisionSteps[missing]}”，才能“${revisionSteps[step]}”。请先记录那一步。`,
  'revision.before.stale': ({ field, recorded, given }) =>
    `记录中的${revisionFields[field]}是 ${recorded}，不是 ${given}：目标在此期间已改过。请重新读取后再修正。`,
  'revision.change.foreign': ({ step, field }) =>
    `“${revisionSteps[step]}”时，${revisionFields[field]}必须保持不变。一次只改一样。`,
  'revision.change.none': ({ step }) => `“${revisionSteps[step]}”没有任何变化。请写明要改成什么。`,
  'revision.figure.stale': ({ goal }) =>
    `“${goal}”的数额在打开本页后又有变动，或修正记录被改过。请刷新后重试；若仍出现，请从版本记录恢复“目标修正”表。`,
  'revision.time.notLater': ({ from, to }) => `新的结束日期 ${to} 早于原来的 ${from}。请选更晚的日期。`,
  'revision.time.beyondPlan': ({ from, to, latest }) =>
    from === latest
      ? `结束日期不能改到 ${to}：计划最多 36 个月，这份计划到 ${latest} 已满。请按原来的结束日期 ${from} 记录这一步，之后才可以改数额。`
      : `结束日期不能改到 ${to}：计划最多 36 个月，最晚到 ${latest}。请选不晚于这一天的日期。`,
  'revision.total.invalid': ({ total }) => `数额 ${total} 不大于 0。请填写新的数额。`,
  'revision.record.noBeginning': ({ goal }) =>
    `目标“${goal}”的记录不是从“${revisionSteps.set}”开始。请把缺少的那一行放回去。`,
  'revision.record.shortened': ({ goal, expected, found }) =>
    `目标“${goal}”的记录原有 ${expected} 行，现在只有 ${found} 行。请从以前的副本恢复缺少的行。`,
  'revision.record.altered': ({ goal, number }) =>
    `目标“${goal}”的第 ${number} 行记录被改动过。请从以前的副本恢复。`,
  'revision.typedOver.total': ({ goal, recorded, found }) =>
    `目标“${goal}”的数额被直接改写：现在是 ${found}，记录是 ${recorded}。请改回 ${recorded}，再走修正：先改计划，再改时间，最后改数额。`,
  'revision.typedOver.day': ({ goal, field, recorded, found }) =>
    `目标“${goal}”的${revisionFields[field]}被直接改写：现在是 ${found}，记录是 ${recorded}。请改回 ${recorded}，再走修正。`,
  'revision.goalGone': ({ goal }) =>
    `目标“${goal}”有记录，但已从“目标”表删除或改了类型。请用原编号恢复，目标类型选“累计（可相加）”。`,
  'revision.follow.both': ({ goal }) =>
    `“${goal}”同时填了季度合计和固定月份，与此数不符。请先在“目标”表清空季度或月份，其余随之调整。`,
  'revision.follow.belowZero': ({ member }) =>
    `按同额调整时，“${member}”将低于零。请改为按比例，或手工填写。`,
  'revision.noFunnel': () => '这个目标没有漏斗，无法算出更改需要做到什么。请为它填写件均和各项转化率。',
  'revision.reached': ({ done, total }) => `目标已达成：${total} 中完成 ${done}，无须修正。`,
  'revision.noDayLeft': ({ today, end }) => `${today} 之后到 ${end} 已没有工作日。只有推迟结束日期才有办法。`,

  'supervisor.share.range': ({ use, share }) =>
    `“${timeUses[use]}”的时间占比为 ${share}。请填 0 到 100 的百分数。`,
  'supervisor.shares.none': () => '时间占比都是 0。请至少填一个大于 0 的占比。',
  'supervisor.shares.sum': ({ sum }) => `时间占比合计 ${sum}%，不是 100%。现按比例计算；如非本意，请改正。`,
  'supervisor.block.reversed': ({ weekday, from, to }) =>
    `${weekdays[weekday]}：${from} 到 ${to} 的时段，结束不晚于开始。请改正时间。`,
  'supervisor.block.outside': ({ weekday }) =>
    `${weekdays[weekday]}：有时段超出一天。请填 00:00 到 24:00 的时间。`,
  'supervisor.block.overlap': ({ weekday, from, to, other }) =>
    `${weekdays[weekday]}：${from} 到 ${to} 的时段与 ${other} 重叠。请移动其中一个。`,
  'supervisor.fixed.skipped': ({ weekday, task }) =>
    `${weekdays[weekday]}：缺少“${blockTasks[task]}”，这一项不可省略。请为它安排时段。`,
};
