import { toSerial } from '#engine/days/serial.ts';
import type { Member } from '#engine/plan/inputs.ts';
import { sameKey } from '#engine/plan/judge/keys.ts';
import { formulasOn, textLiteral } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { choices } from '#workbook/sheets/common/choices.ts';
import { startSheet } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext, ExecutionSheetContext } from '#workbook/sheets/common/execution-context.ts';
import { listedAt } from '#workbook/sheets/execution-workings/choice-line.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { type PlanChoice, planChoice, whoLabel } from '#workbook/sheets/execution-workings/plan-choice.ts';
import { countOfName, planNames } from '#workbook/sheets/execution-workings/plan-names.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import { drawPlanActions, drawPlanDay } from './actions.ts';
import { planPlaces } from './columns.ts';
import { layOutPlan, type PlanLayout, planHeights } from './layout.ts';
import { drawPlanNumbers } from './numbers.ts';

/**
 * The execution plan 执行计划表: one page to print for a chosen person or unit and a chosen week or month, with the
 * numbers above and the dated actions below.
 */
export function drawExecutionPlan(context: ExecutionSheetContext): SheetDraft {
  const draft = startSheet(context, 'executionPlan');
  const layout = layOutPlan(context);
  const choice = planChoice(context);
  draft.put(1, 0, null);
  draft.put(0, 1, draft.at(0, 0), namedStyle('title'));
  draft.put(0, 0, null);
  drawChosen(context, layout, choice, draft);
  drawUnit(context, layout, choice, draft);
  drawPlanNumbers(context, layout, choice, draft);
  drawPlanActions(context, layout, choice, draft);
  drawPlanDay(context, layout, choice, draft);
  drawSignatures(context, layout, draft);
  draft.rowHeights.push(...planHeights(context, layout));
  draft.print = {
    ...draft.print,
    landscape: false,
    paper: 'a4',
    pagesWide: 1,
  };
  return draft;
}

/** In the first line who and which period are chosen, and what shows of them. */
function drawChosen(
  context: ExecutionSheetContext,
  { who: line }: PlanLayout,
  { row, period, typed }: PlanChoice,
  draft: SheetDraft,
): void {
  const { plan, messages } = context;
  const { at, end } = planPlaces(context);
  const fx = formulasOn(draft.name);
  for (const { key, label, cell, content, list } of [
    { key: 'planWho', label: 'kind', cell: 'what', content: typed.who, list: planNames.whoLabels },
    {
      key: 'planPeriod',
      label: 'customer',
      cell: 'due',
      content: typed.period,
      list: planNames.periodLabels,
    },
  ] as const) {
    const { name, texts } = choices[key];
    const { label: title, note: message } = texts(messages.executionTables);
    const area = { row: line, column: at(cell), rows: 1, columns: 1 };
    draft.put(line, at(label), title, namedStyle('label'));
    draft.put(line, at(cell), content, namedStyle('input', formats.text));
    const rule = { kind: 'listOf', range: fx`${listedAt(context, list)}` } as const;
    draft.validations.push({ area, rule, title, message });
    draft.named.push({ name, area });
  }
  const { nobody, several } = messages.executionTables.executionPlan;
  const said = ([before, after]: readonly [string, string]): string =>
    `${textLiteral(before)}&TRIM(${choices.planWho.name})&${textLiteral(after)}`;
  const unknown = `IF(${countOfName(choices.planWho.name)}>1,${said(several)},${said(nobody)})`;
  const shown = `IF(${planNames.whoAt}=0,${unknown},INDEX(${planNames.whoLabels},MAX(1,${planNames.whoAt})))`;
  const isSeveral = plan.members.filter(({ name }) => sameKey(name) === sameKey(typed.who)).length > 1;
  const [before, after] = isSeveral ? several : nobody;
  const strong = namedStyle('total');
  const day = { ...namedStyle('total', formats.day), align: 'left' } as const;
  const until = { ...namedStyle('total', '"–  "yyyy-mm-dd'), align: 'left' } as const;
  const [carried, result] = [at('carried'), at('result')];
  draft.style({ row: 0, column: result, rows: 1, columns: end - result }, namedStyle('section'));
  draft.put(
    0,
    result,
    { formula: shown, value: row < 0 ? before + typed.who + after : whoLabel(plan.members[row] as Member) },
    namedStyle('section'),
  );
  draft.conditionalFormats.push({
    area: { row: 0, column: result, rows: 1, columns: end - result },
    formula: `${planNames.whoAt}=0`,
    style: signals.bad,
  });
  draft.style({ row: line, column: carried, rows: 1, columns: end - carried }, strong);
  draft.put(line, carried, { formula: planNames.key, value: period.key }, strong);
  draft.put(line, result, { formula: planNames.first, value: toSerial(period.first) }, day);
  draft.put(line, at('remark'), { formula: planNames.last, value: toSerial(period.last) }, until);
}

/** In the second line the unit above, the assessment period, and the day as of which everything is seen. */
function drawUnit(
  context: ExecutionContext,
  { unit: line }: PlanLayout,
  { row, period }: PlanChoice,
  draft: SheetDraft,
): void {
  const { plan, execution, messages } = context;
  const texts = messages.executionTables.executionPlan;
  const { at } = planPlaces(context);
  const label = namedStyle('label');
  const parent = plan.members[plan.tree.rows[row]?.parent ?? -1];
  const unitAt = `IF(${planNames.whoAt}=0,0,INDEX(${planNames.whoParent},MAX(1,${planNames.whoAt})))`;
  const unit = `IF(${unitAt}=0,"–",INDEX(${planNames.whoLabels},MAX(1,${unitAt})))`;
  const task = `INDEX(${workingsNames.periodKeys},${planNames.taskAt})`;
  const asOf = { ...namedStyle('label', formats.day), align: 'left' } as const;
  draft.put(line, at('kind'), texts.unit, label);
  draft.put(line, at('what'), { formula: unit, value: parent ? whoLabel(parent) : '–' }, label);
  draft.put(line, at('customer'), texts.taskPeriod, label);
  draft.put(line, at('due'), { formula: task, value: period.task.key }, label);
  draft.put(line, at('state'), texts.asOf, { ...label, align: 'right' });
  draft.put(
    line,
    at('result'),
    { formula: nameOf('execution', 'asOf'), value: toSerial(execution.today) },
    asOf,
  );
}

/** Names above lines to sign on. */
function drawSignatures(context: ExecutionContext, { signatures }: PlanLayout, draft: SheetDraft): void {
  const { at } = planPlaces(context);
  const [owner, superior, date] = context.messages.executionTables.executionPlan.signatures;
  const line = { borderBottom: { line: 'thin', color: '595959' } } as const;
  const right = { ...namedStyle('label'), align: 'right' } as const;
  draft.put(signatures, at('kind'), owner, namedStyle('label'));
  draft.style({ row: signatures, column: at('what'), rows: 1, columns: 1 }, line);
  draft.put(signatures, at('customer'), superior, right);
  draft.style({ row: signatures, column: at('due'), rows: 1, columns: 3 }, line);
  draft.put(signatures, at('result'), date, right);
  draft.put(signatures, at('remark'), null, line);
}
