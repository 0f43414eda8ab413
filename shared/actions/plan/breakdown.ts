import {
  type BuildChange,
  type Built,
  buildChange,
  built,
  drawChange,
  type Request,
} from '#actions/protocol/change-workbook.ts';
import type { GeneratedSheets } from '#actions/protocol/generate-sheets.ts';
import { messagesFor } from '#actions/protocol/messages-for.ts';
import { done, hasErrors, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { judgedQueries, planQueries, readPlan, readToLook } from '#actions/protocol/read-plan.ts';
import type { Day } from '#engine/days/day.ts';
import { issuesOf } from '#engine/issue.ts';
import type { Goal } from '#engine/plan/inputs.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { sumOf } from '#engine/sum.ts';
import { toAmount } from '#engine/units.ts';
import type { Host, ReadReply } from '#host/host.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';
import { inputQueries, readInputs } from '#workbook/inputs/read.ts';
import { bringUp } from '#workbook/migrations/bring-up.ts';
import { lockedCells, lockedIssue } from '#workbook/records/locked-goals.ts';
import { spanTitle } from '#workbook/sheets/common/period-titles.ts';
import {
  type BreakdownSettings,
  type Level,
  levelsOf,
  settingsOf,
  withSettings,
} from './breakdown-settings.ts';
import { settingSteps } from './breakdown-steps.ts';
import type { PlanDays } from './day-list.ts';

const issue = issuesOf<SidebarIssues>();

/** What can be broken down, and how it is now. */
export interface Breakdown {
  readonly goals: readonly Pick<Goal, 'key' | 'name' | 'measure'>[];
  readonly levels: readonly Level[];
  readonly days: PlanDays;
  /** As the sheets have it, for each goal. */
  readonly settings: readonly BreakdownSettings[];
}

/** What a build would write. */
export interface BreakdownPreview {
  readonly measure: string;
  /** What the whole plan is: the year, a quarter, so many months. */
  readonly whole: string;
  /** Keys of the months, `2026-01`. */
  readonly months: readonly string[];
  /** The first members, parents first; amounts of the goal. */
  readonly rows: readonly BreakdownRow[];
  readonly members: number;
  readonly total: number;
  /** What the people add up to; the same, or the checks say why not. */
  readonly people: number;
  readonly byMonth: readonly number[];
  readonly sheets: readonly { readonly name: string; readonly cells: number; readonly isNew: boolean }[];
}
interface BreakdownRow {
  readonly name: string;
  readonly depth: number;
  readonly year: number;
  readonly firstMonth: number;
}

/** So many members are shown before a build. */
const SHOWN_ROWS = 8;

export async function readBreakdown(host: Host): Promise<Outcome<Breakdown>> {
  const { reply, issues: older } = bringUp(await readToLook(host, inputQueries));
  const { inputs, issues } = readInputs(reply);
  if (!inputs || hasErrors(issues)) return refused(issues);
  return done(
    {
      goals: inputs.goals.map(({ key, name, measure }) => ({ key, name, measure })),
      levels: levelsOf(inputs, inputs.goals[0]?.key),
      days: { first: inputs.start, last: inputs.end, language: inputs.language },
      settings: inputs.goals.flatMap(({ key }) => settingsOf(inputs, key) ?? []),
    },
    [...older, ...issues],
  );
}

/**
 * What a build under these settings would write: its first rows, totals and cells, without what people put on sheets
 * besides. Writes nothing.
 */
export async function previewBreakdown(
  host: Host,
  settings: BreakdownSettings,
  today: Day,
): Promise<Outcome<BreakdownPreview>> {
  const reply = await readToLook(host, judgedQueries);
  const change = settingsChange(reply, settings, today);
  if (change.kind === 'refused') return change;
  const drawn = drawChange(reply, change.value);
  if (drawn.kind === 'refused') return drawn;
  return done(previewOf(drawn.value.generated, settings), drawn.issues);
}

/** The build that follows when the settings are typed into the input sheets; refused as a whole, or all of it. */
export const buildRequest = (settings: BreakdownSettings, today: Day): Request<Built> => ({
  read: planQueries,
  decide: (reply) => settingsChange(reply, settings, today),
});

function settingsChange(
  reply: ReadReply,
  settings: BreakdownSettings,
  today: Day,
): Outcome<BuildChange<Built>> {
  const reading = readPlan(reply, today);
  if (reading.kind === 'refused') return reading;
  const { inputs: before, places, state } = reading.value;
  const goal = before.goals.findIndex(({ key }) => key === settings.goal);
  if (goal < 0) {
    return refused([{ ...issue('goal.gone', ['goals'], { key: settings.goal }), place: null }]);
  }
  const locked = state ? lockedCells(before, places).filter(({ field }) => field === 'total') : [];
  const retyped = locked[goal];
  if (retyped && retyped.value !== settings.total) return refused([lockedIssue(retyped)]);
  const after = withSettings(before, settings);
  if (!after.ok) return refused(after.issues.map((each) => ({ ...each, place: places.nearest(each.path) })));
  const typed = settingSteps(before, after.value, { reply, places }, messagesFor(before));
  return done(buildChange({ today, typed, result: built }));
}

function previewOf({ plan, sheets }: GeneratedSheets, { goal: key }: BreakdownSettings): BreakdownPreview {
  const at = plan.goals.findIndex(({ goal }) => goal.key === key);
  const planned = plan.goals[at] as Plan['goals'][number];
  const { goal, targets, months, schedule } = planned;
  const amount = (units: number): number => toAmount(units, goal.unit);
  const leafOf = new Map(plan.tree.leaves.map((row, leaf) => [row, leaf]));
  const firstMonthOf = (row: number): number => {
    const end = plan.tree.rows[row]?.end ?? row;
    return sumOf(
      Array.from({ length: end - row }, (_, offset) => {
        const leaf = leafOf.get(row + offset);
        return leaf === undefined ? 0 : (schedule.rows[leaf]?.months[0] ?? 0);
      }),
    );
  };
  return {
    measure: goal.measure,
    whole: spanTitle(plan, messagesFor(plan.inputs).tables),
    months: plan.months.map((month) => month.key),
    rows: plan.tree.rows.slice(0, SHOWN_ROWS).map(({ depth }, row) => ({
      name: plan.members[row]?.name ?? '',
      depth,
      year: amount(targets[row] ?? 0),
      firstMonth: amount(firstMonthOf(row)),
    })),
    members: plan.tree.rows.length,
    total: amount(planned.total),
    people: amount(sumOf(plan.tree.leaves.map((row) => targets[row] ?? 0))),
    byMonth: months.map(amount),
    sheets: sheets.map(({ table, isNew, merged }) => ({
      name: table.image.name,
      cells: sumOf(
        (merged?.image ?? table.image).cells.map((row) => row.filter((cell) => cell !== null).length),
      ),
      isNew,
    })),
  };
}
