import { toSerial } from '#engine/days/serial.ts';
import { columnName } from '#formula/address.ts';
import { cellAt, formulasOn, textLiteral } from '#formula/fx.ts';
import type { Style } from '#host/sheet.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { choices } from '#workbook/sheets/common/choices.ts';
import { inputColumn } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { planNames } from '#workbook/sheets/execution-workings/plan-names.ts';
import { DAY_LISTED, LISTED } from '#workbook/sheets/execution-workings/plan-workings-actions.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import { heading } from './heading.ts';
import { LAST_COLUMN, type PlanLayout, planColumns } from './layout.ts';
import { dayActions, type FormAction, ownerName, planActions } from './plan-actions.ts';
import type { PlanChoice } from './plan-choices.ts';

const textColumns = [
  'kind',
  'what',
  'owner',
  'customer',
  'due',
  'carried',
  'state',
  'result',
  'remark',
] as const;
const columnHeaders = textColumns.map((key) => [key, planColumns[key]] as const);

/** The actions of the period: most often carried first, then by due day; and how many more there are. */
export function drawPlanActions(
  context: ExecutionContext,
  layout: PlanLayout,
  choice: PlanChoice,
  draft: SheetDraft,
): void {
  const texts = context.messages.executionTables.executionPlan;
  heading(draft, layout.actions, '§2', texts.actions);
  for (const [key, column] of columnHeaders) {
    draft.put(layout.actionsHeader, column, texts[key], namedStyle('header'));
  }
  draft.put(layout.actionsHeader, 0, null, namedStyle('header'));
  const actions = planActions(context, choice.period, choice.row);
  const states = stateFormula(context);
  drawRows(context, draft, layout.firstAction, {
    rows: LISTED,
    listed: planNames.listed,
    actions,
    carried: (number) => `INDEX(${planNames.actionCarried},${number})`,
    state: states,
  });
  drawMore(context, draft, layout.more, planNames.actionRank, LISTED, actions.length, texts.noActions);
}

/** The actions of the chosen day, one a line, as they stand today. */
export function drawPlanDay(
  context: ExecutionContext,
  layout: PlanLayout,
  choice: PlanChoice,
  draft: SheetDraft,
): void {
  const texts = context.messages.executionTables.executionPlan;
  heading(draft, layout.day, '§3', texts.day);
  const { due, state } = planColumns;
  const area = { row: layout.day, column: due, rows: 1, columns: 1 };
  const { inputs } = context.plan;
  draft.put(layout.day, due, choice.typed.day, { ...namedStyle('input', formats.day), align: 'center' });
  draft.named.push({ name: choices.planDay.name, area });
  draft.validations.push({
    area,
    rule: { kind: 'date', from: toSerial(inputs.start), to: toSerial(inputs.end) },
    title: texts.day,
    message: texts.dayNote,
  });
  const shown = { ...namedStyle('section', formats.day), size: 11 } as const;
  draft.calculate(layout.day, state, planNames.dayShown, toSerial(choice.day), shown);
  const actions = dayActions(context, choice.day, choice.row);
  drawRows(context, draft, layout.firstOfDay, {
    rows: DAY_LISTED,
    listed: planNames.dayListed,
    actions,
    carried: (number) => `INDEX(${nameOf('actionList', 'carried')},${number})`,
    state: (number) => `INDEX(${nameOf('actionList', 'state')},${number})`,
  });
  const more = layout.firstOfDay + DAY_LISTED;
  drawMore(context, draft, more, planNames.actionDay, DAY_LISTED, actions.length, texts.noDayActions);
}

interface Listing {
  readonly rows: number;
  /** Name of the list of rows to show. */
  readonly listed: string;
  readonly actions: readonly FormAction[];
  /** Formulas for the row of the list whose number stands in a formula. */
  readonly carried: (number: string) => string;
  readonly state: (number: string) => string;
}

function drawRows(context: ExecutionContext, draft: SheetDraft, first: number, listing: Listing): void {
  const fx = formulasOn(draft.name);
  const found = inputColumn(context, 'actionList', 'at');
  const ofList = (key: string) => (number: string) => `INDEX(${nameOf('actionList', key)},${number})`;
  const words = (key: string) => (number: string) => `TRIM(${ofList(key)(number)})`;
  const formulas: Readonly<Record<(typeof textColumns)[number], (number: string) => string>> = {
    kind: words('kind'),
    what: words('what'),
    owner: (number) => fx`INDEX(${workingsNames.rosterNames},INDEX(${found},${number}))`,
    customer: words('customer'),
    due: (number) => `INT(${ofList('due')(number)})`,
    carried: listing.carried,
    state: listing.state,
    result: words('result'),
    remark: words('remark'),
  };
  for (let index = 0; index < listing.rows; index++) {
    const row = first + index;
    const action = listing.actions[index];
    const number = fx`INDEX(${listing.listed},${cellAt({ sheet: draft.name, row, column: 0 }, 'column')})`;
    draft.put(row, 0, index + 1, looks.number);
    for (const [key, column] of columnHeaders) {
      const formula = `IF(${number}="","",${formulas[key](number)})`;
      draft.calculate(row, column, formula, action ? shownValue(context, action, key) : '', cellLook(key));
    }
  }
  const carried = `$${columnName(planColumns.carried)}${first + 1}`;
  const state = `$${columnName(planColumns.state)}${first + 1}`;
  const closed = textLiteral(context.messages.execution.actionStates.closed);
  const area = { row: first, column: planColumns.kind, rows: listing.rows, columns: LAST_COLUMN };
  draft.conditionalFormats.push(
    { area, formula: `${state}=${closed}`, style: { color: '7F7F7F' } },
    {
      area: { ...area, column: planColumns.carried, columns: 2 },
      formula: `AND(N(${carried})>0,${state}<>${closed})`,
      style: signals.watch,
    },
  );
}

const ruled = { borderBottom: { line: 'hair', color: 'BFBFBF' } } as const;
const looks: Readonly<Record<'number' | 'text' | 'day' | 'times' | 'center', Style>> = {
  number: { ...namedStyle('key'), ...ruled, middle: true, align: 'center' },
  text: { ...namedStyle('calculation'), ...ruled, middle: true, wrap: true, size: 10 },
  day: { ...namedStyle('calculation', formats.day), ...ruled, middle: true, align: 'center', size: 10 },
  times: { ...namedStyle('calculation', '0"×";;'), ...ruled, middle: true, align: 'center', size: 10 },
  center: { ...namedStyle('calculation'), ...ruled, middle: true, align: 'center', size: 10 },
};
function cellLook(key: (typeof textColumns)[number]): Style {
  if (key === 'due') return looks.day;
  if (key === 'carried') return looks.times;
  return key === 'state' || key === 'kind' ? looks.center : looks.text;
}

function shownValue(
  context: ExecutionContext,
  { action, timesCarriedOver, state }: FormAction,
  key: (typeof textColumns)[number],
): string | number {
  const { messages } = context;
  switch (key) {
    case 'kind':
      return messages.execution.actionKinds[action.kind];
    case 'owner':
      return ownerName(context, action);
    case 'due':
      return toSerial(action.due);
    case 'carried':
      return timesCarriedOver;
    case 'state':
      return messages.execution.actionStates[state];
    default:
      return action[key].replace(/ +/g, ' ').trim();
  }
}

/** Of the list's row in the chosen period: closed by its end, carried over into it, or open. */
function stateFormula({ messages }: ExecutionContext): (number: string) => string {
  const { open, carried, closed } = messages.execution.actionStates;
  const end = nameOf('actionList', 'closed');
  return (number) => {
    const isClosed = `AND(INDEX(${end},${number})<>"",INDEX(${end},${number})<${planNames.last}+1)`;
    const isCarried = `INDEX(${planNames.actionCarried},${number})>0`;
    return `IF(${isClosed},${textLiteral(closed)},IF(${isCarried},${textLiteral(carried)},${textLiteral(open)}))`;
  };
}

/** What the room does not hold, or that there is nothing. */
function drawMore(
  { messages }: ExecutionContext,
  draft: SheetDraft,
  row: number,
  ranks: string,
  room: number,
  count: number,
  none: string,
): void {
  const [before, after] = messages.executionTables.executionPlan.more;
  const formula = `IF(COUNT(${ranks})=0,${textLiteral(none)},IF(COUNT(${ranks})>${room},${textLiteral(before)}&(COUNT(${ranks})-${room})&${textLiteral(after)},""))`;
  const value = count === 0 ? none : count > room ? `${before}${count - room}${after}` : '';
  draft.put(row, 0, 'more', { ...namedStyle('key'), color: 'FFFFFF' });
  draft.calculate(row, planColumns.kind, formula, value, namedStyle('note'));
}
