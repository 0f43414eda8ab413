import { Field, Input, makeStyles, ProgressBar, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Said } from '#actions/notices.ts';
import type { Built } from '#actions/plan/build.ts';
import type { ListReading, ListRequest } from '#actions/plan/start-list.ts';
import { areaName } from '#formula/address.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note, pair } from '#sidebar/parts/card.tsx';
import { Notices, Refused } from '#sidebar/parts/notices.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { PrimaryButton } from '#sidebar/parts/primary-button.tsx';
import { QueryResult } from '#sidebar/parts/query-result.tsx';
import { typedNumber } from '#sidebar/typed-number.ts';
import { useDraft } from '#sidebar/use-draft.ts';
import { useQuery, useTask } from '#sidebar/use-query.ts';
import { ListColumns } from './list-columns.tsx';

const useStyles = makeStyles({
  pair: { ...pair, alignItems: 'start' },
  range: {
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    minWidth: 0,
  },
});

interface ListFormProps {
  readonly started: () => void;
  readonly back: () => void;
}

/** What is selected, as it is found. */
const AS_FOUND: ListRequest = { place: null, corrections: {} };

/** The person's own list: what we understood of it, to be confirmed. */
export default function ListForm({ started, back }: ListFormProps) {
  const { actions, texts } = useAppContext();
  const [request, setRequest] = useState(AS_FOUND);
  const query = useQuery<ListReading>(`list ${JSON.stringify(request)}`, () => actions.readList(request));
  const { list } = texts;
  const again = (): void => {
    setRequest(AS_FOUND);
    query.refetch();
  };
  if (query.reply?.kind === 'refused' && !query.isFetching) {
    return (
      <Page
        title={list.title}
        lead={list.help}
        isFetching={false}
        back={back}
        footer={<PrimaryButton press={again}>{list.again}</PrimaryButton>}
      >
        <Refused now={{ state: 'over', reply: query.reply }} />
      </Page>
    );
  }
  return (
    <QueryResult query={query} title={list.title} lead={list.help}>
      {(reading, { said }) => (
        <Confirm
          reading={reading}
          said={said}
          request={request}
          correct={setRequest}
          again={again}
          started={started}
          back={back}
        />
      )}
    </QueryResult>
  );
}

interface ConfirmProps extends ListFormProps {
  readonly reading: ListReading;
  readonly said: readonly Said[];
  readonly request: ListRequest;
  readonly correct: (request: ListRequest) => void;
  readonly again: () => void;
}

function Confirm({ reading, said, request, correct, again, started, back }: ConfirmProps) {
  const styles = useStyles();
  const { actions, texts, formats } = useAppContext();
  const { list } = texts;
  const { proposal, place } = reading;
  const [main] = proposal.goals;
  const [form, setForm] = useDraft('list', {
    title: list.planDefault,
    goalName: main?.name || list.goalDefault,
    measure: main?.measure ?? list.measureDefault,
    year: String(proposal.year),
    total: main && main.total > 0 ? formats.amount(main.total) : '',
  });
  const task = useTask<Built>();
  const isRunning = task.now.state === 'running';
  const amount = typedNumber(form.total);
  const year = typedNumber(form.year);
  const isSound = amount !== null && amount > 0 && year !== null && year >= 2000 && year < 2100;
  // The cells that the form shows stay those it makes the plan of, whatever is selected meanwhile.
  const shown: ListRequest = { ...request, place: { sheet: place.sheet, area: place } };
  const corrected = (corrections: ListRequest['corrections']): void =>
    correct({ ...shown, corrections: { ...request.corrections, ...corrections } });
  const make = async (): Promise<void> => {
    if (amount === null || year === null) return;
    const { title, goalName, measure } = form;
    const unplanned = { last: null, target: null, monthMethod: 'workdays' as const };
    const goal = { ...(main ?? unplanned), name: goalName, measure, total: amount, unit: null };
    const others = proposal.goals.slice(1).map((other) => ({ ...other, measure: other.measure ?? measure }));
    const choice = { ...proposal, title, year, goals: [goal, ...others] };
    if (await task.run(() => actions.startFromList(shown, choice))) started();
  };
  const people = reading.members.filter(({ kind }) => kind === 'person').length;
  return (
    <Page
      title={list.title}
      lead={list.help}
      isFetching={isRunning}
      refresh={again}
      back={back}
      footer={
        <PrimaryButton isOff={isRunning || !isSound} press={make}>
          {isRunning ? list.making : list.make}
        </PrimaryButton>
      }
    >
      <Refused now={task.now} />
      <span className={styles.range}>{list.selected(`${place.sheet}!${areaName(place)}`, people)}</span>
      <Notices said={said} />
      <Card title={list.columns}>
        <ListColumns
          columns={reading.columns.map((column, index) => ({
            ...column,
            role: request.corrections.roles?.[index] ?? column.role,
          }))}
          correct={(roles) => corrected({ roles })}
        />
        <Field label={list.header}>
          <Select
            value={reading.headerLines > 0 ? 'yes' : 'no'}
            onChange={(_, { value }) =>
              corrected({ headerLines: value === 'no' ? 0 : Math.max(1, reading.headerLines) })
            }
          >
            <option value="yes">{list.headerYes}</option>
            <option value="no">{list.headerNo}</option>
          </Select>
        </Field>
      </Card>
      <Card title={list.about}>
        <Field label={list.plan}>
          <Input value={form.title} onChange={(_, { value }) => setForm({ ...form, title: value })} />
        </Field>
        <div className={styles.pair}>
          <Field label={list.goal}>
            <Input
              input={{ style: { minWidth: 0 } }}
              value={form.goalName}
              onChange={(_, { value }) => setForm({ ...form, goalName: value })}
            />
          </Field>
          <Field label={list.measure}>
            <Input
              input={{ style: { minWidth: 0 } }}
              value={form.measure}
              onChange={(_, { value }) => setForm({ ...form, measure: value })}
            />
          </Field>
        </div>
        <Field
          label={list.total}
          hint={list.totalHelp}
          {...(amount === null || amount <= 0
            ? { validationMessage: list.notNumber, validationState: 'error' as const }
            : {})}
        >
          <Input
            inputMode="decimal"
            value={form.total}
            onChange={(_, { value }) => setForm({ ...form, total: value })}
          />
        </Field>
        <Field label={list.year}>
          <Input
            inputMode="numeric"
            value={form.year}
            onChange={(_, { value }) => setForm({ ...form, year: value })}
          />
        </Field>
        {isRunning && <ProgressBar aria-label={list.making} />}
      </Card>
      <Note>{texts.app.draft}</Note>
    </Page>
  );
}
