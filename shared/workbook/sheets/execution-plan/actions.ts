import { toSerial } from '#engine/days/serial.ts';
import { textLiteral } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { choices } from '#workbook/sheets/common/choices.ts';
import { cellsInRow, drawHeader, drawRows } from '#workbook/sheets/common/column-table.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { DAY_LISTED, LISTED } from '#workbook/sheets/execution-workings/plan-actions.ts';
import type { PlanChoice } from '#workbook/sheets/execution-workings/plan-choice.ts';
import {
  dayActions,
  type FormAction,
  planActions,
} from '#workbook/sheets/execution-workings/plan-figures.ts';
import { planNames } from '#workbook/sheets/execution-workings/plan-names.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import { type ActionRow, actionColumns, planPlaces } from './columns.ts';
import { heading } from './heading.ts';
import type { PlanLayout } from './layout.ts';

/** The actions of the period: most often carried first, then by due day; and how many more there are. */
export function drawPlanActions(
  context: ExecutionContext,
  layout: PlanLayout,
  choice: PlanChoice,
  draft: SheetDraft,
): void {
  const { actions: title, noActions } = context.messages.executionTables.executionPlan;
  const columns = actionColumns(context);
  heading(draft, layout.actions, { number: 2, title, end: columns.length });
  drawHeader(draft, layout.actionsHeader, columns);
  const actions = planActions(context, choice.period, choice.row);
  drawListing(context, draft, layout.firstAction, {
    rows: LISTED,
    listed: planNames.listed,
    actions,
    carried: (number) => `INDEX(${planNames.actionCarried},${number})`,
    state: stateFormula(context),
    all: planNames.actionRank,
    none: noActions,
  });
}

/** The actions of the chosen day, one a line, as they stand today. */
export function drawPlanDay(
  context: ExecutionContext,
  layout: PlanLayout,
  choice: PlanChoice,
  draft: SheetDraft,
): void {
  const { executionTables } = context.messages;
  const { name, texts } = choices.planDay;
  const { label, note } = texts(executionTables);
  const { at, end } = planPlaces(context);
  const { inputs } = context.plan;
  heading(draft, layout.day, { number: 3, title: label, end });
  const area = { row: layout.day, column: at('due'), rows: 1, columns: 1 };
  const typed = { ...namedStyle('input', formats.day), align: 'center' } as const;
  draft.put(layout.day, at('due'), choice.typed.day, typed);
  draft.named.push({ name, area });
  draft.validations.push({
    area,
    rule: { kind: 'date', from: toSerial(inputs.start), to: toSerial(inputs.end) },
    title: label,
    message: note,
  });
  const shown = { ...namedStyle('section', formats.day), size: 11 } as const;
  draft.put(layout.day, at('state'), { formula: planNames.dayShown, value: toSerial(choice.day) }, shown);
  drawListing(context, draft, layout.firstOfDay, {
    rows: DAY_LISTED,
    listed: planNames.dayListed,
    actions: dayActions(context, choice.day, choice.row),
    carried: (number) => `INDEX(${nameOf('actionList', 'carried')},${number})`,
    state: (number) => `INDEX(${nameOf('actionList', 'state')},${number})`,
    all: planNames.actionDay,
    none: executionTables.executionPlan.noDayActions,
  });
}

/** Rows for actions, and the line below them. */
interface Listing {
  readonly rows: number;
  /** Name of the list of rows to show. */
  readonly listed: string;
  readonly actions: readonly FormAction[];
  /** Formulas for the row of the list whose number stands in a formula. */
  readonly carried: (number: string) => string;
  readonly state: (number: string) => string;
  /** Name of the numbers of all that there are. */
  readonly all: string;
  /** Said where there are none. */
  readonly none: string;
}

function drawListing(
  context: ExecutionContext,
  draft: SheetDraft,
  first: number,
  { listed: name, actions, carried, state, ...listing }: Listing,
): void {
  const places = planPlaces(context);
  const rows = Array.from({ length: listing.rows }, (_, index): ActionRow => {
    const at = first + index;
    const listed = `INDEX(${name},${cellsInRow(places, at)('number')})`;
    return {
      at,
      number: index + 1,
      listed,
      action: actions[index] ?? null,
      carried: carried(listed),
      state: state(listed),
    };
  });
  drawRows(draft, rows, actionColumns(context));
  const cell = cellsInRow(places, first);
  const closed = textLiteral(context.messages.execution.actionStates.closed);
  const area = { row: first, rows: rows.length };
  const [kind, over] = [places.at('kind'), places.at('carried')];
  draft.conditionalFormats.push(
    {
      area: { ...area, column: kind, columns: places.end - kind },
      formula: `${cell('state')}=${closed}`,
      style: { color: '7F7F7F' },
    },
    {
      area: { ...area, column: over, columns: 2 },
      formula: `AND(N(${cell('carried')})>0,${cell('state')}<>${closed})`,
      style: signals.watch,
    },
  );

  const [before, after] = context.messages.executionTables.executionPlan.more;
  const { all, none } = listing;
  const [room, count] = [rows.length, actions.length];
  const more = `${textLiteral(before)}&(COUNT(${all})-${room})&${textLiteral(after)}`;
  const formula = `IF(COUNT(${all})=0,${textLiteral(none)},IF(COUNT(${all})>${room},${more},""))`;
  const value = count === 0 ? none : count > room ? `${before}${count - room}${after}` : '';
  draft.put(first + room, 0, 'more', { ...namedStyle('key'), color: 'FFFFFF' });
  draft.put(first + room, kind, { formula, value }, namedStyle('note'));
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
