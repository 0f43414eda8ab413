import { formulasOn } from '#formula/fx.ts';
import { closedNames } from '#workbook/sheets/common/closed-names.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
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
