const help = '该星期的工作日按几天算，普通工作日为 1；要完成两倍的填 2。留空为 1。';

/** What the settings are called that say what weekdays count. */
export const weekdayWeights = {
  mondayWeight: { header: '星期一权重', help },
  tuesdayWeight: { header: '星期二权重', help },
  wednesdayWeight: { header: '星期三权重', help },
  thursdayWeight: { header: '星期四权重', help },
  fridayWeight: { header: '星期五权重', help },
  saturdayWeight: { header: '星期六权重', help },
  sundayWeight: { header: '星期日权重', help },
} as const;
