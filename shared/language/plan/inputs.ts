import type { ActionKind } from '#engine/actuals/action.ts';
import type { Weekday } from '#engine/days/arithmetic.ts';
import type { Language, MonthMethod, SetBy, SplitMethod } from '#engine/plan/inputs.ts';
import type { Revision } from '#engine/revision/record.ts';
import type { ChecklistKey } from '#engine/supervisor/checklists.ts';
import type { TimeUse } from '#engine/supervisor/uses.ts';
import type {
  MetricChoice,
  RecordColumns,
  RecordFields,
  RecordSheetKey,
  RecordTableKey,
} from '#language/execution/records.ts';

/** The texts of the input sheets: what stands on them, not what is said about mistakes. */
export interface InputTexts {
  readonly sheets: Readonly<Record<InputSheetKey, SheetText>>;
  readonly tables: { readonly [Table in InputTableKey]: TableText<Table> };
  readonly choices: { readonly [Choice in ChoiceKey]: Readonly<Record<ChoiceCodes[Choice], string>> };
  /** Printed at the foot of each page. */
  readonly footer: string;
}

export type RecordTableTexts = { readonly [Table in RecordTableKey]: TableText<Table> };
export type PlanTableTexts = { readonly [Table in PlanTableKey]: TableText<Table> };

export interface SheetText {
  /** The visible name: at most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly title: string;
  readonly help: string;
}
export interface TableText<Table extends InputTableKey> {
  readonly title: string;
  /** `{n}` in a header stands for the number of a repeated column. */
  readonly columns: Readonly<Record<InputColumns[Table], ColumnText>>;
  /** Rows of a table of settings. */
  readonly fields: Readonly<Record<InputFields[Table], ColumnText>>;
}
export interface ColumnText {
  readonly header: string;
  /** What to type; shown when the cell is chosen. */
  readonly help: string;
}

/** Sheets that hold what a plan is made from. */
export type PlanSheetKey = 'goals' | 'organisation' | 'bases' | 'offers' | 'funnel' | 'calendar';
export type InputSheetKey = PlanSheetKey | RecordSheetKey;

/** The columns of each table that a plan is made from. */
export interface PlanColumns {
  settings: 'field' | 'value';
  goals:
    | 'key'
    | 'name'
    | 'measure'
    | 'total'
    | 'unit'
    | 'uplift'
    | 'monthMethod'
    | 'months'
    | 'setBy'
    | 'importance'
    | 'urgency'
    | 'priority'
    | 'statement';
  members: 'key' | 'name' | 'parent' | 'rank' | 'headcount' | 'start' | 'end' | 'method' | 'weight';
  ranks: 'name' | 'multiple';
  ramp: 'month' | 'share';
  bases:
    | 'member'
    | 'memberName'
    | 'goal'
    | 'fixed'
    | 'growth'
    | 'average'
    | 'potential'
    | 'lastPeriod'
    | 'lastPeriodTotal';
  offers: 'product' | 'channel' | 'weight';
  funnelSettings: 'field' | 'value';
  stages: 'name' | 'lag';
  scenarios: 'name' | 'averageDeal' | 'rates';
  sensitivityDeals: 'deal';
  sensitivityRates: 'rate';
  week: 'field' | 'value';
  holidays: 'day' | 'name';
  extraWorkdays: 'day' | 'name' | 'extra';
}
export type InputColumns = PlanColumns & RecordColumns;
export type PlanTableKey = keyof PlanColumns;
export type InputTableKey = PlanTableKey | RecordTableKey;

/** The rows of the tables that hold one setting a row. */
export type InputFields = PlanFields & RecordFields;
interface PlanFields extends Record<PlanTableKey, string> {
  settings: 'title' | 'start' | 'end' | 'language' | 'version';
  goals: never;
  members: never;
  ranks: never;
  ramp: never;
  bases: never;
  offers: never;
  funnelSettings: 'goal' | 'chosen' | 'capacityPerDay' | 'workingDays' | 'workingWeeks';
  stages: never;
  scenarios: never;
  sensitivityDeals: never;
  sensitivityRates: never;
  week: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday' | 'mask';
  holidays: never;
  extraWorkdays: never;
}

/** What a choice cell may hold. */
export interface ChoiceCodes {
  language: Language;
  monthMethod: MonthMethod;
  setBy: SetBy;
  splitMethod: SplitMethod;
  worked: 'yes' | 'no';
  actionKind: ActionKind;
  revisionStep: Revision['step'];
  weekday: `${Weekday}`;
  timeUse: TimeUse;
  checklist: ChecklistKey;
  measure: MetricChoice;
}
export type ChoiceKey = keyof ChoiceCodes;
