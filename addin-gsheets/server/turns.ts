import { HostFailure } from '#host/host.ts';

/** A build that goes on over several executions, as document property; shared by all users of the document. */
interface Turn {
  readonly token: string;
  /** Milliseconds; when a sidebar was closed in the middle, others go on after this. */
  readonly until: number;
}

const KEY = 'goalsheet.turn';
/** One part of a build takes seconds; a person who closed the sidebar blocks others no longer than this. */
const TURN_MS = 120_000;
const LOCK_WAIT_MS = 10_000;

/**
 * Runs a write while nobody else writes: the document's lock for this execution, and nobody else's turn. `token`
 * null: a write of its own. Throws `host.busy`; the caller may try again.
 */
export function exclusively<T>(token: string | null, write: () => T): T {
  const lock = LockService.getDocumentLock();
  // Null outside of a document, where nobody else can be.
  if (lock !== null && !lock.tryLock(LOCK_WAIT_MS)) throw new HostFailure('host.busy');
  try {
    const current = currentTurn();
    if (token === null ? current !== null : current?.token !== token) throw new HostFailure('host.busy');
    return write();
  } finally {
    lock?.releaseLock();
  }
}

/** Takes the turn for a build of several parts, or goes on with it. */
export function takeTurn(token: string): void {
  const turn: Turn = { token, until: Date.now() + TURN_MS };
  properties().setProperty(KEY, JSON.stringify(turn));
}

export function endTurn(): void {
  properties().deleteProperty(KEY);
}

export const newToken = (): string => `${Date.now()}-${Math.random()}`;

function currentTurn(): Turn | null {
  const text = properties().getProperty(KEY);
  if (text === null) return null;
  const turn = JSON.parse(text) as Turn;
  return turn.until > Date.now() ? turn : null;
}

const properties = (): GoogleAppsScript.Properties.Properties => PropertiesService.getDocumentProperties();
