import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type {
  Attendance,
  AttendanceLine,
  AttendanceRates,
  NotBegun,
} from '#actions/execution/execution-types.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { type Fact, Facts } from '#sidebar/parts/facts.tsx';
import { useListStyles } from '#sidebar/parts/list.tsx';
import { Numbers } from '#sidebar/parts/numbers.tsx';
import { SheetLink } from '#sidebar/parts/sheet-link.tsx';
import { ViewPage } from '#sidebar/parts/view-page.tsx';
import { useQuery } from '#sidebar/use-query.ts';

/** The second morning meeting's table of a day. */
export function AttendancePage({ back }: { readonly back: () => void }) {
  const { actions, texts } = useAppContext();
  const { tracking: t } = texts;
  const [day, setDay] = useState('');
  const query = useQuery<Attendance | NotBegun>(`attendance ${day}`, () =>
    actions.attendance(day === '' ? null : day),
  );
  return (
    <ViewPage name="attendance" query={query} back={back}>
      {(attendance) => (
        <>
          <Field label={t.day}>
            <Input
              type="date"
              value={day === '' ? attendance.day : day}
              onChange={(_, { value }) => setDay(value)}
            />
          </Field>
          <Table attendance={attendance} />
        </>
      )}
    </ViewPage>
  );
}

type Rated = AttendanceLine & { readonly rates: AttendanceRates };

function Table({ attendance: { whole, units, absent, day, place } }: { readonly attendance: Attendance }) {
  const styles = useListStyles();
  const { texts, formats } = useAppContext();
  const { tracking: t, app } = texts;
  const facts = useFacts();
  return (
    <>
      <Card title={formats.longDay(day)}>
        <Facts facts={facts(whole)} />
        <SheetLink place={place}>{t.showSheet}</SheetLink>
      </Card>
      {units.map((unit) => (
        <Card key={unit.key} title={unit.name}>
          <Numbers numbers={facts(unit)} />
        </Card>
      ))}
      <Card title={t.absent}>
        {absent.length === 0 ? (
          <Note>{t.allThere}</Note>
        ) : (
          <span className={styles.quiet}>{absent.join(app.separator)}</span>
        )}
      </Card>
    </>
  );
}

function useFacts(): (line: Rated) => readonly Fact[] {
  const { texts, formats } = useAppContext();
  const { tracking: t } = texts;
  const rounded = (value: number | null): string =>
    value === null ? '' : formats.amount(Math.round(value * 10) / 10);
  return ({ daysAttended, daysDue, visits, deals, people, peopleWithResult, rates }) => [
    {
      name: t.attended,
      value: t.of(formats.amount(daysAttended), formats.amount(daysDue)),
      note: rates.attendance === null ? '' : formats.share(rates.attendance),
    },
    {
      name: t.visits,
      value: formats.amount(visits),
      note: rates.visitsPerDay === null ? '' : `${t.perPerson} ${rounded(rates.visitsPerDay)}`,
    },
    {
      name: t.withResult,
      value: t.of(formats.amount(peopleWithResult), formats.amount(people)),
      note: rates.result === null ? '' : formats.share(rates.result),
    },
    {
      name: t.averageDeal,
      value: rates.averageDeal === null ? t.none : formats.figure(rates.averageDeal),
      note: deals === 0 ? '' : `× ${formats.amount(deals)}`,
    },
  ];
}
