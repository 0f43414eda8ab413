import type { CountryIssues } from '#engine/calendar/countries.ts';
import type { IssueTexts } from '#language/messages.ts';

export const countryIssues: IssueTexts<CountryIssues> = {
  'country.unknown': ({ country }) =>
    `country: “${country}” is not a country whose holidays are known. Write its two-letter code, such as SG or DE.`,
  'country.china': () =>
    'country: the holidays of China come with make-up workdays. Choose the calendar “CN” instead.',
  'country.years': ({ firstYear, lastYear, first, last }) =>
    `years: holidays from ${firstYear} to ${lastYear} cannot be told. Write whole years from ${first} to ${last}, the earlier one first.`,
};
