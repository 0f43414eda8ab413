import { closedMonths } from '#engine/closing/record.ts';
import { sealOf } from '#engine/closing/seal.ts';
import { columnName } from '#formula/address.ts';
import { formulasOn } from '#formula/fx.ts';
import { CLOSED_SEAL_NAME, closedSealColumns } from '#workbook/records/closing.ts';
import { monthColumn } from '#workbook/sheets/common/axis.ts';
import { type Check, found, zero } from '#workbook/sheets/common/check.ts';
import { closedNames } from '#workbook/sheets/common/closed-names.ts';
import { type Column, drawHeader, drawRows, placesInOrder } from '#workbook/sheets/common/column-table.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { decompositionCell, type GoalBlock } from '#workbook/sheets/decomposition/layout.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { checkPlaces } from './columns.ts';

const HUNDREDTHS = amountFormat(0.01);
const sealColumns = placesInOrder(
  closedSealColumns.map((key) => ({ key })),
  checkPlaces.end,
);

/**
 * The record of closed months against its seal, and what the decomposition says of those months; none where nothing was
 * ever closed. `firstRow`: where the first of these checks, and the seal, will stand.
 */
export function closingChecks(context: ExecutionContext, firstRow: number): readonly Check[] {
  const { execution, messages } = context;
  const { closing, carried } = execution;
  if (closing.closings.length === 0 && closing.figures.length === 0) return [];
  const { checks: texts } = messages.closing;
  const seal = sealOf(closing);
  const sealed = (field: 'rows' | 'plan' | 'actual' | 'pay', formula: string, format: string): Check => ({
    kind: 'check',
    what: texts[field],
    expected: found(`$${columnName(sealColumns.at(field))}$${firstRow + 1}`, seal[field]),
    found: found(formula, seal[field]),
    note: texts.sealNote,
    format,
    decimals: 2,
  });
  return [
    sealed('rows', `COUNT(${closedNames.plan})`, formats.count),
    sealed('plan', `SUM(${closedNames.plan})`, HUNDREDTHS),
    sealed('actual', `SUM(${closedNames.actual})`, HUNDREDTHS),
    sealed('pay', `SUM(${closedNames.payAmounts})`, HUNDREDTHS),
    ...decompositionChecks(context),
    {
      kind: 'note',
      what: texts.carried,
      expected: zero,
      found: found(`SUMPRODUCT((${closedNames.carried}<>0)*1)`, carried.rows.length),
      note: closedMonths(closing).length > 0 ? texts.carriedNote : '',
      format: formats.difference,
    },
  ];
}

/** Of each goal the plan of its closed months, as recorded and as the decomposition shows it. */
function decompositionChecks(context: ExecutionContext): readonly Check[] {
  const { plan, execution, messages, layouts, texts } = context;
  const { checks } = messages.closing;
  const fx = formulasOn(texts.sheets.checks.name);
  const { figures } = execution.closing;
  return plan.goals.flatMap(({ goal }, at): Check[] => {
    const own = figures.filter((figure) => figure.goal === goal.key);
    const months = plan.months.flatMap(({ key }, month) =>
      own.some((figure) => figure.month === key) ? [month] : [],
    );
    if (months.length === 0) return [];
    const sum = own.reduce((all, figure) => all + figure.plan, 0);
    const cells = months.map((month) => {
      const column = monthColumn(layouts.decomposition, month);
      return fx`${decompositionCell(layouts.decomposition.goals[at] as GoalBlock, 0, column, 'both')}`;
    });
    return [
      {
        kind: 'check',
        what: checks.ofGoal(goal.name),
        expected: found(`SUMIFS(${closedNames.plan},${closedNames.goals},${at + 1})`, sum),
        found: found(cells.join('+'), sum),
        note: checks.ofGoalNote,
        format: amountFormat(goal.unit),
        decimals: 2,
      },
    ];
  });
}

/** The seal beside its checks. */
export function drawClosingSeal(
  draft: SheetDraft,
  { execution, messages }: ExecutionContext,
  firstRow: number,
): void {
  const seal = sealOf(execution.closing);
  const { seal: headers } = messages.closing.checks;
  const columns = closedSealColumns.map((key): Column<{ readonly at: number }> => {
    const format = key === 'print' ? formats.text : key === 'rows' ? formats.count : HUNDREDTHS;
    return {
      key,
      header: headers[key],
      cell: () => ({ value: seal[key], style: namedStyle('label', format) }),
    };
  });
  drawHeader(draft, firstRow - 1, columns, checkPlaces.end);
  drawRows(draft, [{ at: firstRow }], columns, checkPlaces.end);
  const area = { row: firstRow, column: checkPlaces.end, rows: 1, columns: columns.length };
  draft.named.push({ name: CLOSED_SEAL_NAME, area });
}
