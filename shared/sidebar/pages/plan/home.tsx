import type { Overview } from '#actions/plan/overview.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { QueryResult } from '#sidebar/parts/query-result.tsx';
import { useQuery } from '#sidebar/use-query.ts';
import { FirstRun } from './first-run.tsx';
import { PlanView } from './plan-view.tsx';

/** The plan at a glance, or the ways to a first one. */
export function Home() {
  const { actions, texts } = useAppContext();
  const query = useQuery<Overview>('overview', () => actions.overview());
  return (
    <QueryResult query={query} title={texts.app.pages.home}>
      {(overview, { said }) =>
        overview.kind === 'none' ? (
          <FirstRun started={query.refetch} />
        ) : (
          <PlanView overview={overview} said={said} query={query} />
        )
      }
    </QueryResult>
  );
}
