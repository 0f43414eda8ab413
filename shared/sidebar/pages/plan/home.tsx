import type { Overview } from '#actions/plan/overview.ts';
import { useSurroundings } from '#sidebar/app-context.ts';
import { Answer } from '#sidebar/parts/answer.tsx';
import { useReply } from '#sidebar/use-query.ts';
import { FirstRun } from './first-run.tsx';
import { PlanView } from './plan-view.tsx';

/** The plan at a glance, or the ways to a first one. */
export function Home() {
  const { actions, texts } = useSurroundings();
  const asked = useReply<Overview>('overview', () => actions.overview());
  return (
    <Answer asked={asked} title={texts.app.pages.home}>
      {(overview, { said }) =>
        overview.kind === 'none' ? (
          <FirstRun started={asked.ask} />
        ) : (
          <PlanView overview={overview} said={said} asked={asked} />
        )
      }
    </Answer>
  );
}
