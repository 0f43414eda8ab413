import type { IssueTexts } from '#language/messages.ts';
import type { ListIssues, ListTexts } from '#language/plan/lists.ts';

const written = (amount: number): string => amount.toLocaleString('zh-CN', { maximumFractionDigits: 2 });
const apart = (difference: number): string =>
  `${difference > 0 ? '少' : '多'} ${written(Math.abs(difference))}`;

export const listIssues: IssueTexts<ListIssues> = {
  'list.blank': () => '这些单元格里没有内容。请选中名单，或名单里的任意一个单元格。',
  'list.noNames': () => '没有哪一列是姓名。请指定姓名所在的列，或者选中带姓名的名单。',
  'list.noTotal': () => '目标还没有数额。请填写要达到的总数，须大于 0。',
  'list.notNumber': ({ cell, name }) => `${name}：“${cell}”不是数字，按没有数值处理。如有数值，请改填数字。`,
  'list.ambiguousNumber': ({ cell, name, first, second }) =>
    `${name}：“${cell}”可以是 ${first}，也可以是 ${second}。请改填其中正确的一个。`,
  'list.notDate': ({ cell }) =>
    `“${cell}”不是日期，这一行没有计入任何月份。请按年-月-日填写，例如 2026-03-05。`,
  'list.ambiguousDate': ({ cell, first, second }) =>
    `“${cell}”可以是 ${first}，也可以是 ${second}。请改填其中正确的一个。`,
  'list.sumDiffers': ({ figure, own, read, difference }) =>
    `名单自己的${figure}合计是 ${written(own)}，各人相加是 ${written(read)}，${apart(difference)}。请看看有哪些内容没有采用。`,
  'list.subtotalDiffers': ({ group, own, read, difference }) =>
    `名单上${group || '这一部分'}的小计是 ${written(own)}，各人相加是 ${written(read)}，${apart(difference)}。以各人的数为准。`,
  'list.rowTotalDiffers': ({ name, own, read, difference }) =>
    `名单上${name}的合计是 ${written(own)}，各月相加是 ${written(read)}，${apart(difference)}。以各月的数为准。`,
  'list.sameName': ({ name, count }) =>
    `${name}出现了 ${count} 次。如果是不同的人，请在姓名上加以区分；如果是同一个人，请合并成一行。`,
  'list.nameForm': ({ name }) => `公式无法查找“${name}”。请去掉其中的 *、?、~，并且不要以 =、<、> 开头。`,
  'list.maybeUnit': ({ name, below }) =>
    `${name}的数额正好等于下面 ${below} 行之和。如果${name}是团队，请加一列团队，或把下面的姓名缩进。`,
  'list.negative': ({ name, amount }) =>
    `${name}上期有几个月是负数，共 ${written(amount)}，计入全年；全年为负时按 0 处理。`,
  'list.noHistory': ({ names }) =>
    `上期没有数据：${names}。按这种方法他们分不到目标。请在“分解依据”表上填写，或换一种分解方法。`,
  'list.partHistory': ({ names }) =>
    `上期只有部分月份有数据（括号内为月数）：${names}。按现有数据计算，目标会比全年都有数据时低；如不合适，请在“分解依据”表上修改。`,
  'list.currencies': ({ currencies }) =>
    `同一列里有 ${currencies} 几种货币的金额，现按数字直接相加。请先换算成同一种货币。`,
  'list.otherYears': ({ years, taken }) => `名单跨了几个年份。采用 ${taken} 年，没有采用 ${years} 年。`,
  'list.quartersSpread': () => '名单没有按月的数。按季、半年或全年的数平均到所含的各月。',
  'list.monthsMissing': ({ months }) => `名单里没有第 ${months} 月的数，各月按工作日分解。`,
  'list.fiscalMonths': ({ first, last, year }) =>
    `名单的月份从 ${first} 月到次年 ${last} 月（财年），而计划按 ${year} 年 1–12 月生成，各月取上期的同一个月。如果要从 ${first} 月开始，请在“目标”表改开始和结束日期，上期各数仍属于原来的月份。`,
  'list.monthsAssumed': () => '十二列数字没有标题，按 1 月到 12 月处理。',
};

export const lists: ListTexts = {
  figures: { last: '上期实绩', target: '目标', amount: '数额' },
  leftOut: {
    title: '标题，不采用',
    headerAgain: '重复的表头，不采用',
    totalRow: '合计行，已核对，不计入人员',
    totalColumn: '合计列，已核对，不采用',
    figureRow: '平均或占比行，不采用',
    shareColumn: '占比或平均列，不采用',
    note: '备注，不采用',
    noName: '没有姓名的数额，未计入',
    otherYear: '其他年份的行，未计入',
    noMonth: '日期无法识别的行，未计入',
    column: '用不到的列',
  },
};
