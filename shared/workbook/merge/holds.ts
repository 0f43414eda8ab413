import { issuesOf } from '#engine/issue.ts';
import { treeOf } from '#engine/organisation/tree.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { monthKeys } from '#engine/plan/month-keys.ts';
import type { Holds } from '#engine/plan/plan.ts';
import { conventionsOf } from '#engine/typed/conventions.ts';
import { readNumber } from '#engine/typed/number.ts';
import { understoodValue } from '#engine/typed/reading.ts';
import { toUnits, type Units } from '#engine/units.ts';
import type { Place } from '#formula/address.ts';
import type { SheetContent } from '#host/host.ts';
import { type Area, type CellContent, isFormula, type Scalar } from '#host/sheet.ts';
import type { TableIssues } from '#language/plan/tables.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import { type NormalisedCell, normalisingIssue } from '#workbook/inputs/normalise.ts';
import { type FigureCell, figureCells, type OurSheets, type TypedFigure, typedFigures } from './figures.ts';

const issue = issuesOf<TableIssues>();

export interface HoldReading {
  readonly holds: Holds;
  /** The first cell that a member's months are held in, by goal and member. */
  readonly placeOf: (goal: string, member: string) => Place | null;
  readonly issues: readonly LocatedIssue[];
}
export const noHolds: HoldReading = { holds: new Map(), placeOf: () => null, issues: [] };

/** Months of leaves in the decomposition table: where a person may type a number over the formula. */
export function leafMonths(
  content: SheetContent,
  area: Area,
  inputs: PlanInputs,
  months: readonly string[],
): readonly FigureCell[] {
  const { rows } = treeOf(inputs.members);
  return figureCells(content, area, inputs, months).filter(
    ({ row, from, to }) => to === from + 1 && rows[row]?.children.length === 0,
  );
}

export interface DecompositionSheet {
  readonly content: SheetContent;
  readonly area: Area;
}

/**
 * Months of a leaf that a person has typed over in the decomposition table, as a number in any spelling or a formula of
 * their own. An issue at its cell: one that is negative, not a multiple of the goal's unit or no number, and whatever is
 * typed over a figure that adds up others.
 */
export function readHolds(
  { content, area }: DecompositionSheet,
  inputs: PlanInputs,
  ours: OurSheets,
): HoldReading {
  const cells = figureCells(content, area, inputs, monthKeys(inputs));
  const { rows } = treeOf(inputs.members);
  const holds = new Map<string, Map<string, Map<number, Units>>>();
  const firstCells = new Map<string, Place>();
  const issues: LocatedIssue[] = [];
  const texts: NormalisedCell[] = [];
  for (const figure of typedFigures(content, cells, inputs, ours)) {
    const { cell, goal: at, row, from, isOpen } = figure;
    const goal = inputs.goals[at];
    const member = rows[row]?.key ?? '';
    if (!goal) continue;
    const place = { sheet: content.name, ...cell };
    const value = typedValue(figure, inputs);
    const typed = shownContent(figure.content);
    if (!isOpen || value === null) {
      const code = isOpen ? 'table.typedOver' : 'table.typedOverTotal';
      issues.push({ ...issue(code, ['held'], { value: typed }), place });
      continue;
    }
    const counted = toUnits(value, goal.unit);
    if (value < 0) {
      issues.push({ ...issue('table.heldNegative', ['held'], { value }), place });
    } else if (!counted.ok) {
      issues.push({ ...issue('table.heldNotMultiple', ['held'], { value, unit: goal.unit }), place });
    } else {
      if (typeof figure.content === 'string') {
        texts.push({ ...place, plain: value, numberFormat: null, typed, normal: String(value) });
      }
      if (!holds.get(goal.key)?.has(member)) firstCells.set(JSON.stringify([goal.key, member]), place);
      const ofGoal = holds.get(goal.key) ?? new Map<string, Map<number, Units>>();
      const ofMember = ofGoal.get(member) ?? new Map<number, Units>();
      holds.set(goal.key, ofGoal.set(member, ofMember.set(from, counted.value)));
    }
  }
  const placeOf = (goal: string, member: string): Place | null =>
    firstCells.get(JSON.stringify([goal, member])) ?? null;
  return { holds, placeOf, issues: [...issues, ...normalisingIssue(texts)] };
}

/** The number that was typed over a figure; null: it is none, or could be two. */
export function typedValue(
  { content }: TypedFigure,
  { language }: Pick<PlanInputs, 'language'>,
): number | null {
  const value: Scalar = isFormula(content) ? content.value : (content as Scalar);
  if (typeof value === 'number') return value;
  if (isFormula(content) || typeof value !== 'string') return null;
  return understoodValue(readNumber(value, conventionsOf(language, null)));
}

const shownContent = (content: CellContent): string =>
  isFormula(content) ? `=${content.formula}` : String(content);
