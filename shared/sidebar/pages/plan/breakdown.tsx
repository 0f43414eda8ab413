import { Button } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import type { Breakdown as Known } from '#actions/plan/breakdown.ts';
import type { BreakdownSettings } from '#actions/plan/breakdown-settings.ts';
import { useSurroundings } from '#sidebar/app-context.ts';
import { Answer } from '#sidebar/parts/answer.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { WithPlan } from '#sidebar/parts/with-plan.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { type Asking, useReply } from '#sidebar/use-query.ts';
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
  const { actions, texts } = useSurroundings();
  const asked = useReply<Known>('breakdown', () => actions.breakdown());
  const { breakdown: t } = texts;
  return (
    <Answer asked={asked} title={t.title} lead={t.help}>
      {(known) => <BreakdownView known={known} asked={asked} />}
    </Answer>
  );
}

interface BreakdownViewProps {
  readonly known: Known;
  readonly asked: Asking;
}

function BreakdownView({ known, asked: { isWaiting, ask } }: BreakdownViewProps) {
  const { texts, build } = useSurroundings();
  const { breakdown: t } = texts;
  const [goal, setGoal] = useDraft('breakdown.goal', '');
  const chosen =
    known.settings.find((each) => each.goal === goal) ?? (known.settings[0] as BreakdownSettings);
  const [draft, setDraft] = useDraft<FormDraft | null>(`breakdown.${JSON.stringify(chosen)}`, null);
  const settings = settingsFrom(chosen, draft);
  const stage = useSyncExternalStore(build.listen, build.stage);
  const isBuilding = stage.kind === 'running';
  // What was written is what the form starts from next.
  useEffect(() => {
    if (stage.kind === 'built') ask();
  }, [stage, ask]);
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
      isWaiting={isWaiting && !isBuilding}
      refresh={isBuilding ? null : ask}
      footer={footer}
    >
      <BuildProgress stage={stage} close={build.forget} />
      {!isBuilding && (
        <>
          <BreakdownForm known={known} chosen={chosen} draft={draft} setGoal={setGoal} setDraft={setDraft} />
          {settings && <BreakdownPreviewCard settings={settings} />}
        </>
      )}
    </Page>
  );
}
