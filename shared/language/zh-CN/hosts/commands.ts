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

const steps = { plan: '计划', time: '时间', amount: '数额' } as const;
const amount = (value: number | null): string => (value === null ? '–' : value.toLocaleString('zh-CN'));

export const commands: CommandTexts = {
  reading: (file) => `正在读取 ${file} …`,
  calculating: '正在计算计划 …',
  writing: (file) => `正在写入 ${file} …`,
  written: (file, sheets) => `${file}：已写入 ${sheets} 个工作表。`,
  planTitle: (year) => `${year}年目标计划`,
  peopleRead: (people, units) => `读到 ${people} 人${units === 0 ? '' : `、${units} 个团队`}。`,
  figureRead: (figure, read, own, isTold) =>
    `${figure}：${isTold || read !== own ? '' : '合计 '}${read.toLocaleString('zh-CN')}${read === own ? (isTold ? '，与名单自己的合计一致' : '') : `，名单自己的合计是 ${own.toLocaleString('zh-CN')}`}。`,
  planned: (year) => `计划年度为 ${year} 年；如需其他年度，请加 --year。`,
  nothingWritten: '没有写入任何内容。',
  changed: {
    started: (day, author) => `计划自 ${day} 起开始执行，由${author}启动。已记录：`,
    goal: (name, total, measure) => `  ${name}：${amount(total)}${measure === '' ? '' : ` ${measure}`}`,
    closed: (month, author) =>
      `${month} 已由${author}结账：计划、实绩、得分与绩效固定在“已结账月份”表，不再变动。`,
    reopened: (month, author, reason) =>
      `${month} 已由${author}反结账（${reason}）：实绩重新随日志变动，计划保持不变。`,
    revised: (goal, step, author, reason) => `“${goal}”的${steps[step]}已由${author}修正：${reason}`,
    total: (before, after) => `  数额：${amount(before)} → ${amount(after)}`,
    end: (before, after) =>
      before === after
        ? `  结束日期：仍为 ${after}，已记录尝试过调整时间`
        : `  结束日期：${before} → ${after}`,
    averageDeal: (before, after) => `  件均：${amount(before)} → ${amount(after)}`,
    rates: (before, after) => `  转化率：${before || '–'} → ${after || '–'}`,
    actions: (before, after) => `  计划：${before || '–'} → ${after || '–'}`,
    from: (month) =>
      month === null
        ? '各月计划不变。'
        : `自 ${month} 起生效：未结账的月份已重新计划，此前及已结账的月份不变。`,
    recorded: (figures, author, reason) => `${figures} 处固定数额已由${author}补记：${reason}`,
    putBack: (figures) => `${figures} 处固定数额已改回记录中的数。`,
    figure: (goal, name, before, after) => `  ${goal}：${name}：${amount(before)} → ${amount(after)}`,
  },
  undo: {
    undone: (file) => `${file} 已恢复到上一条命令之前的样子。`,
    nothing: (file) =>
      `${file}：没有可以撤销的命令。只能撤销最近一条直接写入该文件的命令，且只能撤销一次：可能已经撤销过，或没有这样的命令。`,
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
    removed: (file, sheets, isKept) =>
      `${file}：已移除计划，共 ${sheets} 张工作表。${isKept ? '可用 undo 恢复。' : ''}`,
    asked:
      '没有移除：其中有您自己的内容，见上。仍要移除请加上 --own remove；公式会保留现有数值，加上 --formulas broken 则保留公式。',
  },
  fileExists: (file) => `${file} 已存在，予以保留。请换一个文件名，或用 build 重新生成它。`,
  more: (count) => `……另有 ${count} 条；加 --json 可查看全部。`,
  checksFine: '全部核对无误。',
  checksFineBut: (leftOut) => `计入的数字全部核对一致；另有 ${leftOut} 行（或数字）未计入，见上。`,
  checksLook: '有需要查看之处：见上。',
};
