import { type GeneratedSheet, generateSheets } from '#actions/protocol/generate-sheets.ts';
import { hasErrors } from '#actions/protocol/outcome.ts';
import { readPlanAsFar, type SoundInputs } from '#actions/protocol/read-plan.ts';
import type { Day } from '#engine/days/day.ts';
import { fromSerial } from '#engine/days/serial.ts';
import { issuesOf } from '#engine/issue.ts';
import { makePlan, type Plan } from '#engine/plan/plan.ts';
import { sameFormula } from '#formula/same-formula.ts';
import { contains } from '#host/areas.ts';
import type { ReadReply, SheetContent } from '#host/host.ts';
import { formulaOf, isError, isFormula } from '#host/sheet.ts';
import type { TableIssues } from '#language/plan/tables.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import { noHolds } from '#workbook/merge/holds.ts';
import { recordIssues } from '#workbook/records/record-issues.ts';
import { type CheckState, checkPlaces, checkState } from '#workbook/sheets/checks/columns.ts';
import { tableNames } from '#workbook/sheets/generated-names.ts';

const issue = issuesOf<TableIssues>();

/** One line of the Checks sheet as it stands in the workbook. */
interface CheckLine {
  readonly what: string;
  readonly expected: string;
  readonly found: string;
  readonly difference: string;
  readonly state: CheckState;
  readonly sheet: string;
  readonly row: number;
}
export interface Findings {
  readonly issues: readonly LocatedIssue[];
  /** What of the log and of the numbers by hand is left out or read otherwise: all is well without it. */
  readonly records: readonly LocatedIssue[];
  readonly checks: readonly CheckLine[];
  readonly verdict: 'fine' | 'look';
}

/**
 * What is wrong with a plan: mistakes in the inputs, numbers typed over formulas, tables that are not what the inputs ask
 * for, and every line of the Checks sheet with the values that the workbook holds. `found` holds the input sheets, the
 * records, the Checks sheet and the decomposition at least; of the generated sheets only those in it are compared.
 */
export const checkPlan = (found: ReadReply, today: Day): Findings => lookAtPlan(found, today).findings;

/** The plan itself and where it stands, in the format of this program. */
interface SeenPlan {
  readonly reply: ReadReply;
  readonly places: InputPlaces;
  readonly plan: Plan;
}
export interface Look {
  readonly findings: Findings;
  /** Null: the inputs cannot be read or planned. */
  readonly seen: SeenPlan | null;
}

/** The same with the plan that was found, for whoever shows it as well. */
export function lookAtPlan(found: ReadReply, today: Day): Look {
  const { reading, sound } = readPlanAsFar(found, today);
  if (reading.kind === 'refused') {
    return { findings: findings(reading.issues, []), seen: sound && seenAlone(sound) };
  }
  const { reply, inputs, places, state } = reading.value;
  const checks = checkLines(reply);
  const lost = lostNames(reply);
  const generated = generateSheets(reply, inputs, places, state);
  if (generated.kind === 'refused') {
    const issues = [...reading.issues, ...lost, ...generated.issues];
    return { findings: findings(issues, checks), seen: seenAlone({ reply, inputs, places }) };
  }
  const { plan, execution } = generated.value;
  const stale = generated.value.sheets.flatMap((sheet) => outdated(reply, sheet));
  const missing = checks.length === 0 ? [{ ...issue('plan.missing', ['tables'], {}), place: null }] : [];
  return {
    findings: findings(
      [...reading.issues, ...lost, ...generated.issues, ...missing, ...stale],
      checks,
      execution && state ? recordIssues(execution, state.records.places) : [],
    ),
    seen: { reply, places, plan },
  };
}

/** Generated sheets that a build would find by their titles only. */
const lostNames = ({ names }: ReadReply): LocatedIssue[] =>
  names.flatMap(({ name, sheet, isLost }) =>
    isLost
      ? [{ ...issue('plan.nameLost', ['tables', name], { sheet }), place: { sheet, row: 0, column: 0 } }]
      : [],
  );

/** The plan that the inputs alone make, where what else the workbook holds cannot be judged. */
function seenAlone({ reply, inputs, places }: SoundInputs): SeenPlan | null {
  const plan = makePlan(inputs, noHolds.holds);
  return plan.ok ? { reply, places, plan: plan.value } : null;
}

function findings(
  issues: readonly LocatedIssue[],
  checks: readonly CheckLine[],
  records: readonly LocatedIssue[] = [],
): Findings {
  // What was typed since the workbook was calculated the lines of Checks do not show yet.
  const isMoved = issues.some(({ code }) => code === 'revision.figures.moved');
  const isFine = !hasErrors(issues) && !isMoved && checks.every(({ state }) => state !== 'look');
  return { issues, records, checks, verdict: isFine ? 'fine' : 'look' };
}

/** Formulas of ours that a build would write otherwise: inputs have changed their shape since. */
function outdated(reply: ReadReply, { table, isNew, merged }: GeneratedSheet): LocatedIssue[] {
  if (isNew) return [{ ...issue('plan.missing', ['tables'], {}), place: null }];
  const now = reply.contents.find(({ name }) => name === table.image.name);
  if (!now || !merged) return [];
  let cells = 0;
  merged.image.cells.forEach((row, at) => {
    row.forEach((content, column) => {
      if (isFormula(content) && !isSame(formulaAt(now, at, column), content.formula)) cells++;
    });
  });
  if (cells === 0) return [];
  const place = { sheet: now.name, row: 0, column: 0 };
  return [{ ...issue('plan.outdated', ['tables'], { sheet: now.name, cells }), place }];
}

const isSame = (now: string | null, wanted: string): boolean => now !== null && sameFormula(now, wanted);

function formulaAt({ cells }: SheetContent, row: number, column: number): string | null {
  const content = cells[row]?.[column] ?? null;
  return formulaOf(content);
}

function checkLines(reply: ReadReply): CheckLine[] {
  const name = reply.names.find((each) => each.name === tableNames.checks);
  const content = reply.contents.find((each) => each.name === name?.sheet);
  if (!name || !content) return [];
  const { row: first, column, rows } = name.area;
  const lines: CheckLine[] = [];
  for (let row = first; row < first + rows; row++) {
    const text = (at: number): string => shownAt(content, row, column + at);
    const state = checkState(text(checkPlaces.at('state')));
    if (state === null) continue;
    lines.push({
      what: text(checkPlaces.at('what')),
      expected: text(checkPlaces.at('expected')),
      found: text(checkPlaces.at('found')),
      difference: text(checkPlaces.at('difference')),
      state,
      sheet: content.name,
      row,
    });
  }
  return lines;
}

/** What a cell shows, numbers plainly, days as ISO text. */
function shownAt({ cells, styles }: SheetContent, row: number, column: number): string {
  const content = cells[row]?.[column] ?? null;
  if (isError(content)) return content.error;
  const value = isFormula(content) ? content.value : content;
  if (value === null) return '';
  const styled = styles.filter(({ area }) => contains(area, row, column)).at(-1);
  const day = typeof value === 'number' && isDate(styled?.style.numberFormat) ? fromSerial(value) : null;
  return day?.ok ? day.value : String(value);
}

/** Only formats of days name years, other than in words that they show. */
const isDate = (format = ''): boolean => /y/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
