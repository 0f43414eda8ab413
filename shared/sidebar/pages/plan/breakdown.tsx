import { Button } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import type { Breakdown as Known } from '#actions/plan/breakdown.ts';
import type { BreakdownSettings } from '#actions/plan/breakdown-settings.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Page } from '#sidebar/parts/page.tsx';
import { QueryResult } from '#sidebar/parts/query-result.tsx';
import { WithPlan } from '#sidebar/parts/with-plan.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { type Refetchable, useQuery } from '#sidebar/use-query.ts';
import { settingsFrom } from './breakdown-draft.ts';
import { BreakdownForm, type FormDraft } from './breakdown-form.tsx';
import { BreakdownPreviewCard } from './breakdown-preview.tsx';
import { BuildProgress } from './build-progress.tsx';

export default function Breakdown() {
  return (
    <WithPlan>
      <BreakdownPage />
    </WithPlan>
  );
}

function BreakdownPage() {
  const { actions, texts } = useAppContext();
  const query = useQuery<Known>('breakdown', () => actions.breakdown());
  const { breakdown: t } = texts;
  return (
    <QueryResult query={query} title={t.title} lead={t.help}>
      {(known) => <BreakdownView known={known} query={query} />}
    </QueryResult>
  );
}

interface BreakdownViewProps {
  readonly known: Known;
  readonly query: Refetchable;
}

function BreakdownView({ known, query: { isFetching, refetch } }: BreakdownViewProps) {
  const { texts, build } = useAppContext();
  const { breakdown: t } = texts;
  const [goal, setGoal] = useDraft('breakdown.goal', '');
  const chosen =
    known.settings.find((each) => each.goal === goal) ?? (known.settings[0] as BreakdownSettings);
  const [draft, setDraft] = useDraft<FormDraft | null>(`breakdown.${JSON.stringify(chosen)}`, null);
  const settings = settingsFrom(chosen, draft, known.days);
  const stage = useSyncExternalStore(build.listen, build.stage);
  const isBuilding = stage.kind === 'running';
  // What was written is what the form starts from next.
  useEffect(() => {
    if (stage.kind === 'built') refetch();
  }, [stage, refetch]);
  // What a build said is told once: later the sheets may be others.
  useEffect(
    () => () => {
      if (build.stage().kind === 'built') build.reset();
    },
    [build],
  );
  // The same button in both, so that it keeps the focus.
  const footer = isBuilding ? (
    <Button disabled={stage.step !== 'calculate'} onClick={build.cancel}>
      {t.cancel}
    </Button>
  ) : (
    <Button
      appearance="primary"
      disabled={settings === null}
      onClick={() => settings && void build.start(settings)}
    >
      {t.build}
    </Button>
  );
  return (
    <Page
      title={t.title}
      lead={t.help}
      isFetching={isFetching && !isBuilding}
      refresh={isBuilding ? null : refetch}
      footer={footer}
    >
      <BuildProgress stage={stage} close={build.reset} />
      {!isBuilding && (
        <>
          <BreakdownForm known={known} chosen={chosen} draft={draft} setGoal={setGoal} setDraft={setDraft} />
          {settings && <BreakdownPreviewCard settings={settings} />}
        </>
      )}
    </Page>
  );
}
