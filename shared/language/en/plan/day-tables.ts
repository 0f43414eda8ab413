/** The sheet of day weights. */
export const daySheet = {
  name: 'Day weights',
  title: 'What each day counts',
  help: 'Of each day of the plan what the Calendar says: days off 0, special days as they say, others as their weekday. Months, weeks and what is due go by these.',
};

export const days = {
  weekday: 'Weekday',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  weight: 'Counts',
  soFar: 'Working days so far',
};
