import { ProgressBar } from '@fluentui/react-components';
import { useAppContext } from '#sidebar/app-context.ts';
import { type BuildStage, buildSteps } from '#sidebar/build-store.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { Done, Notices } from '#sidebar/parts/notices.tsx';

/** How far a build is, and what came of it. */
export function BuildProgress({ stage, close }: { readonly stage: BuildStage; readonly close: () => void }) {
  const { breakdown: t, app } = useAppContext().texts;
  switch (stage.kind) {
    case 'running': {
      const { step, written, total } = stage;
      const at = buildSteps.indexOf(step);
      const within = total > 0 ? written / total : 0;
      return (
        <Card title={t.steps[step]}>
          <div aria-live="polite">
            <ProgressBar
              thickness="large"
              value={(at + 0.3 + 0.7 * within) / buildSteps.length}
              aria-label={t.steps[step]}
            />
            <Note>
              {t.stepOf(at + 1, buildSteps.length)}
              {total > 0 && ` · ${t.sheetOf(written, total)}`}
            </Note>
            {step === 'write' && <Note>{t.noCancel}</Note>}
          </div>
        </Card>
      );
    }
    case 'built':
      return (
        <Done title={t.built(stage.sheets)} close={close}>
          {stage.isFine ? t.builtFine : t.builtLook}
        </Done>
      );
    case 'refused':
      return <Notices notices={stage.notices} />;
    case 'broken':
      return <Notices notices={[{ severity: 'error', text: app.failedHelp, place: null }]} />;
    case 'cancelled':
      return <Notices notices={[{ severity: 'info', text: t.cancelled, place: null }]} />;
    default:
      return null;
  }
}
