import type { CountryIssues } from '#engine/calendar/countries.ts';
import type { IssueTexts } from '#language/messages.ts';

export const countryIssues: IssueTexts<CountryIssues> = {
  'country.unknown': ({ country }) =>
    `country（国家或地区）：没有“${country}”的节假日资料。请填两个字母的代码，如 SG、DE。`,
  'country.china': () => 'country（国家或地区）：中国的节假日含调休，请改选“CN”日历。',
  'country.years': ({ firstYear, lastYear, first, last }) =>
    `years（年份）：无法得出 ${firstYear} 到 ${lastYear} 年的节假日。请填 ${first} 到 ${last} 之间的整年，较早的年份在前。`,
};
