import type { IssueTexts } from '#language/messages.ts';
import type { ResultTexts, SidebarIssues } from '#language/sidebar/sidebar-issues.ts';

export const sidebarIssues: IssueTexts<SidebarIssues> = {
  'goal.gone': ({ key }) => `“目标”表里已经没有“${key}”。请刷新后另选一个。`,
  'goal.changedSince': ({ name }) => `“${name}”的目标描述刚才在表里改过。请刷新，看一下再补全。`,
  'goal.cellTaken': ({ cell }) => `${cell} 不是空白单元格。请为目标选一个空白单元格。`,
  'goal.cellChanged': ({ cell }) => `${cell} 刚被修改过。请重新选中并检查。`,
  'goal.noText': () => '所选单元格里没有文字。请选择每格写有一个目标的单元格。',
  'goal.tooMany': ({ cells, most }) => `选中了 ${cells} 个有文字的单元格，一次最多检查 ${most} 个。`,
  'funnel.noPlan': () => '这个工作簿里还没有漏斗可以写入。请先在首页插入示例计划，或者填写“漏斗”表。',
  'funnel.scenarioGone': ({ name }) => `“漏斗”表里已经没有“${name}”。请刷新后另选一个。`,
  'funnel.started': () => '计划已经开始执行。如需改变件均和转化率，请在“追踪”页选择“修正目标”。',
  'funnel.noName': () => '方案还没有名称。请先填写名称，再写入。',
  'execution.notStarted': () => '这个计划还没有开始执行。请先在“执行”页点“开始执行”。',
  'record.rowGone': ({ sheet }) => `“${sheet}”表里已经没有这一行。请刷新后重新选择。`,
  'record.changedSince': ({ sheet }) => `“${sheet}”表里的这一行刚被修改过。请刷新后核对，再试一次。`,
  'remove.nothing': () => '这个工作簿里没有可移除的计划。',
  'repair.gone': () => '该单元格之后又有改动，没有写入任何内容。请刷新后再看。',
  'repair.noColumn': ({ table }) =>
    `“${table}”表右侧紧挨着其他内容，放不下这一列。请在此处插入一个空列，再点一次。`,
  'repair.noRow': ({ table }) =>
    `“${table}”表下方紧挨着其他内容，放不下这一行。请在此处插入一个空行，再点一次。`,
  'undo.changedSince': ({ sheet }) => `“${sheet}”的这个单元格后来改过。`,
  'undo.notNewest': () => '之后又写入了别的内容，请先撤销后来的那一步。',
  'undo.forgotten': () => '这一步已经无法撤销：侧边栏只记住最近十步。',
};

export const results: ResultTexts = { letters: 'SMART 检查', hint: '需要补充' };
