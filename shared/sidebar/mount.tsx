import { createRoot } from 'react-dom/client';
import type { Language, SidebarActions } from '#actions/sidebar-actions.ts';
import { App } from './app.tsx';
import { buildStore } from './build-store.ts';
import { type DraftStorage, draftsIn } from './drafts.ts';
import { formatsOf } from './formats.ts';
import type { ProgressSource } from './surroundings.ts';
import { textsIn } from './texts.ts';
import type { ThemeName } from './theme.ts';

/** What an entry (Excel, Sheets, workbench) gives the sidebar. */
export interface SidebarEntry {
  readonly actions: SidebarActions;
  readonly language: Language;
  readonly theme: ThemeName;
  /** ISO day; the only clock there is. */
  readonly today: () => string;
  /** `noProgress` where the host writes in one piece. */
  readonly progress: ProgressSource;
  /** Where drafts outlive the pane; null: only as long as it is open. */
  readonly storage: DraftStorage | null;
}

export interface Sidebar {
  /** The host's theme has changed. */
  setTheme(theme: ThemeName): void;
  unmount(): void;
}

/** Renders the sidebar into an element that fills its pane. */
export async function mountSidebar(element: HTMLElement, entry: SidebarEntry): Promise<Sidebar> {
  const { actions, language, progress, storage, today } = entry;
  const texts = await textsIn(language);
  element.ownerDocument.documentElement.lang = language;
  const replies = new Map<string, unknown>();
  const constant = {
    actions,
    language,
    texts,
    formats: formatsOf(language),
    drafts: draftsIn(storage),
    build: buildStore(actions, progress, replies),
    today,
    replies,
  };
  const root = createRoot(element);
  const render = (theme: ThemeName): void => root.render(<App theme={theme} constant={constant} />);
  render(entry.theme);
  return { setTheme: render, unmount: () => root.unmount() };
}
