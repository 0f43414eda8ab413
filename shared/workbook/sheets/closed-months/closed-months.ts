import { closedMonths, firstOpen } from '#engine/closing/record.ts';
import { addDays } from '#engine/days/arithmetic.ts';
import { toSerial } from '#engine/days/serial.ts';
import { activityKey, closedListNames } from '#workbook/records/closing.ts';
import { closedActivities, closedNames } from '#workbook/sheets/common/closed-names.ts';
import { type Column, drawHeader, drawRows, placesInOrder } from '#workbook/sheets/common/column-table.ts';
import { section, startSheet } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { closingColumns, type FigureRow, figureColumns, keptActivities, payColumns } from './columns.ts';

const OPEN_ROW = 3;
const FIRST_SECTION = 5;

/** What was closed, as values: when and by whom, scores and pay, plan and actual. Null: nothing ever was. */
export function drawClosedMonths(context: ExecutionContext): SheetDraft | null {
  const { execution, messages } = context;
  const { closings, pay, figures } = execution.closing;
  if (closings.length === 0 && figures.length === 0) return null;
  const texts = messages.closing;
  const draft = startSheet(context, 'closedMonths');
  drawOpen(context, draft);
  let row = FIRST_SECTION;
  const list = <Row extends { readonly at: number }>(
    name: keyof typeof closedListNames,
    columns: readonly Column<Row>[],
    rows: readonly Omit<Row, 'at'>[],
  ): { readonly first: number; readonly rows: number } => {
    section(draft, row, SECTION_END, texts[name === 'closings' ? 'history' : name]);
    const header = row + 2;
    drawHeader(draft, header, columns);
    const first = header + 1;
    drawRows(
      draft,
      rows.map((each, index) => ({ ...each, at: first + index }) as Row),
      columns,
    );
    row = first + Math.max(LEAST_ROWS, rows.length) + 1;
    if (rows.length === 0) return { first, rows: 0 };
    const area = { row: first, column: 0, rows: rows.length, columns: columns.length };
    draft.named.push({ name: closedListNames[name], area });
    return { first, rows: rows.length };
  };
  list(
    'closings',
    withoutKeys(closingColumns(context)),
    closings.map((each, index) => ({ ...each, number: index + 1 })),
  );
  const payList = payColumns(context);
  nameColumns(draft, payList, list('pay', withoutKeys(payList), pay), {
    who: closedNames.payWho,
    first: closedNames.payFirst,
    score: closedNames.payScores,
    pay: closedNames.payAmounts,
    behaviour: closedNames.payBehaviour,
  });
  const figureList = figureColumns(context);
  const body = list('figures', figureList, figureRows(context));
  nameColumns(draft, figureList, body, {
    who: closedNames.who,
    at: closedNames.at,
    number: closedNames.goals,
    first: closedNames.first,
    plan: closedNames.plan,
    actual: closedNames.actual,
    carried: closedNames.carried,
    ...Object.fromEntries(
      keptActivities(context).map((_, stage) => [activityKey(stage), closedActivities(stage)]),
    ),
  });
  draft.freeze = { rows: OPEN_ROW + 1, columns: 0 };
  draft.print = { ...draft.print, paper: 'a3' };
  return draft;
}
const SECTION_END = 8;
/** A name over a single cell is no range for every program. */
const LEAST_ROWS = 2;

/** The table that people's remarks follow is the list of figures. */
const withoutKeys = <Row>(columns: readonly Column<Row>[]): readonly Column<Row>[] =>
  columns.map((column, index) => (index === 0 ? { ...column, key: 'row' } : column));

/** The month in which later corrections count, and its first day for formulas. */
function drawOpen({ plan, execution, messages }: ExecutionContext, draft: SheetDraft): void {
  const texts = messages.closing;
  const open = firstOpen(
    execution.closing,
    plan.months.map(({ key }) => key),
  );
  const period = plan.months.find(({ key }) => key === open);
  const day = period?.first ?? addDays(plan.inputs.end, 1);
  draft.put(OPEN_ROW, 1, texts.countsIn, namedStyle('label'));
  draft.put(OPEN_ROW, 3, open ?? texts.nowhere, namedStyle('label', formats.text));
  draft.put(OPEN_ROW, 4, toSerial(day), namedStyle('code', formats.hidden));
  draft.named.push({ name: closedNames.open, area: { row: OPEN_ROW, column: 4, rows: 1, columns: 1 } });
}

/** What is on record, then people without a figure of whom something came later. */
function figureRows({ execution, plan }: ExecutionContext): readonly Omit<FigureRow, 'at'>[] {
  const { closing, carried, metrics } = execution;
  const closed = new Set(closedMonths(closing));
  const goals = plan.inputs.goals.map(({ key }) => key);
  const more = new Map(
    carried.rows.map(({ goal, member, month, amount }) => [
      `${plan.months[month]?.key}|${member}|${goals[goal]}`,
      amount,
    ]),
  );
  const idOf = ({ month, member, goal }: { month: string; member: string; goal: string }): string =>
    `${month}|${member}|${goal}`;
  const known = closing.figures.map((figure) => {
    const isCounted = closed.has(figure.month) && figure.actual !== null;
    const metric = metrics[goals.indexOf(figure.goal)] ?? null;
    return { figure, carried: isCounted && metric ? (more.get(idOf(figure)) ?? 0) : null };
  });
  const listed = new Set(closing.figures.map(idOf));
  const names = new Map([
    ...execution.context.former.map(({ key, name }) => [key, name] as const),
    ...plan.members.map(({ key, name }) => [key, name] as const),
  ]);
  const others = carried.rows.flatMap(({ goal, member, month, amount }) => {
    const figure = { month: plan.months[month]?.key ?? '', member, goal: goals[goal] ?? '', activities: [] };
    if (listed.has(idOf(figure))) return [];
    return [
      { figure: { ...figure, name: names.get(member) ?? '', plan: null, actual: null }, carried: amount },
    ];
  });
  return [...known, ...others];
}

function nameColumns<Row>(
  draft: SheetDraft,
  columns: readonly Column<Row>[],
  { first, rows }: { readonly first: number; readonly rows: number },
  names: Readonly<Record<string, `GS_${string}`>>,
): void {
  const places = placesInOrder(columns);
  for (const [key, name] of Object.entries(names)) {
    draft.named.push({
      name,
      area: { row: first, column: places.at(key), rows: Math.max(LEAST_ROWS, rows), columns: 1 },
    });
  }
}
