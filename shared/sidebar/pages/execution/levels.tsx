import { useState } from 'react';
import type {
  NotBegun,
  StandingFigures,
  StandingGoal,
  Standings,
} from '#actions/execution/execution-types.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { withMeasure } from '#sidebar/formats.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { Facts } from '#sidebar/parts/facts.tsx';
import { NativeSelect } from '#sidebar/parts/native-select.tsx';
import { SheetLink } from '#sidebar/parts/sheet-link.tsx';
import { useTable } from '#sidebar/parts/table.ts';
import { ViewPage } from '#sidebar/parts/view-page.tsx';
import { useQuery } from '#sidebar/use-query.ts';

/** How everybody stands with the levels, rates and averages of the plan. */
export function LevelsPage({ back }: { readonly back: () => void }) {
  const { actions, texts } = useAppContext();
  const { tracking: t } = texts;
  const [period, setPeriod] = useState('');
  const query = useQuery<Standings | NotBegun>(`standings ${period}`, () =>
    actions.standings(period === '' ? null : period),
  );
  return (
    <ViewPage name="levels" query={query} back={back}>
      {(standings) => (
        <>
          <NativeSelect
            label={t.period}
            value={period === '' ? standings.period : period}
            options={standings.periods}
            pick={setPeriod}
          />
          {standings.goals.map((goal) => (
            <GoalCard key={goal.goal.key} goal={goal} labels={standings.labels} />
          ))}
          <SheetLink place={standings.place}>{t.showSheet}</SheetLink>
        </>
      )}
    </ViewPage>
  );
}

interface GoalProps {
  readonly goal: StandingGoal;
  readonly labels: Standings['labels'];
}

function GoalCard({ goal: { goal, whole, members }, labels }: GoalProps) {
  const styles = useTable();
  const { texts, formats } = useAppContext();
  const { none } = texts.tracking;
  const figure = (value: number): string =>
    goal.kind === 'rate' ? formats.share(value) : formats.figure(value);
  const shown = (value: number | null): string => (value === null ? none : figure(value));
  const measured = (value: number | null): string =>
    value === null || goal.kind === 'rate' ? shown(value) : withMeasure(figure(value), goal.measure);
  const fact = (key: 'value' | 'target' | 'gap' | 'forecast' | 'required') => ({
    name: labels[key],
    value: measured(whole[key]),
    note: '',
  });
  return (
    <Card title={goal.name}>
      <Note>{whole.standing}</Note>
      <Facts
        facts={[
          fact('value'),
          fact('target'),
          fact('gap'),
          { name: labels.attainment, value: percent(whole, formats.share, none), note: '' },
          fact('forecast'),
          ...(goal.kind === 'level' ? [] : [fact('required')]),
        ]}
      />
      {members.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{texts.execution.who}</th>
              <th scope="col">{labels.value}</th>
              <th scope="col">{labels.target}</th>
              <th scope="col">{labels.standing}</th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ key, name, value, target, standing }) => (
              <tr key={key}>
                <td title={name}>{name}</td>
                <td>{shown(value)}</td>
                <td>{shown(target)}</td>
                <td>{standing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

const percent = ({ attainment }: StandingFigures, share: (value: number) => string, none: string): string =>
  attainment === null ? none : share(attainment);
