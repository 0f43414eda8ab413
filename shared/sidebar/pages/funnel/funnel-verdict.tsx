import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { FunnelRead } from '#actions/funnel/funnel.ts';
import { answerFunnel, type FunnelAnswer } from '#actions/funnel/funnel-answers.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { draftOf, questionOf } from './funnel-draft.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'baseline', gap: '8px', flexWrap: 'wrap' },
  big: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
  },
  verdict: { display: 'flex', gap: '6px', alignItems: 'center', fontWeight: tokens.fontWeightSemibold },
  fits: { color: tokens.colorStatusSuccessForeground1 },
  beyond: { color: tokens.colorStatusDangerForeground3 },
  meter: {
    position: 'relative',
    height: '10px',
    borderRadius: '5px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
  },
  fill: { position: 'absolute', inset: 0, right: 'auto' },
  limit: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: '2px',
    backgroundColor: tokens.colorNeutralForeground1,
  },
  list: {
    display: 'grid',
    gridTemplateColumns: '1fr auto auto',
    columnGap: '10px',
    rowGap: '6px',
    margin: 0,
    alignItems: 'baseline',
  },
  number: { fontVariantNumeric: 'tabular-nums', textAlign: 'right', fontWeight: tokens.fontWeightSemibold },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  small: { fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
});

interface FunnelVerdictProps {
  readonly funnel: FunnelRead;
  readonly answer: FunnelAnswer;
}

/** Calls a day against what a day holds, and every stage. */
export function FunnelVerdict({ funnel, answer }: FunnelVerdictProps) {
  const styles = useStyles();
  const { texts, formats } = useAppContext();
  const { funnel: t } = texts;
  const { stages, frame } = funnel;
  const { topPerDay, utilisation, isWithin, stagesPerDay } = answer;
  const tone = isWithin ? styles.fits : styles.beyond;
  const scale = Math.max(1, utilisation);
  return (
    <Card title={t.perDay(stages[stages.length - 1] ?? '')}>
      <div className={styles.head} aria-live="polite">
        <span className={mergeClasses(styles.big, tone)}>{formats.amount(topPerDay)}</span>
        <Note>{t.capacity(formats.amount(frame.capacity))}</Note>
      </div>
      <div className={styles.meter} aria-hidden="true">
        <div
          className={styles.fill}
          style={{
            width: `${(utilisation / scale) * 100}%`,
            backgroundColor: 'currentColor',
            color: 'inherit',
          }}
        >
          <div className={tone} style={{ height: '100%', backgroundColor: 'currentColor' }} />
        </div>
        <div className={styles.limit} style={{ left: `calc(${100 / scale}% - 2px)` }} />
      </div>
      <span className={mergeClasses(styles.verdict, tone)}>
        {isWithin ? <CheckmarkCircle20Filled /> : <Warning20Filled />}
        <span>
          {isWithin ? t.within : t.beyond}
          {t.colon}
          {isWithin
            ? t.withinHelp(formats.share(utilisation))
            : t.beyondHelp(formats.amount(round(utilisation)))}
        </span>
      </span>
      <Note strong>{t.stages}</Note>
      <dl className={styles.list} style={{ gridTemplateColumns: '1fr auto' }}>
        {stages.map((stage, index) => (
          <div key={stage} style={{ display: 'contents' }}>
            <dt className={styles.name}>{stage}</dt>
            <dd className={styles.number} style={{ margin: 0 }}>
              {formats.amount(round(stagesPerDay[index] ?? 0))}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** What each scenario of the sheet asks for. */
export function FunnelCompare({ funnel }: { readonly funnel: FunnelRead }) {
  const styles = useStyles();
  const { texts, formats } = useAppContext();
  const { funnel: t } = texts;
  return (
    <Card title={t.compare}>
      <div className={styles.list}>
        {funnel.scenarios.map((scenario) => {
          const answer = answerFunnel(questionOf(funnel, draftOf(scenario)));
          if (!answer) return null;
          const tone = answer.isWithin ? styles.fits : styles.beyond;
          return (
            <div key={scenario.name} style={{ display: 'contents' }}>
              <span className={styles.name}>{scenario.name}</span>
              <span className={styles.number}>{formats.amount(answer.topPerDay)}</span>
              <span className={mergeClasses(styles.small, tone)}>{answer.isWithin ? t.fits : t.fitsNot}</span>
            </div>
          );
        })}
      </div>
    </Card>
  );
}
