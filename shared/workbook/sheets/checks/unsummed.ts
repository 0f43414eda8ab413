import type { LevelPlan, RatePlan } from '#engine/plan/goal-plan.ts';
import { builtFrom } from '#engine/standing/built.ts';
import { toHundredth } from '#engine/tracking/hundredth.ts';
import { blockAt, formulasOn, type Reference, textLiteral } from '#formula/fx.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import { decimalsCompared } from '#workbook/sheets/common/axis-cells.ts';
import { type Check, found, zero } from '#workbook/sheets/common/check.ts';
import { tableCell } from '#workbook/sheets/common/column-table.ts';
import { goalCell } from '#workbook/sheets/common/context.ts';
import type { TreeBlock } from '#workbook/sheets/common/tree-rows.ts';
import type { LevelsLayout } from '#workbook/sheets/levels/layout.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import type { RateBlock, RatesLayout } from '#workbook/sheets/rates/layout.ts';
import { rateDecimals, rateFormat, yearOf } from '#workbook/sheets/rates/rates.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';

/** What the formulas of the goal's rows were written for, and do not follow by themselves. */
function asBuilt(context: PlanContext, planned: LevelPlan | RatePlan): Check {
  const { texts } = context;
  const fx = formulasOn(texts.sheets.checks.name);
  const { kind, monthMethod, weightedBy, amountOf } = planned.goal;
  const cell = (key: 'kind' | 'monthMethod' | 'weightedBy' | 'amountOf'): string =>
    fx`${goalCell(context, planned, key)}`;
  const says = (at: string, labels: readonly string[]): string =>
    `OR(${labels.map((label) => `${at}=${textLiteral(label)}`).join(',')})`;
  const isKind = says(
    cell('kind'),
    inEveryLanguage(({ inputs }) => inputs.choices.goalKind[kind]),
  );
  const isTyped = says(
    cell('monthMethod'),
    inEveryLanguage(({ inputs }) => inputs.choices.monthMethod.fixed),
  );
  const [typed, untyped] = monthMethod === 'fixed' ? [0, 1] : [1, 0];
  const named = (key: 'weightedBy' | 'amountOf', was: string | null): string =>
    `+IF(${cell(key)}=${textLiteral(was ?? '')},0,1)`;
  const weighting = kind === 'level' ? '' : named('weightedBy', weightedBy) + named('amountOf', amountOf);
  return {
    kind: 'check',
    what: texts.checks.asBuilt,
    expected: zero,
    found: found(`IF(${isKind},0,1)+IF(${isTyped},${typed},${untyped})${weighting}`),
    note: texts.checks.asBuiltNote,
    format: formats.difference,
  };
}

/** A level ends at its target and adds up over people. */
export function levelChecks(context: PlanContext, index: number): Check[] {
  const { plan, layouts, texts } = context;
  const layout = layouts.levels as LevelsLayout;
  const level = plan.levels[index] as LevelPlan;
  const { first, difference } = layout.goals[index] as TreeBlock;
  const { goal } = level;
  const fx = formulasOn(texts.sheets.checks.name);
  const { checks } = texts;
  const [opening, beside] = ['opening', 'difference'].map((key) => layout.columns.at(key));
  const allZero = (what: string, area: Reference): Check => ({
    kind: 'check',
    what,
    expected: zero,
    found: found(fx`SUMPRODUCT(ABS(${area}))`),
    note: '',
    format: formats.difference,
  });
  const block = (row: number, column: number, rows: number, columns: number): Reference =>
    blockAt({ sheet: layout.sheet, area: { row, column, rows, columns } });
  return [
    {
      kind: 'check',
      what: checks.yearOfGoal,
      expected: found(fx`${goalCell(context, level, 'total')}`, goal.total),
      found: found(fx`${tableCell({ ...layout }, first, 'year', 'both')}`, goal.total),
      note: '',
      format: amountFormat(goal.unit),
      decimals: decimalsCompared(goal),
    },
    allZero(checks.levelYear, block(first, beside!, plan.tree.rows.length, 1)),
    ...(plan.tree.rows.length > 1
      ? [allZero(checks.levelPeople, block(difference, opening!, 1, beside! - opening!))]
      : []),
    asBuilt(context, level),
  ];
}

/** What all together come to is the goal. */
export function rateChecks(context: PlanContext, index: number): Check[] {
  const { plan, layouts, texts } = context;
  const layout = layouts.rates as RatesLayout;
  const rate = plan.rates[index] as RatePlan;
  const { first } = layout.goals[index] as RateBlock;
  const decimals = rateDecimals(rate);
  const fx = formulasOn(texts.sheets.checks.name);
  return [
    {
      kind: 'check',
      what: texts.checks.weightedYear,
      expected: found(fx`${goalCell(context, rate, 'total')}`, rate.goal.total),
      found: found(fx`${tableCell({ ...layout }, first, 'year', 'both')}`, yearOf(rate)),
      note: texts.checks.weightedYearNote,
      format: rateFormat(rate.goal),
      decimals,
    },
    ...identityCheck(context, rate),
    asBuilt(context, rate),
  ];
}

/**
 * What an average makes up is the number times it, to one of the number and the unit of the amount: numbers are whole, so
 * 3,876 deals of 258 may make up a million.
 */
function identityCheck(context: PlanContext, rate: RatePlan): Check[] {
  const { plan, layouts, messages, texts } = context;
  const from = builtFrom(plan, rate);
  if (!from) return [];
  const layout = layouts.rates as RatesLayout;
  const { first } = layout.goals[plan.rates.indexOf(rate)] as RateBlock;
  const fx = formulasOn(texts.sheets.checks.name);
  const [amount, number] = [plan.goals[from.amount]!, plan.goals[from.number]!];
  const [made, of] = [amount, number].map((goal) => fx`${goalCell(context, goal, 'total')}`);
  const [least, one] = [amount, number].map((goal) => fx`${goalCell(context, goal, 'unit')}`);
  const each = fx`${tableCell({ ...layout }, first, 'year', 'both')}`;
  const gap = `ROUND(${made}-${of}*${each},2)`;
  const own = toHundredth(amount.goal.total - number.goal.total * yearOf(rate));
  const within = number.goal.unit * yearOf(rate) + amount.goal.unit;
  const { identity, identityNote } = messages.executionTables.standing;
  return [
    {
      kind: 'check',
      what: identity,
      expected: zero,
      found: found(`IF(ABS(${gap})<=${one}*${each}+${least},0,${gap})`, Math.abs(own) <= within ? 0 : own),
      note: identityNote(amount.goal.name, number.goal.name),
      format: amountFormat(0.01),
    },
  ];
}
