import type { ReactNode } from 'react';
import type { PlanState } from '#actions/plan/overview.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { useQuery } from '#sidebar/use-query.ts';
import { Loading, NoPlan } from './states.tsx';

/** Shows the page where the workbook holds a plan, else the way to one. */
export function WithPlan({ children }: { readonly children: ReactNode }) {
  const { actions } = useAppContext();
  const { reply, isFetching, hasFailed } = useQuery<PlanState>('planState', () => actions.planState());
  if (hasFailed) return children;
  const isNone = reply?.kind === 'done' && reply.value === 'none';
  // A plan may have been made since.
  if (!reply || (isNone && isFetching)) return <Loading />;
  return isNone ? <NoPlan /> : children;
}
