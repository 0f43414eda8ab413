import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { EvaluatedPerson, Evaluation, NotBegun } from '#actions/execution/execution-types.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { useListStyles } from '#sidebar/parts/list.tsx';
import { MonthSelect } from '#sidebar/parts/month-select.tsx';
import { Numbers } from '#sidebar/parts/numbers.tsx';
import { SheetLink } from '#sidebar/parts/sheet-link.tsx';
import { ViewPage } from '#sidebar/parts/view-page.tsx';
import { useQuery } from '#sidebar/use-query.ts';

/** So many at first. */
const FIRST = 12;

/** Everybody's scores of a month, the floors that were missed, and pay. */
export function EvaluationPage({ back }: { readonly back: () => void }) {
  const { actions, texts } = useAppContext();
  const { tracking: t } = texts;
  const [month, setMonth] = useState('');
  const query = useQuery<Evaluation | NotBegun>(`evaluation ${month}`, () =>
    actions.evaluation(month === '' ? null : month),
  );
  return (
    <ViewPage name="evaluation" query={query} back={back}>
      {({ month: shown, months, weeks, people, isRunning, isClosed, place }) => {
        const scored = people.filter(({ score }) => score !== null);
        return (
          <>
            <MonthSelect month={month === '' ? shown : month} months={months} pick={setMonth} />
            {scored.length === 0 ? (
              <Card title={t.noScores}>
                <Note>{t.noScoresHelp}</Note>
                <SheetLink place={place}>{t.showSheet}</SheetLink>
              </Card>
            ) : (
              <Card title={t.score}>
                <Note>{t.scored(scored.length, people.length)}</Note>
                {isRunning && <Note>{t.provisional}</Note>}
                {isClosed && <Note>{t.closed}</Note>}
                <People weeks={weeks} people={scored} />
                <SheetLink place={place}>{t.showSheet}</SheetLink>
              </Card>
            )}
          </>
        );
      }}
    </ViewPage>
  );
}

interface PeopleProps {
  readonly weeks: readonly string[];
  readonly people: readonly EvaluatedPerson[];
}

function People({ weeks: keys, people }: PeopleProps) {
  const styles = useListStyles();
  const { texts, formats } = useAppContext();
  const { tracking: t } = texts;
  const points = (value: number | null): string => (value === null ? t.none : formats.amount(value));
  const [count, setCount] = useState(FIRST);
  const scoredWeeks = keys.flatMap((week, at) =>
    people.some(({ weeks }) => (weeks[at] ?? null) !== null) ? [{ week, at }] : [],
  );
  const ordered = [...people].sort((left, right) => (right.score ?? 0) - (left.score ?? 0));
  return (
    <>
      <ol className={styles.list}>
        {ordered.slice(0, count).map((person) => {
          const { key, name, unit, score, weeks, completion, missed, pay, behaviour } = person;
          return (
            <li key={key} className={styles.line}>
              <span className={styles.row}>
                <span className={styles.name}>{name}</span>
                <strong className={styles.number}>{points(score)}</strong>
              </span>
              <span className={styles.quiet}>
                {pay === null ? unit : `${unit} · ${t.pay(formats.amount(pay))}`}
              </span>
              <Numbers
                numbers={[
                  { name: t.completion, value: completion === null ? t.none : formats.share(completion) },
                  { name: t.behaviour, value: points(behaviour) },
                  ...scoredWeeks.map(({ week, at }) => ({
                    name: weekOf(week),
                    value: points(weeks[at] ?? null),
                  })),
                ]}
              />
              <Evidence person={person} />
              {missed.length > 0 && (
                <span className={styles.tags}>
                  {missed.map((floor) => (
                    <span key={floor} className={mergeClasses(styles.tag, styles.warn)}>
                      {t.missedFloor(t.floors[floor])}
                    </span>
                  ))}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {ordered.length > count && (
        <Button appearance="subtle" onClick={() => setCount(ordered.length)}>
          {t.more(ordered.length - count)}
        </Button>
      )}
    </>
  );
}

/** What a score is made of and pay is the product of, opened by who wants to see it. */
function Evidence({ person: { parts, factors, pay } }: { readonly person: EvaluatedPerson }) {
  const styles = useListStyles();
  const { texts, formats } = useAppContext();
  const { tracking: t } = texts;
  if (parts.length === 0) return null;
  return (
    <details className={styles.quiet}>
      <summary>{t.scoreFrom}</summary>
      {parts.map(({ standard, points, evidence }) => (
        <span key={standard} className={styles.row}>
          <span>
            {[t.standards[standard], evidence.map(inWords).join(' · ')]
              .filter((text) => text !== '')
              .join(': ')}
          </span>
          <span className={styles.number}>{formats.amount(points)}</span>
        </span>
      ))}
      {factors.length > 0 && pay !== null && (
        <span className={styles.row}>
          <span>{factors.map((factor) => formats.amount(factor)).join(' × ')}</span>
          <span className={styles.number}>{formats.amount(pay)}</span>
        </span>
      )}
    </details>
  );

  function inWords({ name, part, whole }: EvaluatedPerson['parts'][number]['evidence'][number]): string {
    const share = t.of(formats.amount(part), formats.amount(whole));
    return name === '' ? share : `${name} ${share}`;
  }
}

/** `W14` of `2026-W14`. */
const weekOf = (key: string): string => key.slice(key.lastIndexOf('-') + 1);
