import type { ActionKind } from '#engine/actuals/action.ts';

/** What the examples call things and people. */
export interface ExampleTexts {
  readonly blank: {
    readonly title: string;
    readonly indicator: string;
    readonly measure: string;
    readonly member: string;
  };
  readonly mdrt: {
    readonly title: string;
    readonly premium: string;
    readonly statement: string;
    readonly agent: string;
    readonly stages: readonly string[];
    readonly scenarios: readonly string[];
  };
  readonly branch: BranchTexts;
}

export interface BranchTexts {
  readonly title: string;
  readonly branch: string;
  readonly departments: readonly string[];
  readonly teams: readonly string[];
  readonly premium: string;
  readonly premiumMeasure: string;
  readonly premiumStatement: string;
  readonly customers: string;
  readonly customersMeasure: string;
  readonly customersStatement: string;
  readonly recruits: string;
  readonly recruitsMeasure: string;
  readonly recruitsStatement: string;
  readonly products: readonly string[];
  readonly channels: readonly string[];
  readonly stages: readonly string[];
  readonly scenarios: readonly string[];
  /** From the highest. */
  readonly ranks: readonly string[];
  /** By team. */
  readonly people: readonly (readonly string[])[];
  readonly records: BranchRecordTexts;
}

/** What an action says, and what it says when it is done. */
export type ActionWords = Readonly<Record<ActionKind, readonly (readonly [what: string, result: string])[]>>;

export interface BranchRecordTexts {
  /** Where somebody was on a day without calls. */
  readonly elsewhere: readonly string[];
  readonly notes: readonly string[];
  readonly surnames: readonly string[];
  /** A customer of that surname, 0 a man, 1 a woman. */
  readonly customer: (surname: number, sex: number) => string;
  /** Names that nobody of the branch has. */
  readonly strangers: readonly [string, string];
  readonly textForNumber: string;
  readonly team: string;
  readonly actions: ActionWords;
  readonly remarks: readonly string[];
  readonly planRemarks: readonly string[];
  readonly scoreNotes: readonly string[];
  readonly roundOwners: { readonly manager: string; readonly representative: string };
  readonly timeNotes: readonly string[];
  readonly checkNotes: readonly string[];
}
