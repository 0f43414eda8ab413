import type { ReactNode } from 'react';
import type { Overview } from '#actions/plan/overview.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { useQuery } from '#sidebar/use-query.ts';
import { Loading, NoPlan } from './states.tsx';

/** Shows the page where the workbook holds a plan, else the way to one. */
export function WithPlan({ children }: { readonly children: ReactNode }) {
  const { actions } = useAppContext();
  const { reply, hasFailed } = useQuery<Overview>('overview', () => actions.overview());
  if (hasFailed) return children;
  if (!reply) return <Loading />;
  return reply.kind === 'done' && reply.value.kind === 'none' ? <NoPlan /> : children;
}
