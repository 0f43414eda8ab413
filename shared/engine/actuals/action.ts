import type { Typed } from '#engine/actuals/row.ts';
import type { Day } from '#engine/days/day.ts';

/** What an action is; those of the weekly form first, those of the daily form (tied to a customer) last. */
export const actionKinds = [
  'campaign',
  'training',
  'routine',
  'special',
  'visit',
  'call',
  'invitation',
] as const;
export type ActionKind = (typeof actionKinds)[number];

/** The kinds of the daily form: each is done with one customer. */
export const dailyKinds: readonly ActionKind[] = ['visit', 'call', 'invitation'];

/** One row of the list of actions, as it stands there. Texts are trimmed. */
export interface ActionRow {
  readonly kind: Typed<ActionKind>;
  readonly what: string;
  /** Key or name of a person or a unit. */
  readonly owner: string;
  /** A customer, or an agent of a partner. */
  readonly customer: string;
  /** The day by which it was first meant to be done. It stays when the action is carried over. */
  readonly due: Typed<Day>;
  /** The day on which it was done or given up. */
  readonly closed: Typed<Day>;
  readonly result: string;
  /** The superior's remark 批注. */
  readonly remark: string;
}

/** An action that can be planned with: its owner found, its days known. */
export interface Action {
  readonly kind: ActionKind;
  readonly what: string;
  /** Key of a person or a unit. */
  readonly owner: string;
  readonly customer: string;
  readonly due: Day;
  readonly closed: Day | null;
  readonly result: string;
  readonly remark: string;
}
