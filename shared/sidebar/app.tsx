import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import {
  type ComponentType,
  lazy,
  Suspense,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { PageName } from '#language/sidebar/sidebar.ts';
import { Home } from '#sidebar/pages/plan/home.tsx';
import { AppContext, type AppContextValue } from './app-context.ts';
import { Navigation } from './navigation.tsx';
import { Boundary } from './parts/boundary.tsx';
import { Loading } from './parts/states.tsx';
import { type ThemeName, themeOf } from './theme.ts';

/** All pages but the first are fetched when they are opened. */
const pages: Readonly<Record<PageName, ComponentType>> = {
  home: Home,
  goals: lazy(() => import('#sidebar/pages/goals/goals.tsx')),
  breakdown: lazy(() => import('#sidebar/pages/plan/breakdown.tsx')),
  spread: lazy(() => import('#sidebar/pages/changes/spread.tsx')),
  funnel: lazy(() => import('#sidebar/pages/funnel/funnel.tsx')),
  execution: lazy(() => import('#sidebar/pages/execution/execution.tsx')),
  tracking: lazy(() => import('#sidebar/pages/execution/tracking.tsx')),
  revise: lazy(() => import('#sidebar/pages/revision/revise.tsx')),
  portable: lazy(() => import('#sidebar/pages/portable/portable.tsx')),
  closing: lazy(() => import('#sidebar/pages/closing/closing.tsx')),
  remove: lazy(() => import('#sidebar/pages/removal/remove.tsx')),
  functions: lazy(() => import('#sidebar/pages/functions/functions.tsx')),
};

const ChangeBar = lazy(() => import('./parts/change-bar.tsx'));

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
    overflowX: 'hidden',
    // Long options and numbers give way: nothing is wider than the pane.
    '& .fui-Select, & .fui-Input': { width: '100%', minWidth: 0 },
    '& .fui-Select__select': { minWidth: 0, textOverflow: 'ellipsis' },
    '& .fui-Field': { minWidth: 0 },
  },
  page: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column', outlineStyle: 'none' },
});

/** A page that the host asks for; a new object each time it does. */
export interface RequestedPage {
  readonly page: PageName;
}

interface AppProps {
  readonly theme: ThemeName;
  readonly requested: RequestedPage | null;
  readonly constant: Omit<AppContextValue, 'goTo'>;
}

export function App({ theme, requested, constant }: AppProps) {
  const styles = useStyles();
  const [page, setPage] = useState<PageName>('home');
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (requested) setPage(requested.page);
  }, [requested]);
  // A screen reader goes on with the new page, a keyboard too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page
  useEffect(() => {
    if (!isFirst.current) main.current?.focus();
    isFirst.current = false;
  }, [page]);
  const value = useMemo(() => ({ ...constant, goTo: setPage }), [constant]);
  const fluent = useMemo(() => themeOf(theme), [theme]);
  const Page = pages[page];
  const changes = useSyncExternalStore(constant.changes.listen, constant.changes.now);
  return (
    <FluentProvider theme={fluent} style={{ height: '100%' }}>
      <AppContext.Provider value={value}>
        <div className={styles.root}>
          <Navigation page={page} />
          <main ref={main} tabIndex={-1} className={styles.page} aria-label={constant.texts.app.pages[page]}>
            {!changes.isClosed && (
              <Suspense fallback={null}>
                <ChangeBar changes={changes} />
              </Suspense>
            )}
            <Boundary key={`${page} ${changes.renewals}`}>
              <Suspense fallback={<Loading />}>
                <Page />
              </Suspense>
            </Boundary>
          </main>
        </div>
      </AppContext.Provider>
    </FluentProvider>
  );
}
