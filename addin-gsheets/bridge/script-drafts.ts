/** So long after the last change drafts are kept. */
const PAUSE = 700;

/** As the sidebar's drafts want it: a text by key. */
interface ScriptDrafts {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/**
 * Drafts that the script keeps for this person and this spreadsheet: `kept` are those of the last time, as JSON; `keep`
 * takes all of them together, once somebody pauses.
 */
export function scriptDrafts(
  kept: string | null,
  keep: (drafts: string) => Promise<unknown>,
  later: (work: () => void, milliseconds: number) => unknown,
): ScriptDrafts {
  const drafts = new Map<string, string>(Object.entries(parsed(kept)));
  let changes = 0;
  return {
    getItem: (key) => drafts.get(key) ?? null,
    setItem(key, value) {
      if (drafts.get(key) === value) return;
      drafts.set(key, value);
      const mine = ++changes;
      later(() => {
        if (mine !== changes) return;
        keep(JSON.stringify(Object.fromEntries(drafts))).catch(() => undefined);
      }, PAUSE);
    },
  };
}

function parsed(kept: string | null): Record<string, string> {
  try {
    return kept === null ? {} : (JSON.parse(kept) as Record<string, string>);
  } catch {
    return {};
  }
}
