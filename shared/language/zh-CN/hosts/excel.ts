import type { ExcelTexts } from '#language/hosts/excel.ts';

export const excelTexts: ExcelTexts = {
  locale: 'zh-CN',
  name: '目标分解',
  description: '把目标变成工作：按月份、团队和个人分解目标，算出所需的拜访量，并检查目标是否具体可行。',
  tab: '目标分解',
  groups: { plan: '计划', change: '调整', track: '追踪', pane: '目标分解' },
  commands: {
    newPlan: { label: '新建计划', tip: '添加新计划的填写表，可以从示例开始，也可以从空白开始。' },
    build: { label: '生成', tip: '读取填写表，重新写出计划的全部表格；您填写的内容会保留。' },
    check: { label: '检查目标', tip: '指出目标和计划中缺少的内容，不写入任何单元格。' },
    spread: { label: '分摊', tip: '把一个金额分摊到选中的单元格，先预览再写入。' },
    hold: { label: '锁定／解锁', tip: '把选中的月份锁定在当前数值，或解除锁定。' },
    portable: {
      label: '转为通用公式',
      tip: '先预览，再把用了专用函数的公式换成不装加载项也能用的公式。',
    },
    track: { label: '更新追踪', tip: '读入实际业绩，显示进度和预测。' },
    closeMonth: { label: '月度结账', tip: '核对后，把已结束月份的计划、实绩、得分与绩效固定下来。' },
    pane: { label: '打开窗格', tip: '打开目标分解窗格。' },
  },
  pane: {
    tooOld: '此 Excel 版本过低，无法使用目标分解。请更新 Excel，或在网页版 Excel 中打开工作簿。',
    notInExcel: '此页面在 Excel 中使用，请从 Excel 功能区打开目标分解。',
  },
  getStarted: { title: '目标分解已就绪', description: '在“目标分解”选项卡中选择“新建计划”即可开始。' },
};
