import { type ActionKind, type ActionRow, actionKinds } from '#engine/actuals/action.ts';
import { isUnreadable, type Typed } from '#engine/actuals/row.ts';
import { dayOf, type RecordRow, textOf } from './rows.ts';

/** A row of the list of actions as the engine judges it. */
export const actionRow = (row: RecordRow): ActionRow => ({
  kind: kindOf(row),
  what: textOf(row, 'what'),
  owner: textOf(row, 'owner'),
  customer: textOf(row, 'customer'),
  due: dayOf(row, 'due'),
  closed: dayOf(row, 'closed'),
  result: textOf(row, 'result'),
  remark: textOf(row, 'remark'),
});

function kindOf(row: RecordRow): Typed<ActionKind> {
  const value = row.kind ?? null;
  if (value === null || isUnreadable(value)) return value;
  return actionKinds.find((kind) => kind === value) ?? { typed: String(value) };
}
