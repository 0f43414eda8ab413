import { mergeClasses, ProgressBar } from '@fluentui/react-components';
import type { Tracking, TrackingLines } from '#actions/execution/execution-types.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { withMeasure } from '#sidebar/formats.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { Facts } from '#sidebar/parts/facts.tsx';
import { LevelBadge } from '#sidebar/parts/level.tsx';
import { ListLink, useListStyles } from '#sidebar/parts/list.tsx';
import { NativeSelect } from '#sidebar/parts/native-select.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { PrimaryButton } from '#sidebar/parts/primary-button.tsx';
import { ProgressChart } from '#sidebar/parts/progress-chart.tsx';
import { SheetLink } from '#sidebar/parts/sheet-link.tsx';
import { useTable } from '#sidebar/parts/table.ts';
import { useDraft } from '#sidebar/use-draft.ts';
import type { Refetchable } from '#sidebar/use-query.ts';
import { LogHealthCard } from './log-health.tsx';
import { Ranking } from './ranking.tsx';
import type { View } from './tracking-view.ts';

interface Chosen {
  readonly goal: string;
  readonly period: string;
}

interface StandingProps {
  readonly tracking: Tracking;
  /** What was asked for last; '' what comes by itself. */
  readonly chosen: Chosen;
  readonly query: Refetchable;
  readonly choose: (chosen: Chosen) => void;
  readonly open: (view: View) => void;
}

const views = ['levels', 'attendance', 'evaluation', 'round'] as const;

/** How a goal stands in a period: as a whole, over time, and for everybody. */
export function Standing({ tracking, chosen, query: { isFetching, refetch }, choose, open }: StandingProps) {
  const { texts, goTo } = useAppContext();
  const { tracking: t } = texts;
  const [, setRevised] = useDraft('revise.goal', '');
  const goal = chosen.goal === '' ? tracking.goal : chosen.goal;
  const period = chosen.period === '' ? tracking.period : chosen.period;
  const measure = tracking.goals.find(({ key }) => key === tracking.goal)?.measure ?? '';
  const { lines } = tracking;
  const [, setForm] = useDraft('execution.form', '');
  const log = (): void => {
    setForm('log');
    goTo('execution');
  };
  const revise = (): void => {
    setRevised(tracking.goal);
    goTo('revise');
  };
  return (
    <Page
      title={t.title}
      isFetching={isFetching}
      refresh={refetch}
      footer={<PrimaryButton press={log}>{texts.execution.log}</PrimaryButton>}
    >
      <NativeSelect
        label={t.goal}
        value={goal}
        options={tracking.goals}
        pick={(key) => choose({ goal: key, period })}
      />
      <NativeSelect
        label={t.period}
        value={period}
        options={tracking.periods}
        pick={(key) => choose({ goal, period: key })}
      />
      {lines ? (
        <>
          <Summary tracking={tracking} lines={lines} measure={measure} />
          <Ranking lines={lines} isRunning={tracking.isRunning} open={open} />
        </>
      ) : (
        <Card title={t.noMetric}>
          <Note>{t.noMetricHelp}</Note>
        </Card>
      )}
      <LogHealthCard log={tracking.log} />
      {views
        .filter((name) => name !== 'levels' || tracking.hasLevels)
        .map((name) => (
          <ListLink
            key={name}
            title={t.views[name]}
            text={t.viewsHelp[name]}
            go={() => open({ name, person: '' })}
          />
        ))}
      <ListLink title={texts.revise.title} text={t.reviseHelp} go={revise} />
    </Page>
  );
}

interface SummaryProps {
  readonly tracking: Tracking;
  readonly lines: TrackingLines;
  readonly measure: string;
}

function Summary({ tracking, lines, measure }: SummaryProps) {
  const styles = useListStyles();
  const { texts, formats } = useAppContext();
  const { tracking: t } = texts;
  const { whole, owed, former, progress } = lines;
  const { days, period, periods, place, asOf, isSet } = tracking;
  const amount = (value: number | null): string => (value === null ? t.none : formats.figure(value));
  const share = (value: number | null): string => (value === null ? t.none : formats.share(value));
  const ofPlan = t.ofPlan(formats.figure(whole.actual), withMeasure(formats.figure(whole.plan), measure));
  const reported = isSet
    ? t.asOfSet(formats.day(asOf))
    : tracking.log.counted === 0
      ? t.nothingReported
      : t.asOf(formats.day(asOf));
  return (
    <>
      <Card title={ofPlan}>
        <ProgressBar value={Math.min(1, whole.completion ?? 0)} thickness="large" aria-label={ofPlan} />
        <div className={styles.top}>
          <Note>
            {reported} · {t.days(days.left, days.all)}
          </Note>
          <LevelBadge level={whole.level} />
        </div>
        <Facts
          facts={[
            { name: t.completion, value: share(whole.completion), note: '' },
            { name: t.due, value: formats.figure(whole.due), note: '' },
            { name: t.pace, value: share(whole.pace), note: '' },
            whole.gap < 0
              ? { name: t.beyond, value: `+${formats.figure(-whole.gap)}`, note: '' }
              : { name: t.gap, value: formats.figure(whole.gap), note: '' },
            { name: t.owed, value: formats.figure(owed), note: '' },
            { name: t.required, value: amount(whole.requiredPerDay), note: '' },
            { name: t.plan, value: formats.figure(whole.plan), note: '' },
            { name: t.forecast, value: amount(whole.forecast), note: '' },
            { name: t.recentForecast, value: amount(whole.recentForecast), note: '' },
          ]}
        />
        {former !== 0 && <Note>{t.former(formats.figure(former))}</Note>}
        <SheetLink place={place}>{t.showSheet}</SheetLink>
      </Card>
      <Card title={t.progress}>
        <ProgressChart points={progress} asOf={tracking.asOf} name={formats.month} />
        <Values key={period} lines={lines} name={formats.month} heading={nameOf(periods, period)} />
      </Card>
    </>
  );
}

const nameOf = (options: readonly { readonly key: string; readonly name: string }[], key: string): string =>
  options.find((option) => option.key === key)?.name ?? key;

interface ValuesProps {
  readonly lines: TrackingLines;
  readonly name: (key: string) => string;
  readonly heading: string;
}

/** The chart's values as a table. */
function Values({ lines: { progress }, name, heading }: ValuesProps) {
  const styles = useTable();
  const { texts, formats } = useAppContext();
  const { tracking: t } = texts;
  const amount = (value: number | null): string => (value === null ? t.none : formats.figure(value));
  return (
    <details>
      <summary className={styles.summary}>{t.values}</summary>
      <table className={mergeClasses(styles.table, styles.names)}>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col">{t.plan}</th>
            <th scope="col">{t.actual}</th>
            <th scope="col">{t.forecast}</th>
          </tr>
        </thead>
        <tbody>
          {progress.map(({ key, planned, actual, forecast }) => (
            <tr key={key}>
              <td title={name(key)}>{name(key)}</td>
              <td>{amount(planned)}</td>
              <td>{amount(actual)}</td>
              <td>{amount(forecast)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
