import type { ImportIssues, ImportTexts } from '#language/execution/imports.ts';
import type { IssueTexts } from '#language/messages.ts';
import { scaleReason } from '#language/zh-CN/execution/scale-reason.ts';

const number = (value: number): string => value.toLocaleString('zh-CN');

export const importIssues: IssueTexts<ImportIssues> = {
  'import.row.noNumber': ({ fields }) => `没有可计入的数字：${fields || '数字'}为空。`,
  'import.row.changed': ({ id, row }) =>
    `${id} 已在日志中（第 ${row} 条），数字不同。请在日志中改正，或删除该条后重新导入。`,
  'import.row.twice': ({ id, row }) =>
    `${id} 在来源第 ${row} 行也出现，数字不同。请删去错误的一行，或指明同号的行是同一单的多条明细。`,
  'import.status.unknown': ({ status }) => `请指明状态“${status}”的行是否计入。`,
  'import.status.missing': () => '状态为空。请补填，或不考虑状态。',
  'import.nothing': () => '没有找到数据行。请选择或粘贴带一行表头的区域。',
  'import.noColumn': ({ field, headers }) => {
    const what = { date: '每行的日期', person: '每行属于谁', numbers: '要计入的数字' }[field];
    return `请指明哪一列是${what}。来源的列：${headers}。`;
  },
  'import.dayOrder': ({ text, mdy, dmy }) =>
    `${text} 可以是 ${mdy} 或 ${dmy}，其他日期也不能判断。请指明月在前还是日在前。`,
  'import.scale': ({ header, before, factor }) =>
    `上次金额列为“${before}”，乘以 ${number(factor)}；这次的“${header}”没有单位。请指明金额乘以 1 还是 ${number(factor)}。`,
  'import.rejects': ({ rows }) =>
    `有 ${number(rows)} 行不能照原样导入。请改正，或选择不导入它们：会保留在“导入退回”表。`,
  'import.tooLong': ({ rows, logged, most, room }) =>
    `要加入 ${number(rows)} 行，日志已有 ${number(logged)} 行，最多 ${number(most)} 行，还能放 ${number(room)} 行。请少导入一些，如只导入最近几个月。`,
};

export const imports: ImportTexts = {
  deals: '有金额的每行算一单',
  rows: '行数',
  amounts: '合计',
  fates: {
    all: '来源',
    taken: '写入日志',
    completed: '补入日志',
    duplicates: '已有或重复',
    rejected: '退回',
    left: '不计入',
  },
  columns: (columns, unused) => `列：${columns}。${unused === '' ? '' : `不取：${unused}。`}`,
  statuses: (counting, left) =>
    `状态：${[counting && `计入 ${counting}`, left && `不计入 ${left}`].filter(Boolean).join('；')}。`,
  aside: (lines) => `另有 ${number(lines)} 行不是数据（合计、表头或说明）。`,
  twins: (rows) => `有 ${number(rows)} 行与前面的行各列完全相同，照样写入；如是同一单，请加上 --twins skip。`,
  scale: (factor, { by, header, measure }) => {
    const why = scaleReason(by, header);
    const times = factor.toLocaleString('zh-CN', { maximumFractionDigits: 9 });
    const unit = measure === '' ? '' : `，单位${measure}`;
    return `金额${factor === 1 ? '按原值' : `乘以 ${times}`}${unit}（${why}）。`;
  },
  otherCurrency: (header, currency, measure) =>
    `“${header}”的币种是 ${currency}，计划的计量是“${measure}”：金额不作换算。`,
  dayOrder: (text, day, by) =>
    `日期：${text} 读作 ${day}（${{ said: '按您的指定', shown: '由该列其他日期判断', kept: '沿用上次' }[by]}）。`,
  again: (rows, first) => `来源中有 ${number(rows)} 行（第 ${first} 行）编号重复、内容相同：每单只取一次。`,
  lines: (rows, first) =>
    `有 ${number(rows)} 行（第 ${first} 行）与其他行编号相同，但其他内容不同：作为同一单的多条明细写入。`,
  twice: (rows) =>
    `有 ${number(rows)} 行与其他行编号相同、数字不同。如是同一单的多条明细，请加上 --lines take。`,
  rounded: (rows, lost) =>
    `有 ${number(rows)} 行超过两位小数，四舍五入后合计${lost < 0 ? '多' : '少'} ${number(Math.abs(lost))}。`,
  inClosed: (rows) => `有 ${number(rows)} 行属于已结账月份，计入第一个未结账的月份。`,
  month: (month, figures) => `  ${month}：${figures}`,
  unknown: (text, rows, suggested) =>
    `  ${text}（${number(rows)} 行）${suggested === '' ? '' : `：是 ${suggested} 吗？`}`,
  allUnknown: (names) =>
    `${number(names)} 个未识别的姓名可一次回答：--person "*=?" 按建议，"*=编号" 都算某人，"*=" 都不是本计划的人。`,
  reason: (text, rows, first) => `  ${number(rows)} 行（${first}）：${text}`,
  more: (count) => `  ……另有 ${number(count)} 项`,
  rejectsAsked:
    '请改正以上各行；没有识别的，可用 --person "姓名=编号"、--count 状态 或 --column "列名=字段" 指明；或加上 --rejects keep，退回的行会保留在单独的表中。',
  dryRun: '没有写入任何内容：--dry-run。',
  written: (rows, completed, kept) =>
    `已导入 ${number(rows)} 行${completed === 0 ? '' : `；日志中补入 ${number(completed)} 行`}${kept === 0 ? '' : `；${number(kept)} 行保留在“导入退回”表`}。`,
};
