import { HostFailure } from '#host/host.ts';

/** A build that goes on over several executions, as document property; shared by all users of the document. */
interface Turn {
  readonly token: string;
  /** Milliseconds; when a sidebar was closed in the middle, others go on after this. */
  readonly until: number;
  /** Sheets that this build has made. */
  readonly created: readonly string[];
}

const KEY = 'goalsheet.turn';
/** One part of a build takes seconds; a person who closed the sidebar blocks others no longer than this. */
const TURN_MS = 120_000;
const LOCK_WAIT_MS = 10_000;

/**
 * Runs a write while nobody else writes: the document's lock for this execution, and nobody else's turn. `token`
 * null: a write of its own. Throws `host.busy`; the caller may try again. Google lets the lock go when the execution
 * ends, and not before all is written.
 */
export function exclusively<T>(token: string | null, write: () => T): T {
  const lock = LockService.getDocumentLock();
  // Null outside of a document, where nobody else can be.
  if (lock !== null && !lock.tryLock(LOCK_WAIT_MS)) throw new HostFailure('host.busy');
  const current = currentTurn();
  if (token === null ? current !== null : current?.token !== token) throw new HostFailure('host.busy');
  return write();
}

/** Takes the turn for a build of several parts; gives the token with which it goes on. */
export function takeTurn(created: readonly string[]): string {
  const token = `${Date.now()}-${Math.random()}`;
  keep({ token, until: Date.now() + TURN_MS, created });
  return token;
}

/** Goes on with the current turn. */
export function renewTurn(): void {
  const turn = currentTurn();
  if (turn !== null) keep({ ...turn, until: Date.now() + TURN_MS });
}

/** Gives the sheets that the build had made. */
export function endTurn(): readonly string[] {
  const created = currentTurn()?.created ?? [];
  properties().deleteProperty(KEY);
  return created;
}

const keep = (turn: Turn): void => {
  properties().setProperty(KEY, JSON.stringify(turn));
};

function currentTurn(): Turn | null {
  const text = properties().getProperty(KEY);
  if (text === null) return null;
  const turn = JSON.parse(text) as Turn;
  return turn.until > Date.now() ? turn : null;
}

const properties = (): GoogleAppsScript.Properties.Properties => PropertiesService.getDocumentProperties();
