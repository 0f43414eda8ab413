/** The texts of the table of attendance, visits and results. */
export interface AttendanceTexts {
  readonly month: string;
  readonly monthNote: string;
  readonly day: string;
  readonly dayNote: string;
  readonly counted: string;
  readonly countedNote: string;
  readonly onDay: string;
  readonly inMonth: string;
  readonly grid: string;
  readonly inPost: string;
  readonly present: string;
  readonly amount: string;
  readonly withResult: string;
  readonly due: string;
  readonly attended: string;
  readonly rate: string;
  readonly visitsPerDay: (visits: string) => string;
  readonly resultRate: string;
  readonly averageDeal: string;
}
