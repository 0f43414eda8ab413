/** Parameters that functions of several kinds share. */
export const shared = {
  target: 'The amount to reach, 0 or more.',
  start: 'The first day.',
  end: 'The last day; it counts too.',
  calendar:
    'The working days: "weekdays" (Monday to Friday, default), "six-day" (Monday to Saturday), "everyday", "CN" (China’s holidays and make-up workdays), or a range: days off on top of Monday to Friday, or of the code that stands in one of its cells.',
  extra_workdays: 'A range of dates that are worked although they fall on a weekend or a holiday.',
} as const;
