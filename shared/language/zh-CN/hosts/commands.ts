import type { CommandTexts, FailureTexts } from '#language/hosts/commands.ts';

export const failures: FailureTexts = {
  reasons: {
    'file.missing': ({ file }) => `${file}：没有这个文件。请检查文件名和文件夹。`,
    'file.unreadable': ({ file }) =>
      `${file}：不是可读的 .xlsx 工作簿。请在 Excel 中打开并另存为 .xlsx，再试一次。`,
    'file.encrypted': ({ file }) =>
      `${file}：工作簿有密码保护。请在 Excel 中取消密码（文件 › 信息 › 保护工作簿），再试一次。`,
    'file.unwritable': ({ file, reason }) =>
      `${file}：无法写入（${reason}）。请确认文件夹存在且有写入权限，并在其他程序中关闭该文件。`,
    'workbook.protected': () =>
      '工作簿的结构受保护，不能增加或替换工作表。请取消保护（审阅 › 保护工作簿）后再试。',
    'sheet.missing': ({ sheet }) => `缺少工作表“${sheet}”。`,
    'sheet.protected': ({ sheet }) =>
      sheet ? `工作表“${sheet}”受保护。请取消保护后再试。` : '有工作表受保护。请取消保护后再试。',
    'sheet.nameTaken': ({ sheet }) =>
      sheet ? `已有名为“${sheet}”的工作表。请改名后再试。` : '已有同名的工作表。请改名后再试。',
    'host.busy': () => '工作簿正忙：请结束单元格编辑，或等另一次生成完成，再试一次。',
    'host.interrupted': ({ reason, detail }) =>
      reason || detail
        ? `表格程序中途停止：${[reason, detail]
            .filter(Boolean)
            .join('，')
            .replace(/[.。]$/, '')}。请再试一次。`
        : '表格程序中途停止。请再试一次。',
  },
  nothingWritten: '没有写入任何内容。',
  partlyWritten: (sheets, more) =>
    `可能已写入一部分：${sheets.map((sheet) => `“${sheet}”`).join('、')}${more > 0 ? `等 ${sheets.length + more} 个工作表` : ''}；再做一次即可补全。您填写的内容没有丢失。`,
  inPreparation: (sheets) => `另有 ${sheets} 个隐藏的临时工作表，下次生成时会自动清除。`,
  join: '',
};

export const commands: CommandTexts = {
  reading: (file) => `正在读取 ${file} …`,
  calculating: '正在计算计划 …',
  writing: (file) => `正在写入 ${file} …`,
  written: (file, sheets) => `${file}：已写入 ${sheets} 个工作表。`,
  planTitle: (year) => `${year}年目标计划`,
  peopleRead: (people, units) => `读到 ${people} 人${units === 0 ? '' : `、${units} 个团队`}。`,
  figureRead: (figure, read, own) =>
    `${figure}：${read.toLocaleString('zh-CN')}，${read === own ? '与名单合计一致' : `名单合计是 ${own.toLocaleString('zh-CN')}`}。`,
  nothingWritten: '没有写入任何内容。',
  undo: {
    undone: (file) => `${file} 已恢复到上一条命令之前的样子。`,
    nothing: (file) =>
      `${file}：没有可以撤销的命令。只有直接写入该文件的 build、start、revise、remove 可以撤销。`,
    changed: (file) =>
      `${file} 在上一条命令之后又改过，撤销会丢失这些改动。仍要撤销请加上 --changed overwrite。`,
  },
  removal: {
    sheet: ({ name, rows, own, ownCell }) =>
      [
        name,
        ...(rows > 0 ? [`已填写 ${rows} 行`] : []),
        ...(own > 0 ? [`从 ${ownCell} 起有您自己的 ${own} 个单元格`] : []),
      ].join(' · '),
    kept: (months) => `手工锁定的数字 ${months} 个`,
    ownName: (name) => `您定义的名称 ${name} 指向这些工作表上的单元格。`,
    formula: (cell, formula) => `${cell} 引用了计划：${formula}`,
    removed: (file, sheets) => `${file}：已移除计划，共 ${sheets} 张工作表。可用 undo 恢复。`,
    asked:
      '没有移除：其中有您自己的内容，见上。仍要移除请加上 --own remove；公式会保留现有数值，加上 --formulas broken 则保留公式。',
  },
  fileExists: (file) => `${file} 已存在，予以保留。请换一个文件名，或用 build 重新生成它。`,
  checksFine: '全部核对无误。',
  checksLook: '有需要查看之处：见上。',
};
