import { toSerial } from '#engine/days/serial.ts';
import { formulasOn, textLiteral } from '#formula/fx.ts';
import type { Style } from '#host/sheet.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { type Column, type ColumnPlaces, placesInOrder } from '#workbook/sheets/common/column-table.ts';
import { inputColumn } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { formGoal } from '#workbook/sheets/common/form-lines.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { type FormAction, ownerName } from '#workbook/sheets/execution-workings/plan-figures.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';

/** A row of a list of actions. */
export interface ActionRow {
  readonly at: number;
  /** Place on the form, from 1. */
  readonly number: number;
  /** Formula for the row on the list of actions; '' where there is none. */
  readonly listed: string;
  readonly action: FormAction | null;
  /** Formulas for how often it was carried over, and how it stands. */
  readonly carried: string;
  readonly state: string;
}

/** What a column shows of an action. */
interface ActionColumn {
  readonly key:
    | 'kind'
    | 'what'
    | 'owner'
    | 'customer'
    | 'due'
    | 'tick'
    | 'carried'
    | 'state'
    | 'result'
    | 'remark';
  readonly width: number;
  readonly style: Style;
  readonly formula: (row: ActionRow) => string;
  readonly value: (shown: FormAction) => string | number;
}

const ruled = { borderBottom: { line: 'hair', color: 'BFBFBF' }, middle: true } as const;
const number: Style = { ...namedStyle('key'), ...ruled, align: 'center' };
const text: Style = { ...namedStyle('calculation'), ...ruled, wrap: true, size: 10 };
const centered = (format: string): Style => ({
  ...namedStyle('calculation', format),
  ...ruled,
  align: 'center',
  size: 10,
});

/** The columns of the actions; the numbers, what is chosen and the signatures stand in them too. */
export function actionColumns(context: ExecutionContext): readonly Column<ActionRow>[] {
  const { messages, texts } = context;
  const { executionPlan } = messages.executionTables;
  const { actionKinds, actionStates } = messages.execution;
  const fx = formulasOn(texts.sheets.executionPlan.name);
  const found = inputColumn(context, 'actionList', 'at');
  const least = leastWidth(context);
  const ofList = (key: string, { listed }: ActionRow): string =>
    `INDEX(${nameOf('actionList', key)},${listed})`;
  /** As people typed it, but for spaces too many. */
  const words = (key: 'what' | 'customer' | 'result' | 'remark', width: number): ActionColumn => ({
    key,
    width,
    style: text,
    formula: (row) => `TRIM(${ofList(key, row)})`,
    value: ({ action }) => action[key].replace(/ +/g, ' ').trim(),
  });
  const columns: readonly ActionColumn[] = [
    {
      key: 'kind',
      width: 14,
      style: centered(''),
      formula: (row) => `TRIM(${ofList('kind', row)})`,
      value: ({ action }) => actionKinds[action.kind],
    },
    words('what', 30),
    {
      key: 'owner',
      width: least(12),
      style: text,
      formula: ({ listed }) => fx`INDEX(${workingsNames.rosterNames},INDEX(${found},${listed}))`,
      value: ({ action }) => ownerName(context, action),
    },
    words('customer', least(12)),
    {
      key: 'due',
      width: least(11),
      style: centered(formats.day),
      formula: (row) => `INT(${ofList('due', row)})`,
      value: ({ action }) => toSerial(action.due),
    },
    {
      // To be ticked on paper.
      key: 'tick',
      width: least(9),
      style: centered(''),
      formula: ({ state }) => `IF(${state}=${textLiteral(actionStates.closed)},"☑","☐")`,
      value: ({ state }) => (state === 'closed' ? '☑' : '☐'),
    },
    {
      key: 'carried',
      width: least(11),
      style: centered('0"×";;'),
      formula: ({ carried }) => carried,
      value: ({ timesCarriedOver }) => timesCarriedOver,
    },
    {
      key: 'state',
      width: least(12),
      style: centered(''),
      formula: ({ state }) => state,
      value: ({ state }) => actionStates[state],
    },
    words('result', 20),
    words('remark', 22),
  ];
  return [
    {
      key: 'number',
      header: { value: null, style: namedStyle('header') },
      width: 4,
      cell: (row) => ({ value: row.number, style: number }),
    },
    ...columns.map(
      ({ key, width, style, formula, value }): Column<ActionRow> => ({
        key,
        header: executionPlan[key],
        width,
        cell: (row) => ({
          formula: `IF(${row.listed}="","",${formula(row)})`,
          value: row.action ? value(row.action) : '',
          style,
        }),
      }),
    ),
  ];
}

export const planPlaces = (context: ExecutionContext): ColumnPlaces => placesInOrder(actionColumns(context));

/** Columns in which numbers stand as well are wide enough for the year's amount. */
function leastWidth({ plan }: ExecutionContext): (width: number) => number {
  const { goal } = formGoal(plan);
  const decimals = amountFormat(goal.unit).split(';')[0]!.split('.')[1]?.length ?? -1;
  const digits = `${Math.round(goal.total)}`.length;
  const amount = digits + Math.floor((digits - 1) / 3) + decimals + 2;
  return (width) => Math.max(width, amount);
}
