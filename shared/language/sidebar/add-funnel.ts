/** Texts of the questions by which a goal gets its first funnel. */
export interface AddFunnelTexts {
  readonly title: string;
  readonly help: string;
  readonly goal: string;
  readonly averageDeal: (measure: string) => string;
  readonly averageDealHelp: string;
  /** Of ten meetings, how many become deals? */
  readonly ofTen: (upper: string, lower: string) => string;
  readonly more: string;
  readonly capacity: (stage: string) => string;
  readonly asks: string;
  readonly deals: (deals: string, lower: string) => string;
  readonly fits: (capacity: string) => string;
  readonly fitsNot: (capacity: string) => string;
  readonly notNumber: string;
  readonly notOfTen: string;
  readonly add: string;
  readonly make: string;
  readonly making: string;
  readonly later: string;
}
