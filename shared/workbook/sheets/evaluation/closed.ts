import { closedMonths } from '#engine/closing/record.ts';
import { formulasOn } from '#formula/fx.ts';
import { chosen } from '#workbook/sheets/common/choices.ts';
import { closedNames } from '#workbook/sheets/common/closed-names.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import type { EvaluatedColumn, Figure } from './evaluated-column.ts';
import { monthDays } from './layout.ts';

/** Whether the month is closed, as a condition; null: none of the plan's is. */
export function isClosed({ execution, texts }: ExecutionContext): string | null {
  if (execution.carried.open === 0) return null;
  const { name: sheet } = texts.sheets.evaluation;
  return formulasOn(sheet)`${monthDays(sheet)[0]}<${closedNames.open}`;
}

/** What is kept of a person, by the cell with the key, where the month is closed; else this formula. */
export function unlessClosed(
  context: ExecutionContext,
  which: 'payScores' | 'payBehaviour' | 'payAmounts',
  key: string,
  formula: string,
): string {
  const condition = isClosed(context);
  if (condition === null) return formula;
  const { name: sheet } = context.texts.sheets.evaluation;
  const { payWho, payFirst, [which]: kept } = closedNames;
  const own = formulasOn(sheet)`${payWho},${key},${payFirst},${monthDays(sheet)[0]}`;
  // A person without one would get 0.
  const found = `IF(COUNTIFS(${own},${kept},">=0")=0,"",SUMIFS(${kept},${own}))`;
  return `IF(${condition},${found},${formula})`;
}

/**
 * A figure of which nothing is kept: empty where the month is closed. What the records and settings say by now would stand
 * beside a score and a pay that did not come from it.
 */
export function whileOpen(context: ExecutionContext, { formula, value }: Figure): Figure {
  const condition = isClosed(context);
  if (condition === null) return { formula, value };
  const month = context.plan.months[chosen(context, 'evaluationMonth').at]?.key ?? '';
  const isShownClosed = closedMonths(context.execution.closing).includes(month);
  return { formula: `IF(${condition},"",${formula})`, value: isShownClosed ? null : value };
}

/** The same for a column. */
export function openOnly(context: ExecutionContext, column: EvaluatedColumn): EvaluatedColumn {
  const { person, unit, every } = column;
  return {
    ...column,
    ...(person && { person: (...of: Parameters<typeof person>) => whileOpen(context, person(...of)) }),
    ...(unit && { unit: (...of: Parameters<typeof unit>) => whileOpen(context, unit(...of)) }),
    ...(every && { every: (...of: Parameters<typeof every>) => whileOpen(context, every(...of)) }),
  };
}
