import { toSerial } from '#engine/days/serial.ts';
import { blockAt, formulasOn } from '#formula/fx.ts';
import type { Area } from '#host/sheet.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { choices } from '#workbook/sheets/common/choices.ts';
import { startSheet } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { planNames } from '#workbook/sheets/execution-workings/plan-names.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { drawPlanActions, drawPlanDay } from './actions.ts';
import { LAST_COLUMN, layOutPlan, type PlanLayout, planColumns, planHeights, planWidths } from './layout.ts';
import { drawPlanNumbers } from './numbers.ts';
import { type PlanChoice, planChoice, whoLabel } from './plan-choices.ts';

/**
 * The execution plan 执行计划表: one page to print for a chosen person or unit and a chosen week or month, with the
 * numbers above and the dated actions below. `workings`: drawn before, since choices are made from lists on it.
 */
export function drawExecutionPlan(context: ExecutionContext, workings: SheetDraft): SheetDraft {
  const draft = startSheet(context, 'executionPlan');
  const layout = layOutPlan(context);
  const choice = planChoice(context);
  draft.put(1, 0, null);
  draft.put(0, planColumns.kind, draft.at(0, 0), namedStyle('title'));
  draft.put(0, 0, null);
  drawHead(context, layout, choice, draft, workings);
  drawPlanNumbers(context, layout, choice, draft);
  drawPlanActions(context, layout, choice, draft);
  drawPlanDay(context, layout, choice, draft);
  drawSignatures(context, layout, draft);
  draft.columnWidths.push(...planWidths(context));
  draft.rowHeights.push(...planHeights(context, layout));
  draft.print = {
    ...draft.print,
    landscape: false,
    paper: 'a4',
    pagesWide: 1,
    footer: `${context.texts.footer} · ${draft.name}`,
  };
  return draft;
}

function drawHead(
  context: ExecutionContext,
  layout: PlanLayout,
  choice: PlanChoice,
  draft: SheetDraft,
  workings: SheetDraft,
): void {
  const { plan, execution, messages } = context;
  const texts = messages.executionTables.executionPlan;
  const { kind, what, customer, due, carried, state, result, remark } = planColumns;
  const fx = formulasOn(draft.name);
  const listOf = (name: string): string => {
    const area = workings.named.find((each) => each.name === name)?.area as Area;
    return fx`${blockAt({ sheet: workings.name, area })}`;
  };
  const choose = (key: 'planWho' | 'planPeriod', column: number, list: string): void => {
    const { name, texts } = choices[key];
    const { label: title, note: message } = texts(messages.executionTables);
    const area = { row: layout.who, column, rows: 1, columns: 1 };
    draft.validations.push({ area, rule: { kind: 'listOf', range: listOf(list) }, title, message });
    draft.named.push({ name, area });
  };
  const { row, period, typed } = choice;
  draft.put(layout.who, kind, texts.who, namedStyle('label'));
  draft.put(layout.who, what, typed.who, namedStyle('input', formats.text));
  choose('planWho', what, planNames.whoLabels);
  draft.put(layout.who, customer, texts.period, namedStyle('label'));
  draft.put(layout.who, due, typed.period, namedStyle('input', formats.text));
  choose('planPeriod', due, planNames.periodKeys);
  const strong = namedStyle('total');
  const shown = `INDEX(${planNames.whoLabels},${planNames.whoAt})`;
  const who = plan.members[row] as ExecutionContext['plan']['members'][number];
  draft.calculate(0, result, shown, whoLabel(who), namedStyle('section'));
  draft.style({ row: 0, column: result, rows: 1, columns: 2 }, namedStyle('section'));
  draft.calculate(layout.who, carried, planNames.key, period.key, strong);
  draft.style({ row: layout.who, column: carried, rows: 1, columns: 4 }, strong);
  const day = { ...namedStyle('total', formats.day), align: 'left' } as const;
  const until = { ...namedStyle('total', '"–  "yyyy-mm-dd'), align: 'left' } as const;
  draft.calculate(layout.who, result, planNames.first, toSerial(period.first), day);
  draft.calculate(layout.who, remark, planNames.last, toSerial(period.last), until);

  const above = plan.tree.rows[row]?.parent ?? -1;
  const parents = plan.tree.rows.map(({ parent }) => parent + 1);
  const unitAt = `INDEX(${planNames.whoParent},${planNames.whoAt})`;
  draft.put(layout.unit, kind, texts.unit, namedStyle('label'));
  draft.calculate(
    layout.unit,
    what,
    `IF(${unitAt}=0,"–",INDEX(${planNames.whoLabels},MAX(1,${unitAt})))`,
    parents[row] === 0 ? '–' : whoLabel(plan.members[above] as typeof who),
    namedStyle('label'),
  );
  draft.put(layout.unit, customer, texts.taskPeriod, namedStyle('label'));
  draft.calculate(
    layout.unit,
    due,
    `INDEX(${workingsNames.periodKeys},${planNames.taskAt})`,
    period.task.key,
    namedStyle('label'),
  );
  draft.put(layout.unit, state, texts.asOf, { ...namedStyle('label'), align: 'right' });
  const asOf = { ...namedStyle('label', formats.day), align: 'left' } as const;
  draft.calculate(layout.unit, result, nameOf('execution', 'asOf'), toSerial(execution.today), asOf);
}

function drawSignatures({ messages }: ExecutionContext, { signatures }: PlanLayout, draft: SheetDraft): void {
  const { kind, what, customer, due, result, remark } = planColumns;
  const [owner, superior, date] = messages.executionTables.executionPlan.signatures;
  const line = { borderBottom: { line: 'thin', color: '595959' } } as const;
  draft.put(signatures, kind, owner, namedStyle('label'));
  draft.style({ row: signatures, column: what, rows: 1, columns: 1 }, line);
  draft.put(signatures, customer, superior, { ...namedStyle('label'), align: 'right' });
  draft.style({ row: signatures, column: due, rows: 1, columns: 3 }, line);
  draft.put(signatures, result, date, { ...namedStyle('label'), align: 'right' });
  draft.put(signatures, remark, null, line);
  draft.style({ row: signatures, column: LAST_COLUMN, rows: 1, columns: 1 }, line);
}
