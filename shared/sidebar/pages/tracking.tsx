import { makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import type { Overview, PlanOverview } from '#actions/overview.ts';
import { Answer } from '../parts/answer.tsx';
import { Card, Note } from '../parts/card.tsx';
import { Later } from '../parts/later.tsx';
import { Page } from '../parts/page.tsx';
import { NoPlan } from '../parts/states.tsx';
import { useSurroundings } from '../surroundings.ts';
import { useReply } from '../use-reply.ts';

const useStyles = makeStyles({
  steps: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  step: { display: 'grid', gridTemplateColumns: '64px 1fr', gap: '10px' },
  day: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  next: { color: tokens.colorBrandForeground1 },
  over: { color: tokens.colorNeutralForeground3 },
  goal: { display: 'flex', flexDirection: 'column', gap: '4px' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: '8px',
    alignItems: 'baseline',
  },
});

/** The place of tracking; until then the month's dates and what is due. */
export default function Tracking() {
  const { actions, texts } = useSurroundings();
  const asked = useReply<Overview>('overview', () => actions.overview());
  return (
    <Answer asked={asked} title={texts.tracking.title} lead="">
      {(overview) =>
        overview.kind === 'none' ? <NoPlan /> : <Month overview={overview} isWaiting={asked.isWaiting} />
      }
    </Answer>
  );
}

function Month({ overview, isWaiting }: { readonly overview: PlanOverview; readonly isWaiting: boolean }) {
  const styles = useStyles();
  const { texts, formats } = useSurroundings();
  const { tracking: t, home } = texts;
  const { round, goals } = overview;
  return (
    <Page title={t.title} lead="" isWaiting={isWaiting} refresh={null} back={null} footer={null}>
      <Card title={t.round}>
        <ol className={styles.steps}>
          {round.month.map(({ step, day, daysLeft }) => {
            const isOver = daysLeft < 0;
            const isNext = day === round.next.day && step === round.next.step;
            return (
              <li key={step} className={styles.step} aria-current={isNext ? 'step' : undefined}>
                <div>
                  <span className={mergeClasses(styles.day, isNext && styles.next, isOver && styles.over)}>
                    {formats.day(day)}
                  </span>
                  <Note>{isOver ? t.over : home.inDays(daysLeft)}</Note>
                </div>
                <Note>{home.roundSteps[step]}</Note>
              </li>
            );
          })}
        </ol>
      </Card>
      <Card title={t.due}>
        <Note>{t.dueHelp}</Note>
        {goals.map(({ key, name, dueByToday, total, measure }) => (
          <div key={key} className={styles.goal}>
            <div className={styles.row}>
              <span>{name}</span>
              <Note>{t.of(formats.short(dueByToday), `${formats.short(total)} ${measure}`)}</Note>
            </div>
            <ProgressBar
              value={dueByToday / Math.max(1, total)}
              thickness="large"
              aria-label={t.of(formats.amount(dueByToday), formats.amount(total))}
            />
          </div>
        ))}
      </Card>
      <Later title={t.later} text={t.laterHelp} />
    </Page>
  );
}
