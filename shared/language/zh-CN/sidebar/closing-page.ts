import type { ClosingPageTexts } from '#language/sidebar/closing-page.ts';

export const closingPage: ClosingPageTexts = {
  help: '结账后，该月的计划、实绩、得分与绩效不再变动。之后补记的差额计入第一个未结账月份；目标修订只重排未结账月份。',
  next: (month) => `结账：${month}`,
  plan: '计划',
  notTracked: '未跟踪',
  pay: '绩效',
  leftOut: (rows) => `日志中有 ${rows} 行未计入，请先核对。`,
  rejects: (rows) => `“导入退回”表中有 ${rows} 行属于本月或日期无法识别，请先改正并导入。`,
  record: '留痕',
  author: '经办人',
  reason: '原因',
  reasonHelp: '反结账时必填。',
  close: (month) => `将 ${month} 结账`,
  allClosed: '计划的所有月份均已结账。',
  closed: '已结账',
  reopen: (month) => `将 ${month} 反结账`,
  reopenHelp: '将记录在案。该月计划保持不变，实绩重新随日志变动。',
  carried: '事后更正',
  countsIn: (month) => `计入 ${month}。`,
  countsNowhere: '本计划已无未结账月份，无可计入。',
  more: (count) => `另有 ${count} 项，见“已结账月份”表`,
};
