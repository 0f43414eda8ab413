import { isUnreadable } from '#engine/actuals/row.ts';
import type { Day } from '#engine/days/day.ts';
import { type Issue, issuesOf } from '#engine/issue.ts';
import { inputIssue } from '#engine/plan/input-issues.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import {
  type GoalVersion,
  type Revision,
  type RevisionStep,
  revisionSteps,
} from '#engine/revision/record.ts';
import type { InputTexts } from '#language/plan/inputs.ts';
import type { LockedGoalIssues } from '#language/revision/revisions.ts';
import { columnText } from '#workbook/inputs/labels.ts';
import type { InputRow } from '#workbook/inputs/table.ts';
import { movedOf, movedText, type NamesByKey } from './figures-text.ts';
import { ratesOf, ratesText } from './rates-text.ts';
import { plainDay, plainNumber, type RecordRow, textOf } from './rows.ts';

const issue = issuesOf<LockedGoalIssues>();

/** The version that a goal's cells and its funnel say now; `actions`: the plan in words, which only the record has. */
export function versionOf(inputs: PlanInputs, key: string, actions: string): GoalVersion | null {
  const goal = inputs.goals.find((each) => each.key === key);
  if (!goal) return null;
  const { funnel, start, end } = inputs;
  const scenario = funnel.goal === key ? funnel.scenarios.find(({ name }) => name === funnel.chosen) : null;
  const { averageDeal = null, rates = [] } = scenario ?? {};
  return { total: goal.total, start, end, averageDeal, rates, actions };
}

/** One row of the record as its table writes it, with the names of people. Its inverse is {@link readRevisions}. */
export function revisionRow(revision: Revision, names: NamesByKey = new Map()): InputRow {
  const { goal, step, date, author, reason, before, after } = revision;
  return {
    goal,
    step,
    date,
    author: author.trim(),
    reason: reason.trim(),
    from: revision.from ?? null,
    ...versionCells(before, 'Before'),
    ...versionCells(after, 'After'),
    ...(revision.step === 'reallocation' && {
      actionsBefore: movedText(revision.moved, 'before', names),
      actionsAfter: movedText(revision.moved, 'after', names),
    }),
  };
}

type Side = 'Before' | 'After';

const versionCells = (version: GoalVersion | null, side: Side): InputRow => ({
  [`total${side}`]: version?.total ?? null,
  [`start${side}`]: version?.start ?? null,
  [`end${side}`]: version?.end ?? null,
  [`averageDeal${side}`]: version?.averageDeal ?? null,
  [`rates${side}`]: version ? ratesText(version.rates) : null,
  [`actions${side}`]: version?.actions.trim() ?? null,
});

/** The beginning of the record: a `set` row for each goal, as the inputs say it. */
export const setRows = (inputs: PlanInputs, today: Day, author: string): InputRow[] =>
  beginnings(inputs, [], today, author).map((each) => revisionRow(each));

/** The day on which the plan began to be carried out: of the first entry on record; null: there is none. */
export const startOf = (record: readonly Revision[]): Day | null =>
  record.reduce<Day | null>((first, { date }) => (first === null || date < first ? date : first), null);

/** The `set` rows of goals that the record does not know yet, in the order of the goals. */
export function beginnings(
  inputs: PlanInputs,
  record: readonly Revision[],
  date: Day,
  author: string,
): Revision[] {
  const known = new Set(record.map(({ goal }) => goal));
  return inputs.goals.flatMap(({ key }): Revision[] => {
    const after = known.has(key) ? null : versionOf(inputs, key, '');
    return after ? [{ goal: key, step: 'set', date, author, reason: '', before: null, after }] : [];
  });
}

export interface RevisionRecord {
  /** In the order of the sheet; rows that cannot be read are left out. */
  readonly record: readonly Revision[];
  /** The row of the table that each of them stands in. */
  readonly rows: readonly number[];
  /** At `['revisions', row, column key]`. */
  readonly issues: readonly Issue[];
}

/** The record as its rows say it; a cell that cannot be read is an issue. */
export function readRevisions(rows: readonly RecordRow[], texts: InputTexts): RevisionRecord {
  const issues: Issue[] = [];
  const record: Revision[] = [];
  const at: number[] = [];
  rows.forEach((row, index) => {
    const { revision, issues: wrong } = readRow(row, index, texts);
    issues.push(...wrong);
    if (!revision) return;
    record.push(revision);
    at.push(index);
  });
  return { record, rows: at, issues };
}

function readRow(
  row: RecordRow,
  index: number,
  texts: InputTexts,
): { readonly revision: Revision | null; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const question = (key: string) => ({
    path: ['revisions', index, key],
    header: columnText(texts, 'revisions', key).header,
    value: textOf(row, key),
  });
  const missing = (key: string): null => {
    const { path, header } = question(key);
    issues.push(inputIssue('input.cell.missing', path, { header }));
    return null;
  };
  const text = (key: string): string => textOf(row, key) || (missing(key) ?? '');
  const day = (key: string): Day | null => {
    const found = plainDay(row, key);
    if (found) return found;
    const { path, header, value } = question(key);
    if (value === '') return missing(key);
    issues.push(inputIssue('input.cell.notDate', path, { header, value }));
    return null;
  };
  const number = (key: string): number | null => {
    const found = plainNumber(row, key);
    const { path, header, value } = question(key);
    if (found !== null || value === '') return found;
    issues.push(inputIssue('input.cell.notNumber', path, { header, value }));
    return null;
  };
  const rates = (key: string): readonly number[] => {
    const { path, header, value } = question(key);
    const found = ratesOf(value);
    if (!found) issues.push(issue('revision.rates.unreadable', path, { header, value }));
    return found ?? [];
  };
  const step = (): Revision['step'] | null => {
    const value = row.step ?? null;
    if (value === null) return missing('step');
    const found = (['set', ...revisionSteps, 'reallocation'] as const).find((each) => each === value);
    if (found && !isUnreadable(value)) return found;
    const { path, header, value: given } = question('step');
    const choices = Object.values(texts.choices.revisionStep).join(', ');
    issues.push(inputIssue('input.cell.unknownChoice', path, { header, value: given, choices }));
    return null;
  };
  const version = (side: Side): GoalVersion | null => {
    const key = `total${side}`;
    const total = textOf(row, key) === '' ? missing(key) : number(key);
    const start = day(`start${side}`);
    const end = day(`end${side}`);
    const plan = {
      averageDeal: number(`averageDeal${side}`),
      rates: rates(`rates${side}`),
      actions: textOf(row, `actions${side}`),
    };
    return total === null || !start || !end ? null : { total, start, end, ...plan };
  };
  const taken = step();
  const date = day('date');
  const from = textOf(row, 'from');
  const note = {
    goal: text('goal'),
    author: textOf(row, 'author'),
    reason: textOf(row, 'reason'),
    ...(from === '' ? {} : { from }),
  };
  const after = version('After');
  const before = taken === null || taken === 'set' ? null : version('Before');
  const isWhole = issues.length === 0 && taken !== null && date && after;
  if (!isWhole) return { revision: null, issues };
  if (taken === 'set') return { revision: { ...note, step: taken, date, before: null, after }, issues };
  if (taken === 'reallocation') {
    const moved = movedOf(note.goal, textOf(row, 'actionsBefore'), textOf(row, 'actionsAfter'));
    if (!moved || !before) {
      const { path, header, value } = question('actionsAfter');
      return { revision: null, issues: [issue('revision.figures.unreadable', path, { header, value })] };
    }
    const versions = { before: { ...before, actions: '' }, after: { ...after, actions: '' } };
    return { revision: { ...note, step: taken, date, ...versions, moved }, issues };
  }
  return { revision: before && { ...note, step: taken satisfies RevisionStep, date, before, after }, issues };
}
