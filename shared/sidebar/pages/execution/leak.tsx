import { mergeClasses } from '@fluentui/react-components';
import type { Leaks, NotBegun } from '#actions/execution/execution-types.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { ExecutionQueryResult } from '#sidebar/parts/execution-query-result.tsx';
import { useListStyles } from '#sidebar/parts/list.tsx';
import { Numbers } from '#sidebar/parts/numbers.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { useQuery } from '#sidebar/use-query.ts';

interface LeakProps {
  readonly person: string;
  readonly period: string;
  readonly back: () => void;
}

/** Which step costs a person deals. */
export function Leak({ person, period, back }: LeakProps) {
  const { actions, texts } = useAppContext();
  const { tracking: t } = texts;
  const query = useQuery<Leaks | NotBegun>(`leak ${person} ${period}`, () =>
    actions.leak({ person, period }),
  );
  return (
    <ExecutionQueryResult query={query} title={t.leak}>
      {(leaks) => (
        <Page
          title={t.leakOf(leaks.name)}
          lead={t.leakHelp}
          isFetching={query.isFetching}
          refresh={query.refetch}
          back={back}
        >
          <Losses leaks={leaks} />
        </Page>
      )}
    </ExecutionQueryResult>
  );
}

function Losses({ leaks: { losses, worst } }: { readonly leaks: Leaks }) {
  const styles = useListStyles();
  const { texts, formats } = useAppContext();
  const { tracking: t } = texts;
  const share = (rate: number | null): string => (rate === null ? t.none : formats.share(rate));
  const deals = (lost: number): string => {
    const shown = formats.amount(Math.round(Math.abs(lost) * 10) / 10);
    return lost < 0 ? t.wonDeals(shown) : lost > 0 ? t.lostDeals(shown) : shown;
  };
  return (
    <Card title={t.leak}>
      {losses.length === 0 && <Note>{t.noFunnel}</Note>}
      {losses.length > 0 && worst === null && <Note>{t.noLeak}</Note>}
      <ul className={styles.list}>
        {losses.map(({ step, name, plannedRate, ownRate, dealsLost }, index) => (
          <li key={name + step} className={styles.line}>
            <span className={styles.top}>
              <span className={styles.name}>{step === 'activity' ? t.tooLittle(name) : name}</span>
              {index === worst && <span className={mergeClasses(styles.tag, styles.warn)}>{t.mostLost}</span>}
            </span>
            <Numbers
              numbers={[
                ...(step === 'activity'
                  ? []
                  : [
                      { name: t.planned, value: share(plannedRate) },
                      { name: t.own, value: share(ownRate) },
                    ]),
                { name: t.lost, value: deals(dealsLost) },
              ]}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
