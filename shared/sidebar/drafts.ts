/** Where drafts outlive the pane: `localStorage` behind a prefix of the workbook's, or null. */
export interface DraftStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** What people have filled in but not yet sent, by page. Kept in memory, and in the storage as far as it lets us. */
export interface Drafts {
  /** They outlive the pane. */
  readonly last: boolean;
  /** The draft, or `initial` where there is none of its shape. */
  read<T>(key: string, initial: T): T;
  write(key: string, draft: unknown): void;
}

const PREFIX = 'goalsheet.draft.';

export function draftsIn(storage: DraftStorage | null): Drafts {
  const memory = new Map<string, unknown>();
  return {
    last: storage !== null,
    read<T>(key: string, initial: T): T {
      const draft = memory.get(key) ?? stored(storage, key);
      return isLike(draft, initial) ? draft : initial;
    },
    write(key, draft) {
      memory.set(key, draft);
      try {
        storage?.setItem(PREFIX + key, JSON.stringify(draft));
      } catch {
        // Full or forbidden: the memory has it.
      }
    },
  };
}

function stored(storage: DraftStorage | null, key: string): unknown {
  try {
    const text = storage?.getItem(PREFIX + key) ?? null;
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

/** The same kind of value; an object has the same fields, so that drafts of another version are left alone. */
function isLike<T>(draft: unknown, initial: T): draft is T {
  if (initial === null) return draft !== undefined;
  if (typeof draft !== typeof initial || Array.isArray(draft) !== Array.isArray(initial)) return false;
  if (typeof initial !== 'object' || Array.isArray(initial)) return true;
  return draft !== null && Object.keys(initial).every((key) => key in (draft as object));
}
