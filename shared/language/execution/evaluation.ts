/** The texts of the monthly evaluation. */
export interface EvaluationTexts {
  readonly month: string;
  readonly monthNote: string;
  readonly span: string;
  readonly spanNote: (goal: string) => string;
  /** Without a goal that the log tracks. */
  readonly noGoal: string;
  readonly basePay: string;
  readonly basePayNote: string;
  readonly provisional: string;
  readonly closed: string;
  readonly weekScores: string;
  readonly workdays: string;
  readonly behaviour: string;
  readonly evidence: string;
  readonly weekScore: string;
  /** The month in which a week begins, and that in which it ends: working days due in the week, and all of them. */
  readonly monthFrom: string;
  readonly monthTo: string;
  readonly dueDays: Readonly<Record<'from' | 'to', string>>;
  readonly monthDays: Readonly<Record<'from' | 'to', string>>;
  readonly plannedOf: (stage: string) => string;
  readonly doneOf: (stage: string) => string;
  readonly due: string;
  readonly onTime: string;
  readonly lines: string;
  readonly kept: string;
  readonly score: string;
  readonly rank: string;
  readonly ofMonth: string;
  readonly plan: string;
  readonly actual: string;
  readonly completion: string;
  readonly unitCompletion: string;
  readonly companyCompletion: string;
  readonly floors: string;
  readonly met: string;
  readonly missed: string;
  readonly floorFactor: string;
  readonly bandFactor: string;
  readonly completionFactor: string;
  /** The factors multiplied, and what they multiply. */
  readonly payFactor: string;
  readonly base: string;
  readonly pay: string;
}
