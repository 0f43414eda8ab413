import { addDays, weekdayOf } from '#engine/days/arithmetic.ts';
import { type Day, day } from '#engine/days/day.ts';

// China's days off of the coming years as the law has them (全国年节及纪念日放假办法, State Council order 795, since 2025):
// thirteen days, and one in lieu for each that falls on a weekend. Which weekends are worked to join them into longer
// holidays is published each November only, so the months may still exchange a few days; the year has as many.

/** A day off, with the name of its festival. */
export interface RuleDay {
  readonly day: Day;
  readonly english: string;
  readonly chinese: string;
}

/** First day of the first month, 清明, fifth of the fifth month, fifteenth of the eighth; month and day. */
type Festivals = readonly [spring: string, qingming: string, dragonBoat: string, midAutumn: string];
/** From the library chinese-days, which a test compares. */
const FESTIVALS: Readonly<Record<number, Festivals>> = {
  2025: ['01-29', '04-04', '05-31', '10-06'],
  2026: ['02-17', '04-05', '06-19', '09-25'],
  2027: ['02-06', '04-05', '06-09', '09-15'],
  2028: ['01-26', '04-04', '05-28', '10-03'],
  2029: ['02-13', '04-04', '06-16', '09-22'],
  2030: ['02-03', '04-05', '06-05', '09-12'],
  2031: ['01-23', '04-05', '06-24', '10-01'],
  2032: ['02-11', '04-04', '06-12', '09-19'],
  2033: ['01-31', '04-04', '06-01', '09-08'],
  2034: ['02-19', '04-05', '06-20', '09-27'],
  2035: ['02-08', '04-05', '06-10', '09-16'],
};
/** Years whose festivals are known, both included. */
export const RULE_YEARS = { firstYear: 2025, lastYear: 2035 } as const;

interface Festival {
  readonly english: string;
  readonly chinese: string;
  readonly first: Day;
  readonly length: number;
}

/** The days off of a year by the law, oldest first; null: its festivals are not known here. */
export function chinaRuleDays(year: number): readonly RuleDay[] | null {
  const dates = FESTIVALS[year];
  if (!dates) return null;
  const [spring, qingming, dragonBoat, midAutumn] = dates.map((date) => day(`${year}-${date}`)) as [
    Day,
    Day,
    Day,
    Day,
  ];
  const festivals: readonly Festival[] = [
    { english: 'New Year’s Day', chinese: '元旦', first: day(`${year}-01-01`), length: 1 },
    { english: 'Spring Festival', chinese: '春节', first: addDays(spring, -1), length: 4 },
    { english: 'Tomb-sweeping Day', chinese: '清明', first: qingming, length: 1 },
    { english: 'Labour Day', chinese: '劳动节', first: day(`${year}-05-01`), length: 2 },
    { english: 'Dragon Boat Festival', chinese: '端午', first: dragonBoat, length: 1 },
    { english: 'Mid-autumn Festival', chinese: '中秋', first: midAutumn, length: 1 },
    { english: 'National Day', chinese: '国庆节', first: day(`${year}-10-01`), length: 3 },
  ];
  const off = new Map<Day, RuleDay>();
  const inLieu: Festival[] = [];
  for (const festival of festivals) {
    for (const each of daysOf(festival)) {
      if (weekdayOf(each) > 5 || off.has(each)) inLieu.push(festival);
      if (!off.has(each)) off.set(each, ruleDay(each, festival));
    }
  }
  for (const festival of inLieu) {
    let next = addDays(festival.first, festival.length);
    while (weekdayOf(next) > 5 || off.has(next)) next = addDays(next, 1);
    off.set(next, ruleDay(next, festival));
  }
  return [...off.values()].sort((left, right) => (left.day < right.day ? -1 : 1));
}

const daysOf = ({ first, length }: Festival): readonly Day[] =>
  Array.from({ length }, (_, index) => addDays(first, index));
const ruleDay = (of: Day, { english, chinese }: Festival): RuleDay => ({ day: of, english, chinese });

/** How the name of a day ends that stands there by rule, until the published ones take its place. */
const MARKS = /(?:（暂定）|\(provisional\))\s*$/;
export const isProvisional = (name: string): boolean => MARKS.test(name);
