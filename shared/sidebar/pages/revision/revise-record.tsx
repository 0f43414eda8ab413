import type { GoalVersion, RevisionOfGoal } from '#actions/revision/revision-types.ts';
import { reallocationIn } from '#language/by-language/reallocation.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { useListStyles } from '#sidebar/parts/list.tsx';

/** Every version of a goal, the newest first, with the numbers before and after. */
export function Versions({ reading }: { readonly reading: RevisionOfGoal }) {
  const styles = useListStyles();
  const { texts, formats, language } = useAppContext();
  const { revise: t } = texts;
  const moving = reallocationIn[language];
  const newest = reading.history.map((revision, index) => ({ revision, number: index + 1 })).reverse();
  return (
    <Card title={t.record}>
      {newest.length === 0 && <Note>{t.recordEmpty}</Note>}
      <ol className={styles.list}>
        {newest.map(({ revision, number }) => {
          const { step, date, author, reason, before, after } = revision;
          return (
            <li key={number} className={styles.line}>
              <span className={styles.name}>
                {step === 'set' ? t.set : step === 'reallocation' ? moving.step : t.steps[step]}
              </span>
              <span className={styles.quiet}>{t.by(author, formats.longDay(date))}</span>
              {revision.step === 'reallocation' ? (
                revision.moved.map((move) => (
                  <div
                    key={`${move.member} ${move.month}`}
                    className={styles.number}
                    style={{ whiteSpace: 'normal' }}
                  >
                    {moving.line(
                      [move.member ?? reading.name, move.month].filter(Boolean).join(', '),
                      move.before === null ? '–' : formats.amount(move.before),
                      move.after === null ? '–' : formats.amount(move.after),
                    )}
                  </div>
                ))
              ) : before ? (
                <Differences before={before} after={after} reading={reading} />
              ) : (
                <span className={styles.quiet}>
                  {`${formats.amount(after.total)} ${reading.measure} · ${formats.longDay(after.end)}`}
                </span>
              )}
              {reason !== '' && <span className={styles.quiet}>{reason}</span>}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

interface DifferencesProps {
  readonly before: GoalVersion;
  readonly after: GoalVersion;
  readonly reading: RevisionOfGoal;
}

/** What is not the same, before → after. */
export function Differences({ before, after, reading }: DifferencesProps) {
  const styles = useListStyles();
  const { texts, formats } = useAppContext();
  const { revise: t } = texts;
  const stages = reading.funnel?.stages ?? [];
  const line = <T,>(name: string, from: T, to: T, shown: (value: T) => string): string[] =>
    from === to ? [] : [`${name}: ${t.fromTo(shown(from), shown(to))}`];
  const rates = after.rates.flatMap((rate, index) =>
    line(t.rate(stages[index] ?? '', stages[index + 1] ?? ''), before.rates[index] ?? 0, rate, formats.share),
  );
  const differences = [
    ...line(t.total, before.total, after.total, formats.amount),
    ...line(t.end, before.end, after.end, formats.longDay),
    ...line(t.averageDeal, before.averageDeal ?? 0, after.averageDeal ?? 0, formats.amount),
    ...rates,
  ];
  return (
    <>
      {differences.map((difference) => (
        <div key={difference} className={styles.number} style={{ whiteSpace: 'normal' }}>
          {difference}
        </div>
      ))}
      {after.actions !== before.actions && after.actions !== '' && (
        <div className={styles.quiet}>{after.actions}</div>
      )}
    </>
  );
}
