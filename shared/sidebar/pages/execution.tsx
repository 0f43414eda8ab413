import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Overview, PlanOverview } from '#actions/overview.ts';
import { Answer } from '../parts/answer.tsx';
import { Card, Note } from '../parts/card.tsx';
import { Later } from '../parts/later.tsx';
import { Page } from '../parts/page.tsx';
import { NoPlan } from '../parts/states.tsx';
import { useSurroundings } from '../surroundings.ts';
import { useReply } from '../use-reply.ts';

const useStyles = makeStyles({
  stages: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px', margin: 0 },
  stage: {
    padding: '10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    minWidth: 0,
  },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** The place of the execution plan; until then what a day asks for. */
export default function Execution() {
  const { actions, texts } = useSurroundings();
  const asked = useReply<Overview>('overview', () => actions.overview());
  return (
    <Answer asked={asked} title={texts.execution.title} lead="">
      {(overview) =>
        overview.kind === 'none' ? <NoPlan /> : <Day overview={overview} isWaiting={asked.isWaiting} />
      }
    </Answer>
  );
}

function Day({ overview, isWaiting }: { readonly overview: PlanOverview; readonly isWaiting: boolean }) {
  const styles = useStyles();
  const { texts, formats, goTo } = useSurroundings();
  const { execution: t } = texts;
  const { activities } = overview;
  return (
    <Page
      title={t.title}
      lead=""
      isWaiting={isWaiting}
      refresh={null}
      back={null}
      footer={
        <Button appearance="primary" onClick={() => goTo('funnel')}>
          {t.toFunnel}
        </Button>
      }
    >
      <Card title={t.day}>
        {activities.length === 0 ? (
          <Note>{t.noFunnel}</Note>
        ) : (
          <>
            <Note>{t.dayHelp}</Note>
            <dl className={styles.stages}>
              {[...activities].reverse().map(({ stage, perDay }) => (
                <div key={stage} className={styles.stage}>
                  <dt>
                    <Note>{stage}</Note>
                  </dt>
                  <dd className={styles.number}>{formats.amount(Math.round(perDay * 10) / 10)}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </Card>
      <Later title={t.later} text={t.laterHelp} />
    </Page>
  );
}
