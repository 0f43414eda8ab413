import type { TypedChangeIssues } from '#engine/spread/typed.ts';
import type { ChangeTexts, RangeIssues } from '#language/changes/changes.ts';
import type { IssueTexts } from '#language/messages.ts';

export const changes: ChangeTexts = {
  sheet: '变更记录',
  title: '区域变更记录',
  help: '每次分摊一行：改了哪里、怎么改、前后合计。可按行撤销。',
  columns: {
    number: '序号',
    when: '时间',
    sheet: '工作表',
    range: '区域',
    what: '输入',
    method: '方法',
    before: '原合计',
    after: '新合计',
    touched: '改动数',
    held: '锁定数',
    state: '状态',
    record: '改动前后的单元格（用于撤销）',
  },
  states: { applied: '已执行', undone: ['已撤销', 'undone'] },
  methods: {
    proportional: '按比例',
    equal: '平均',
    increment: '等额增减',
    growth: '按增长率',
    straightLine: '直线',
    pattern: '按规律',
    reference: '参照其他单元格',
  },
  portable: { what: '公式', method: '转为原生公式' },
};

export const changeIssues: IssueTexts<TypedChangeIssues & RangeIssues> = {
  'change.notUnderstood': ({ text }) =>
    `看不懂“${text}”。请输入新合计（1200、50万）、增减额（+300）、增减率（+10%）或倍数（*1.1）。`,
  'change.nothingSelected': () => '没有选中单元格。请先选中。',
  'change.noNumbers': () => '选中的区域里没有数字。请选中有数字的单元格。',
  'change.noFigures': () => '这些数字由其他数字算出。请选中表中人员或团队的数字。',
  'change.noTable': () => '找不到目标分解计划表。请先生成。',
  'change.twoGoals': ({ one, other }) =>
    `选中的区域跨了两个目标：“${one}”和“${other}”。请只选一个目标的数字。`,
  'change.crossing': ({ one, other }) => `“${one}”和“${other}”有重叠的月份。请只选其中一个。`,
  'change.topKept': ({ name }) =>
    `“${name}”的总目标本来就不变，各级都与它对上。请选中要锁定的团队、人员或月份。`,
  'change.typedMonths': ({ name }) =>
    `“${name}”各月的数填在“目标”表上。请在那里或在“分解”页改选其他分月方法。`,
  'change.tooLarge': ({ total, most, difference }) =>
    `已锁定的数字和上限最多容纳 ${most}，${total} 多出 ${difference}。请解锁部分数字、提高上限，或填较小的合计。`,
  'change.tooSmall': ({ total, least, difference }) =>
    `已锁定的数字和下限至少需要 ${least}，${total} 还差 ${difference}。请解锁部分数字、降低下限，或填较大的合计。`,
  'change.signs': () => '选中的数字有正有负，没有比例可言。请改用“各格相等”或“各格加减相同”。',
  'change.merged': ({ cells }) => `${cells} 是合并单元格，无法在这里调整。请取消合并，或不要选中它。`,
  'change.reference': ({ cells, given }) =>
    `参照单元格有 ${given} 个，选中的有 ${cells} 个。两者个数须相同。`,
  'change.unknown': ({ number }) => `“变更记录”里没有第 ${number} 号变更。`,
  'change.undone': ({ number }) => `第 ${number} 号变更已经撤销。`,
  'change.movedOn': ({ number, cell }) =>
    `第 ${number} 号变更无法撤销：${cell} 之后又改过。请先撤销后来的变更，或手工更正。`,
  'change.onChangesSheet': () => '“变更记录”只作记录，不能修改。请选中其他单元格。',
  'change.onRecord': ({ cell }) =>
    `${cell} 属于目标的修正记录，只由“修正”写入。未作任何更改，请不要改动该单元格。`,
  'change.otherValue': ({ cell }) =>
    `${cell} 换成原生公式后数值不同，已全部恢复原状。请只用原生函数，或选中其他单元格再试。`,
};
