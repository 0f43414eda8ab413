const help =
  'What a worked day of it counts, a usual one being 1: 2 where it is to bring twice as much. Empty: 1.';

/** What the settings are called that say what weekdays count. */
export const weekdayWeights = {
  mondayWeight: { header: 'Monday counts', help },
  tuesdayWeight: { header: 'Tuesday counts', help },
  wednesdayWeight: { header: 'Wednesday counts', help },
  thursdayWeight: { header: 'Thursday counts', help },
  fridayWeight: { header: 'Friday counts', help },
  saturdayWeight: { header: 'Saturday counts', help },
  sundayWeight: { header: 'Sunday counts', help },
} as const;
