import { createRoot } from 'react-dom/client';
import type { Language, SidebarActions } from '#actions/sidebar-actions.ts';
import { sidebarTextsIn } from '#language/by-language/sidebar.ts';
import type { PageName } from '#language/sidebar/sidebar.ts';
import { App, type RequestedPage } from './app.tsx';
import { buildStore } from './build-store.ts';
import { changeStore, watchedActions } from './change-store.ts';
import { type DraftStorage, draftsIn } from './drafts.ts';
import { formatsOf } from './formats.ts';
import type { ProgressSource } from './progress.ts';
import { noSelection, type SelectionSource } from './selection-source.ts';
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
  /** Left out: the host tells nothing. */
  readonly selection?: SelectionSource;
}

export interface Sidebar {
  /** The host's theme has changed. */
  setTheme(theme: ThemeName): void;
  /** A button of the host asks for a page. */
  goTo(page: PageName): void;
  unmount(): void;
}

/** Renders the sidebar into an element that fills its pane. */
export async function mountSidebar(element: HTMLElement, entry: SidebarEntry): Promise<Sidebar> {
  const { language, progress, selection = noSelection, storage, today } = entry;
  const changes = changeStore();
  const actions = watchedActions(entry.actions, changes);
  const texts = await sidebarTextsIn[language]();
  element.ownerDocument.documentElement.lang = language;
  const replies = new Map<string, unknown>();
  const constant = {
    actions,
    language,
    texts,
    formats: formatsOf(language),
    drafts: draftsIn(storage),
    build: buildStore(actions, progress, replies),
    changes,
    today,
    selection,
    replies,
  };
  const root = createRoot(element);
  let { theme } = entry;
  let requested: RequestedPage | null = null;
  const render = (): void => root.render(<App theme={theme} requested={requested} constant={constant} />);
  render();
  return {
    setTheme(next) {
      theme = next;
      render();
    },
    goTo(page) {
      requested = { page };
      render();
    },
    unmount: () => root.unmount(),
  };
}
