/** The texts of the Changes sheet. */
export interface ChangeTexts {
  /** The sheet's name. */
  readonly sheet: string;
  readonly title: string;
  readonly help: string;
  readonly columns: Readonly<
    Record<
      | 'number'
      | 'when'
      | 'sheet'
      | 'range'
      | 'what'
      | 'method'
      | 'before'
      | 'after'
      | 'touched'
      | 'held'
      | 'state'
      | 'record',
      string
    >
  >;
  /** `undone`: this language's word first, then the other's, which is understood too. */
  readonly states: { readonly applied: string; readonly undone: readonly string[] };
  readonly methods: Readonly<
    Record<
      'proportional' | 'equal' | 'increment' | 'growth' | 'straightLine' | 'pattern' | 'reference',
      string
    >
  >;
  /** Of a line about formulas that were made portable. */
  readonly portable: { readonly what: string; readonly method: string };
}

/** What can be wrong with a change to a range. */
export interface RangeIssues {
  'change.nothingSelected': Record<string, never>;
  'change.noNumbers': Record<string, never>;
  /** On the decomposition, beside all numbers of people. */
  'change.noFigures': Record<string, never>;
  'change.noTable': Record<string, never>;
  'change.twoGoals': { one: string; other: string };
  /** Figures that share some months of some people. */
  'change.crossing': { one: string; other: string };
  /** The whole goal's total cannot be kept more than it is. */
  'change.topKept': { name: string };
  /** The goal's months are amounts on the Goals sheet. */
  'change.typedMonths': { name: string };
  /** Kept numbers and limits put the total out of reach. */
  'change.tooLarge': { total: number; most: number; difference: number };
  'change.tooSmall': { total: number; least: number; difference: number };
  /** Positive and negative numbers that have no proportions. */
  'change.signs': Record<string, never>;
  /** Numbers that stand in merged cells. */
  'change.merged': { cells: string };
  'change.reference': { cells: number; given: number };
  'change.unknown': { number: number };
  'change.undone': { number: number };
  'change.movedOn': { number: number; cell: string };
  'change.onChangesSheet': Record<string, never>;
  /** In the record of the goals, or in its baseline. */
  'change.onRecord': { cell: string };
  'change.otherValue': { cell: string };
}
