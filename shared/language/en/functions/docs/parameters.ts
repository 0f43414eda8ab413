/** Parameters that functions of several kinds share. */
export const shared = {
  target: 'The amount to reach, 0 or more.',
  start: 'The first day.',
  end: 'The last day; it counts too.',
  calendar:
    'The working days: "weekdays" (Monday to Friday, default), "six-day" (Monday to Saturday), "everyday", "CN" (China’s holidays and make-up workdays), or a range: days off on top of Monday to Friday, or of the codes among its cells (a week and "CN" go together). Day weights: seven numbers from Monday to Sunday, such as {1,1,1,1,1,2,0}; or two columns, a date or a weekday such as "Sat" and what it counts, 0 being off.',
  extra_workdays: 'A range of dates that are worked although they fall on a weekend or a holiday.',
} as const;
