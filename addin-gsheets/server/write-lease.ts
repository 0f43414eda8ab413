import { HostFailure } from '#host/host.ts';

/** The right to write for a build that goes on over several executions: a document property, shared by all users. */
interface Lease {
  readonly token: string;
  /** Milliseconds; when a sidebar was closed in the middle, others go on after this. */
  readonly until: number;
  /** Sheets that this build has made. */
  readonly created: readonly string[];
}

const KEY = 'goalsheet.turn';
/** One part of a build takes seconds; a person who closed the sidebar blocks others no longer than this. */
const LEASE_MS = 120_000;
const LOCK_WAIT_MS = 10_000;

/**
 * Runs a write while nobody else writes: the document's lock for this execution, and nobody else's lease. `token`
 * null: a write of its own. Throws `host.busy`; the caller may try again. Google lets the lock go when the execution
 * ends, and not before all is written.
 */
export function withWriteLock<T>(token: string | null, write: () => T): T {
  const lock = LockService.getDocumentLock();
  // Null outside of a document, where nobody else can be.
  if (lock !== null && !lock.tryLock(LOCK_WAIT_MS)) throw new HostFailure('host.busy');
  const current = currentLease();
  if (token === null ? current !== null : current?.token !== token) throw new HostFailure('host.busy');
  return write();
}

/** Takes the lease for a build of several parts; gives the token with which it goes on. */
export function acquireLease(created: readonly string[]): string {
  const token = `${Date.now()}-${Math.random()}`;
  store({ token, until: Date.now() + LEASE_MS, created });
  return token;
}

/** Prolongs the current lease. */
export function renewLease(): void {
  const lease = currentLease();
  if (lease !== null) store({ ...lease, until: Date.now() + LEASE_MS });
}

/** Ends the lease; gives the sheets that the build had made. */
export function releaseLease(): readonly string[] {
  const created = currentLease()?.created ?? [];
  properties().deleteProperty(KEY);
  return created;
}

const store = (lease: Lease): void => {
  properties().setProperty(KEY, JSON.stringify(lease));
};

function currentLease(): Lease | null {
  const text = properties().getProperty(KEY);
  if (text === null) return null;
  const lease = JSON.parse(text) as Lease;
  return lease.until > Date.now() ? lease : null;
}

const properties = (): GoogleAppsScript.Properties.Properties => PropertiesService.getDocumentProperties();
