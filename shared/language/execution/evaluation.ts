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
  readonly weekScores: string;
  readonly workdays: string;
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
  readonly pay: string;
}
