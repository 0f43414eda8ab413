import { lazy, useEffect, useRef, useState } from 'react';
import type { Reply } from '#actions/notices.ts';
import type { Overview, PlanOverview } from '#actions/plan/overview.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { QueryResult } from '#sidebar/parts/query-result.tsx';
import { useQuery } from '#sidebar/use-query.ts';

/** Fetched while the workbook is read. */
const FirstRun = lazy(() => import('./first-run.tsx'));
const PlanView = lazy(() => import('./plan-view.tsx'));

/** The plan at a glance, or the ways to a first one. */
export function Home() {
  const { actions, texts, replies } = useAppContext();
  const scope = useRef(scopeAfter(replies.get('overview') as Reply<Overview> | undefined));
  const query = useQuery<Overview>('overview', () =>
    scope.current === 'whole' ? actions.check() : actions.overview(),
  );
  const check = (): void => {
    scope.current = 'whole';
    query.refetch();
  };
  const [isAway, setAway] = useState(false);
  // Whoever comes back from the sheets may have changed them.
  const { refetch } = query;
  // A list that becomes a plan is asked about until it is over.
  const isListing = useRef(false);
  const lists = (now: boolean): void => {
    isListing.current = now;
  };
  useEffect(() => {
    const leave = (): void => setAway(true);
    const comeBack = (): void => {
      setAway(false);
      if (!isListing.current) refetch();
    };
    addEventListener('blur', leave);
    addEventListener('focus', comeBack);
    return () => {
      removeEventListener('blur', leave);
      removeEventListener('focus', comeBack);
    };
  }, [refetch]);
  return (
    <QueryResult query={query} title={texts.app.pages.home}>
      {(overview, { issues }) =>
        overview.kind === 'none' ? (
          <FirstRun started={query.refetch} lists={lists} />
        ) : (
          <PlanView
            overview={overview}
            notices={issues}
            isFetching={query.isFetching}
            isAway={isAway}
            check={check}
          />
        )
      }
    </QueryResult>
  );
}

/** What only a look at every sheet has found is looked for again, until it is mended. */
function scopeAfter(last: Reply<Overview> | undefined): PlanOverview['scope'] {
  const overview = last?.kind === 'done' ? last.value : null;
  return overview?.kind === 'plan' && overview.verdict === 'look' ? overview.scope : 'glance';
}
