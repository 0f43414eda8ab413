/** What has to be known or mended in a list. `cell`: its text. */
export interface ListIssues {
  'list.blank': Record<string, never>;
  'list.noNames': Record<string, never>;
  'list.noTotal': Record<string, never>;
  'list.notNumber': { cell: string; name: string };
  'list.ambiguousNumber': { cell: string; name: string; first: string; second: string };
  'list.notDate': { cell: string };
  'list.ambiguousDate': { cell: string; first: string; second: string };
  'list.sumDiffers': { figure: string; own: number; read: number; difference: number };
  'list.subtotalDiffers': { group: string; own: number; read: number; difference: number };
  'list.rowTotalDiffers': { name: string; own: number; read: number; difference: number };
  'list.sameName': { name: string; count: number };
  'list.nameForm': { name: string };
  'list.maybeUnit': { name: string; below: number };
  'list.negative': { name: string; amount: number };
  'list.noHistory': { names: string };
  /** `names`: each with the number of its months in brackets. */
  'list.partHistory': { names: string };
  'list.currencies': { currencies: string };
  'list.otherYears': { years: string; taken: number };
  'list.quartersSpread': Record<string, never>;
  'list.monthsMissing': { months: string };
  'list.monthsAssumed': Record<string, never>;
  /** Numbers of months; `year`: that of the plan. */
  'list.fiscalMonths': { first: number; last: number; year: number };
}

/** What is said of a list that was read. */
export interface ListTexts {
  readonly figures: Readonly<Record<'last' | 'target' | 'amount', string>>;
  /** Why something of the list is in nobody's numbers. */
  readonly leftOut: Readonly<
    Record<
      | 'title'
      | 'headerAgain'
      | 'totalRow'
      | 'totalColumn'
      | 'figureRow'
      | 'shareColumn'
      | 'note'
      | 'noName'
      | 'otherYear'
      | 'noMonth'
      | 'column',
      string
    >
  >;
}
