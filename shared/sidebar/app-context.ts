import { createContext, useContext } from 'react';
import type { Language, SidebarActions } from '#actions/sidebar-actions.ts';
import type { PageName, SidebarTexts } from '#language/sidebar/sidebar.ts';
import type { BuildStore } from './build-store.ts';
import type { ChangeStore } from './change-store.ts';
import type { Drafts } from './drafts.ts';
import type { Formats } from './formats.ts';
import type { SelectionSource } from './selection-source.ts';

/** All that pages have beside their own state. */
export interface AppContextValue {
  readonly actions: SidebarActions;
  readonly language: Language;
  readonly texts: SidebarTexts;
  readonly formats: Formats;
  readonly drafts: Drafts;
  readonly build: BuildStore;
  readonly changes: ChangeStore;
  /** ISO day, from the entry's clock. */
  readonly today: () => string;
  readonly selection: SelectionSource;
  /** The last replies by question: shown at once while a newer one is on its way. */
  readonly replies: Map<string, unknown>;
  readonly goTo: (page: PageName) => void;
}

export const AppContext = createContext<AppContextValue | null>(null);

export function useAppContext(): AppContextValue {
  const value = useContext(AppContext);
  if (!value) throw new Error('pages stand inside the sidebar');
  return value;
}

export const useTexts = (): SidebarTexts => useAppContext().texts;
