import type { TypedIssues } from '#engine/typed/reading.ts';
import type { IssueTexts } from '#language/messages.ts';

export const typedIssues: IssueTexts<TypedIssues> = {
  'typed.number.notUnderstood': ({ text }) =>
    `“${text}”不是数字。请直接填数字，例如 1200、1,200、120万 或 5%。`,
  'typed.number.ambiguous': ({ text, first, second }) =>
    `“${text}”可以理解为 ${first}，也可以理解为 ${second}。请改填其中正确的一个。`,
  'typed.number.tooPrecise': ({ text, digits }) =>
    `“${text}”有 ${digits} 位数字，表格只能保留 15 位。请先取整；如果是编号，请保留为文本。`,
  'typed.share.ambiguous': ({ text, percent, times }) =>
    `“${text}”可以是 ${percent}，也可以是 ${times}。请带上百分号填写。`,
  'typed.day.notUnderstood': ({ text }) => `“${text}”不是日期。请按年-月-日填写，例如 2026-03-05。`,
  'typed.day.ambiguous': ({ text, first, second }) =>
    `“${text}”可以是 ${first}，也可以是 ${second}。请改填其中正确的一个。`,
  'typed.day.noSuchDay': ({ text }) => `没有“${text}”这一天。请核对月份和日期。`,
  'typed.day.noYear': ({ text }) => `“${text}”没有写年份。请按年-月-日填写，例如 2026-03-05。`,
  'typed.day.yearOnly': ({ text }) =>
    `“${text}”只是年份，不是日期。请按年-月-日填写，例如 ${text.slice(0, 4)}-01-01。`,
  'typed.time.notUnderstood': ({ text }) => `“${text}”不是时间。请按 时:分 填写，例如 14:30。`,
  'typed.period.notUnderstood': ({ text }) =>
    `“${text}”不是月份、季度或年份。请填 2026-03、2026年一季度 或 2026。`,
  'typed.yesNo.notUnderstood': ({ text }) => `“${text}”看不出是还是否。请填“是”或“否”。`,
  'typed.yesNo.ambiguous': ({ text }) => `“${text}”有人表示选中，有人表示划掉。请填“是”或“否”。`,
};
