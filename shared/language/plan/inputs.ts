import type { ActionKind } from '#engine/actuals/action.ts';
import type { LogKind } from '#engine/actuals/kind.ts';
import type { Weekday } from '#engine/days/arithmetic.ts';
import type { WeekStart } from '#engine/periods/week-start.ts';
import type { GoalKind, JoinerRule, Language, MonthMethod, SetBy, SplitMethod } from '#engine/plan/inputs.ts';
import type { Revision } from '#engine/revision/record.ts';
import type { ChecklistKey } from '#engine/supervisor/checklists.ts';
import type { TimeUse } from '#engine/supervisor/uses.ts';
import type { MetricChoice, RecordSheetKey, RecordTableKey } from '#language/execution/records.ts';

/** The texts of the input sheets: what stands on them, not what is said about mistakes. */
export interface InputTexts {
  readonly sheets: Readonly<Record<InputSheetKey, SheetText>>;
  readonly tables: Readonly<Record<InputTableKey, TableText>>;
  readonly choices: { readonly [Choice in ChoiceKey]: Readonly<Record<ChoiceCodes[Choice], string>> };
  /** What people type for a choice besides its label, its code and the label without what stands in brackets. */
  readonly choiceWords: {
    readonly [Choice in ChoiceKey]?: Partial<Record<ChoiceCodes[Choice], readonly string[]>>;
  };
  /** Printed at the foot of each page. */
  readonly footer: string;
  /** Which of the names that a day off has in China's official calendar. */
  readonly holidayName: (english: string, chinese: string) => string;
  /** … of a day off by rule, whose year is not published; `isProvisional` knows it by its end. */
  readonly provisionalHoliday: (english: string, chinese: string) => string;
}

export type PlanTableTexts = Readonly<Record<PlanTableKey, TableText>>;
export type RecordTableTexts = Readonly<Record<RecordTableKey, TableText>>;

export interface SheetText {
  /** The visible name: at most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly title: string;
  readonly help: string;
}
interface TableText {
  readonly title: string;
  /** By the key of the column; `{n}` in a header stands for the number of a repeated one. */
  readonly columns: Readonly<Record<string, ColumnText>>;
  /** Rows of a table of settings, by their key. */
  readonly fields?: Readonly<Record<string, ColumnText>>;
}
export interface ColumnText {
  readonly header: string;
  /** What to type; shown when the cell is chosen. */
  readonly help: string;
}

/** Sheets that hold what a plan is made from. */
export type PlanSheetKey = 'goals' | 'organisation' | 'bases' | 'offers' | 'funnel' | 'calendar';
export type InputSheetKey = PlanSheetKey | RecordSheetKey;

/** Tables that a plan is made from. */
export type PlanTableKey =
  | 'settings'
  | 'goals'
  | 'members'
  | 'ranks'
  | 'ramp'
  | 'bases'
  | 'offers'
  | 'companyPlans'
  | 'funnelSettings'
  | 'stages'
  | 'scenarios'
  | 'sensitivityDeals'
  | 'sensitivityRates'
  | 'week'
  | 'holidays'
  | 'extraWorkdays'
  | 'weekStart';
export type InputTableKey = PlanTableKey | RecordTableKey;

/** What a choice cell may hold. */
export interface ChoiceCodes {
  language: Language;
  monthMethod: MonthMethod;
  setBy: SetBy;
  splitMethod: SplitMethod;
  goalKind: GoalKind;
  joiners: JoinerRule;
  worked: 'yes' | 'no';
  weekStart: WeekStart;
  actionKind: ActionKind;
  logKind: LogKind;
  revisionStep: Revision['step'];
  weekday: `${Weekday}`;
  timeUse: TimeUse;
  checklist: ChecklistKey;
  measure: MetricChoice;
}
export type ChoiceKey = keyof ChoiceCodes;
