import { heldIn, keptIn, sealedIn } from '#actions/protocol/generate-sheets.ts';
import { messagesFor } from '#actions/protocol/messages-for.ts';
import { done, hasErrors, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { treeOf } from '#engine/organisation/tree.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { monthKeys } from '#engine/plan/month-keys.ts';
import { planTime } from '#engine/plan/plan.ts';
import type { MovedFigure } from '#engine/revision/figure.ts';
import {
  type FixedFigure,
  figuresOnRecord,
  fixedAsTyped,
  movedAsTyped,
} from '#engine/revision/fixed-figures.ts';
import type { ReadReply } from '#host/host.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { readBaseline } from '#workbook/records/baseline.ts';
import { judgeRevisionRecord } from '#workbook/records/locked-goals.ts';
import { readRecords } from '#workbook/records/read.ts';
import type { FigureNames } from '#workbook/sheets/common/figure-name.ts';

/** Fixed figures that are not as they are on record, and what the record says of all. */
export interface MovedFigures {
  readonly inputs: PlanInputs;
  readonly places: InputPlaces;
  readonly recorded: readonly FixedFigure[];
  readonly moved: readonly MovedFigure[];
  readonly names: FigureNames;
}

/**
 * The moved figures of a plan that is being carried out and that nothing can be planned from, such as one whose fixed months
 * are no longer the total: by what is typed. Refused where the inputs or the record cannot be read; null: it is not being
 * carried out.
 */
export function figuresAsTyped(reply: ReadReply): Outcome<MovedFigures | null> {
  const { inputs, places, issues } = readInputs(reply);
  if (!inputs) return refused(issues);
  const records = readRecords(reply, inputs, places);
  if (!records) return done(null);
  const rows = { rows: records.rows.revisions, places: records.places };
  const judged = judgeRevisionRecord(rows, inputs, readBaseline(reply), messagesFor(inputs));
  if (hasErrors(judged.issues)) return refused(judged.issues);
  const time = planTime(inputs);
  if (!time.ok) return refused(time.issues.map((issue) => ({ ...issue, place: places.nearest(issue.path) })));
  const typed = fixedAsTyped(inputs, heldIn(reply, inputs).holds);
  const recorded = figuresOnRecord(typed, judged.record, sealedIn(reply, null));
  const kept = keptIn(inputs, { records });
  const months = monthKeys(inputs);
  // What somebody holds in a closed month is kept with it, and no longer typed.
  const isKept = ({ goal, member, month }: MovedFigure): boolean =>
    member !== null && month !== null && months.indexOf(month) < (kept.get(goal)?.get(member)?.length ?? 0);
  const moved = movedAsTyped(recorded, typed).filter((move) => !isKept(move));
  const members = treeOf(inputs.members).rows.flatMap(({ source }) => inputs.members[source] ?? []);
  return done({ inputs, places, recorded, moved, names: { ...time.value, members } });
}
