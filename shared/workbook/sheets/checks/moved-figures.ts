import { type Issue, issuesOf } from '#engine/issue.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { changeOfSums, type FigureKey } from '#engine/revision/figure.ts';
import { type FixedFigure, movedSince, type PlannedFigures } from '#engine/revision/fixed-figures.ts';
import type { Place } from '#formula/address.ts';
import type { Messages } from '#language/messages.ts';
import type { LockedGoalIssues } from '#language/revision/revisions.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import { nameOfFigure } from '#workbook/sheets/common/figure-name.ts';

const issue = issuesOf<LockedGoalIssues>();

/** So many figures are named. */
const NAMED = 4;

interface Where {
  readonly places: InputPlaces;
  /** The first cell that a member's months are held in, by goal and member. */
  readonly placeOf: (goal: string, member: string) => Place | null;
  readonly messages: Messages;
}

/** Of each goal whose fixed figures are not as they are on record a warning at the first of them that has a cell. */
export function movedIssues(
  { plan, holds }: PlannedFigures,
  recorded: readonly FixedFigure[],
  { places, placeOf, messages }: Where,
): LocatedIssue[] {
  const all = movedSince(recorded, plan, holds);
  return plan.inputs.goals.flatMap(({ key, name }, index): LocatedIssue[] => {
    const moved = all.filter(({ goal }) => goal === key);
    const [first] = moved;
    if (!first) return [];
    const amount = (value: number | null): string => (value === null ? '–' : String(value));
    const named = moved
      .slice(0, NAMED)
      .map((move) => `${nameOfFigure(plan, move, messages)}: ${amount(move.before)} → ${amount(move.after)}`);
    const params = {
      goal: name,
      figures: named,
      more: moved.length - named.length,
      change: changeOfSums(moved),
    };
    const path = pathOf(plan, first, index);
    const held = first.member !== null && first.month !== null ? placeOf(key, first.member) : null;
    return [
      { ...issue('revision.figures.moved', path, params, 'warning'), place: held ?? places.nearest(path) },
    ];
  });
}

function pathOf(
  { inputs, months, quarters }: Plan,
  { goal, member, month }: FigureKey,
  index: number,
): Issue['path'] {
  if (member === null) {
    const quarter = quarters.findIndex(({ key }) => key === month);
    if (quarter >= 0) return ['goals', index, 'quarters', quarter];
    return ['goals', index, 'months', months.findIndex(({ key }) => key === month)];
  }
  const basis = inputs.bases.findIndex((each) => each.member === member && each.goal === goal);
  return month === null && basis >= 0 ? ['bases', basis, 'fixed'] : ['goals', index, 'name'];
}
