import { type Action, type ActionKind, type ActionRow, dailyKinds } from '#engine/actuals/action.ts';
import { actionIssue, logIssue } from '#engine/actuals/issues.ts';
import { finderOf, type LogContext, type Meant } from '#engine/actuals/roster.ts';
import { isUnreadable } from '#engine/actuals/row.ts';
import type { Day } from '#engine/days/day.ts';
import type { Issue } from '#engine/issue.ts';

/** A row of the list of actions after judging, at its index there. */
export type JudgedAction =
  | { readonly standing: 'blank'; readonly index: number }
  | { readonly standing: 'leftOut'; readonly index: number; readonly issues: readonly Issue[] }
  | {
      readonly standing: 'counted';
      readonly index: number;
      readonly action: Action;
      readonly issues: readonly Issue[];
    };

/**
 * Every row of the list of actions with what is wrong with it; paths are `['actions', index, field]`. An action needs
 * a kind, words, an owner and a due day within the plan; a visit, call or invitation without a customer, a closed
 * one without a result and a result without its day are warnings.
 */
export function judgeActions(rows: readonly ActionRow[], context: LogContext): JudgedAction[] {
  const find = finderOf(context);
  return rows.map((row, index): JudgedAction => {
    if (isBlank(row)) return { standing: 'blank', index };
    const issues: Issue[] = [];
    const found = (issue: Issue): null => {
      issues.push(issue);
      return null;
    };
    const path = ['actions', index];
    const kind = kindOf(row, path, found);
    if (row.what === '') found(actionIssue('actions.what.missing', [...path, 'what'], {}));
    const owner = ownerOf(row, find, path, found);
    const due = dueOf(row, context, path, found);
    const closed = closedOf(row, context, path, found);
    if (kind === null || row.what === '' || owner === null || due === null || closed === undefined) {
      return { standing: 'leftOut', index, issues };
    }
    const { what, customer, result, remark } = row;
    const action = { kind, what, owner, customer, due, closed, result, remark };
    return { standing: 'counted', index, action, issues: [...issues, ...doubtful(action, path)] };
  });
}

type Path = readonly (string | number)[];
type Found = (issue: Issue) => null;

const isBlank = ({ kind, what, owner, customer, due, closed, result, remark }: ActionRow): boolean =>
  kind === null &&
  due === null &&
  closed === null &&
  [what, owner, customer, result, remark].every((text) => text === '');

function kindOf({ kind }: ActionRow, path: Path, found: Found): ActionKind | null {
  const at = [...path, 'kind'];
  if (kind === null) return found(actionIssue('actions.kind.missing', at, {}));
  return isUnreadable(kind) ? found(actionIssue('actions.kind.unknown', at, { typed: kind.typed })) : kind;
}

function ownerOf(
  { owner }: ActionRow,
  find: (typed: string) => Meant,
  path: Path,
  found: Found,
): string | null {
  const at = [...path, 'owner'];
  if (owner === '') return found(logIssue('actuals.person.missing', at, {}));
  const meant = find(owner);
  switch (meant.who) {
    case 'nobody':
      return found(logIssue('actuals.person.unknown', at, { person: owner, ...meant.suggestion }));
    case 'several': {
      const params = { person: owner, keys: meant.keys.join(', '), ...meant.suggestion };
      return found(logIssue('actuals.person.ambiguous', at, params));
    }
    case 'unit':
      return meant.key;
    case 'former':
      found(logIssue('actuals.person.former', at, { person: owner }, 'warning'));
      return meant.person.key;
    case 'person':
      return meant.person.key;
  }
}

function dueOf({ due }: ActionRow, { start, end }: LogContext, path: Path, found: Found): Day | null {
  const at = [...path, 'due'];
  if (due === null) return found(actionIssue('actions.due.missing', at, {}));
  if (isUnreadable(due)) return found(actionIssue('actions.due.unreadable', at, { typed: due.typed }));
  if (due >= start && due <= end) return due;
  return found(actionIssue('actions.due.outside', at, { due, start, end }));
}

/** Undefined: something else than a day that has come. */
function closedOf(
  { closed }: ActionRow,
  { today }: LogContext,
  path: Path,
  found: Found,
): Day | null | undefined {
  const at = [...path, 'closed'];
  if (closed === null) return null;
  if (isUnreadable(closed)) {
    found(actionIssue('actions.closed.unreadable', at, { typed: closed.typed }));
    return undefined;
  }
  if (closed <= today) return closed;
  found(actionIssue('actions.closed.future', at, { closed, today }));
  return undefined;
}

function doubtful({ kind, customer, closed, result }: Action, path: Path): Issue[] {
  const issues: Issue[] = [];
  if (dailyKinds.includes(kind) && customer === '') {
    issues.push(actionIssue('actions.customer.missing', [...path, 'customer'], {}, 'warning'));
  }
  if (closed !== null && result === '') {
    issues.push(actionIssue('actions.closed.withoutResult', [...path, 'result'], { closed }, 'warning'));
  }
  if (closed === null && result !== '') {
    issues.push(actionIssue('actions.result.withoutDay', [...path, 'closed'], {}, 'warning'));
  }
  return issues;
}
