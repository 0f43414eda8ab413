import type { ActionKind } from '#engine/actuals/action.ts';

/** What an action says, and what it says when it is done. */
export type ActionWords = Readonly<Record<ActionKind, readonly (readonly [what: string, result: string])[]>>;
