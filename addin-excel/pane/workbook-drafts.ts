import type { DraftStorage } from '#sidebar/drafts.ts';

/** The part of Office's document that stays with the workbook, saved or not. */
interface DocumentSettings {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  saveAsync(): void;
}

const ID = 'goalsheet.drafts';

/**
 * Drafts of this workbook alone, also before it has a name: the workbook gets a number at its first draft, under which
 * the web view keeps them.
 */
export function workbookDrafts(settings: DocumentSettings, storage: DraftStorage): DraftStorage {
  const known = (): string | null => {
    const id = settings.get(ID);
    return typeof id === 'string' ? id : null;
  };
  return {
    getItem(key) {
      const id = known();
      return id === null ? null : storage.getItem(`${id}|${key}`);
    },
    setItem(key, value) {
      const id = known() ?? newId();
      if (known() === null) {
        settings.set(ID, id);
        settings.saveAsync();
      }
      storage.setItem(`${id}|${key}`, value);
    },
  };
}

const newId = (): string => Math.random().toString(36).slice(2) + Date.now().toString(36);
