import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { EvaluatedPerson, Evaluation, NotBegun } from '#actions/execution/execution-types.ts';
import { useSurroundings } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { useLines } from '#sidebar/parts/lines.tsx';
import { MonthPick } from '#sidebar/parts/month-pick.tsx';
import { Numbers } from '#sidebar/parts/numbers.tsx';
import { OnSheet } from '#sidebar/parts/on-sheet.tsx';
import { ViewPage } from '#sidebar/parts/view-page.tsx';
import { useReply } from '#sidebar/use-query.ts';

/** So many at first. */
const FIRST = 12;

/** Everybody's scores of a month, the floors that were missed, and pay. */
export function EvaluationPage({ back }: { readonly back: () => void }) {
  const { actions, texts } = useSurroundings();
  const { tracking: t } = texts;
  const [month, setMonth] = useState('');
  const asked = useReply<Evaluation | NotBegun>(`evaluation ${month}`, () =>
    actions.evaluation(month === '' ? null : month),
  );
  return (
    <ViewPage name="evaluation" asked={asked} back={back}>
      {({ month: shown, months, weeks, people, place }) => {
        const scored = people.filter(({ score }) => score !== null);
        return (
          <>
            <MonthPick month={month === '' ? shown : month} months={months} pick={setMonth} />
            {scored.length === 0 ? (
              <Card title={t.noScores}>
                <Note>{t.noScoresHelp}</Note>
                <OnSheet place={place}>{t.showSheet}</OnSheet>
              </Card>
            ) : (
              <Card title={t.score}>
                <Note>{t.scored(scored.length, people.length)}</Note>
                <People weeks={weeks} people={scored} />
                <OnSheet place={place}>{t.showSheet}</OnSheet>
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
  const styles = useLines();
  const { texts, formats } = useSurroundings();
  const { tracking: t } = texts;
  const points = (value: number | null): string => (value === null ? t.none : formats.amount(value));
  const [count, setCount] = useState(FIRST);
  const scoredWeeks = keys.flatMap((week, at) =>
    people.some(({ weeks }) => weeks[at] !== null) ? [{ week, at }] : [],
  );
  const ordered = [...people].sort((left, right) => (right.score ?? 0) - (left.score ?? 0));
  return (
    <>
      <ol className={styles.list}>
        {ordered.slice(0, count).map(({ key, name, unit, score, weeks, completion, missed, pay }) => {
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
                  ...scoredWeeks.map(({ week, at }) => ({
                    name: weekOf(week),
                    value: points(weeks[at] ?? null),
                  })),
                ]}
              />
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

/** `W2` of `2026-03-W2`. */
const weekOf = (key: string): string => key.slice(key.lastIndexOf('-') + 1);
