import { Field, Input, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { FunnelReading } from '#actions/funnel/funnel.ts';
import type { Notice } from '#actions/notices.ts';
import type { ListReading, ListRequest } from '#actions/plan/start-list.ts';
import type { Built } from '#actions/protocol/change-workbook.ts';
import { areaName } from '#formula/address.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { AddFunnel } from '#sidebar/pages/funnel/add-funnel.tsx';
import { Card, pair } from '#sidebar/parts/card.tsx';
import { Notices, Refused } from '#sidebar/parts/notices.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { PrimaryButton } from '#sidebar/parts/primary-button.tsx';
import { QueryResult } from '#sidebar/parts/query-result.tsx';
import { typedNumber } from '#sidebar/typed-number.ts';
import { useDraft } from '#sidebar/use-draft.ts';
import { useQuery, useTask } from '#sidebar/use-query.ts';
import { ListMapping } from './list-mapping.tsx';
import { ListPreview } from './list-preview.tsx';

const useStyles = makeStyles({
  pair: { ...pair, alignItems: 'start' },
  range: {
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    minWidth: 0,
  },
  more: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '8px' },
  summary: { fontSize: tokens.fontSizeBase200, cursor: 'pointer' },
});

interface ListFormProps {
  readonly started: () => void;
  readonly back: () => void;
}

/** What is selected, as it is found. */
const AS_FOUND: ListRequest = { place: null, corrections: {} };

/** The person's own list: what we understood of it, to be confirmed; then how its goal is reached. */
export default function ListForm({ started, back }: ListFormProps) {
  const [isMade, setMade] = useState(false);
  return isMade ? <FirstFunnel go={started} /> : <ListToConfirm started={() => setMade(true)} back={back} />;
}

/** The plan is made: two questions turn it into work for every day. */
function FirstFunnel({ go }: { readonly go: () => void }) {
  const { actions, texts } = useAppContext();
  const query = useQuery<FunnelReading>('funnel', () => actions.funnel());
  const { list, addFunnel } = texts;
  return (
    <QueryResult query={query} title={addFunnel.title}>
      {(funnel) =>
        funnel.kind === 'none' ? <AddFunnel funnel={funnel} before={list.made} made={go} later={go} /> : null
      }
    </QueryResult>
  );
}

function ListToConfirm({ started, back }: ListFormProps) {
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
      {(reading, { issues }) => (
        <Confirm
          reading={reading}
          notices={issues}
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
  readonly notices: readonly Notice[];
  readonly request: ListRequest;
  readonly correct: (request: ListRequest) => void;
  readonly again: () => void;
}

function Confirm({ reading, notices, request, correct, again, started, back }: ConfirmProps) {
  const styles = useStyles();
  const { actions, texts, formats } = useAppContext();
  const { list } = texts;
  const { proposal, place } = reading;
  const [main] = proposal.goals;
  const range = `${place.sheet}!${areaName(place)}`;
  // What is filled in belongs to this list: another one begins with its own total.
  const [form, setForm] = useDraft(`list ${range} ${main?.total ?? 0}`, {
    title: list.planDefault,
    goalName: main?.name || list.goalDefault,
    measure: main?.measure ?? list.measureDefault,
    year: String(proposal.year),
    total: main && main.total > 0 ? formats.amount(main.total) : '',
  });
  const [isAsked, setAsked] = useState(false);
  const totalField = useRef<HTMLInputElement>(null);
  const yearField = useRef<HTMLInputElement>(null);
  const task = useTask<Built>();
  const isRunning = task.now.state === 'running';
  const amount = typedNumber(form.total);
  const total = amount !== null && amount > 0 ? amount : null;
  const typedYear = typedNumber(form.year);
  const year = typedYear !== null && typedYear >= 2000 && typedYear < 2100 ? typedYear : null;
  // The cells that the form shows stay those it makes the plan of, whatever is selected meanwhile.
  const shown: ListRequest = { ...request, place: { sheet: place.sheet, area: place } };
  const corrected = (corrections: ListRequest['corrections']): void =>
    correct({ ...shown, corrections: { ...request.corrections, ...corrections } });
  const make = async (): Promise<void> => {
    setAsked(true);
    if (total === null) return totalField.current?.focus();
    if (year === null) return yearField.current?.focus();
    const { title, goalName, measure } = form;
    const unplanned = { last: null, target: null, monthMethod: 'workdays' as const };
    const goal = { ...(main ?? unplanned), name: goalName, measure, total, unit: null };
    const others = proposal.goals.slice(1).map((other) => ({ ...other, measure: other.measure ?? measure }));
    const choice = { ...proposal, title, year, goals: [goal, ...others] };
    if (await task.run(() => actions.startFromList(shown, choice))) started();
  };
  const people = reading.members.filter(({ kind }) => kind === 'person').length;
  const wrong = (text: string) => ({ validationMessage: text, validationState: 'error' as const });
  const text = (key: 'title' | 'goalName' | 'measure') => ({
    input: { style: { minWidth: 0 } },
    value: form[key],
    onChange: (_: unknown, { value }: { readonly value: string }) => setForm({ ...form, [key]: value }),
  });
  return (
    <Page
      title={list.title}
      lead={list.help}
      isFetching={isRunning}
      refresh={again}
      back={back}
      footer={
        <PrimaryButton isOff={isRunning} press={make}>
          {isRunning ? list.making : list.make}
        </PrimaryButton>
      }
    >
      <Refused now={task.now} />
      <span className={styles.range}>{list.selected(range, people)}</span>
      <Notices notices={notices} />
      <Card title={list.about}>
        <Field
          label={list.total}
          hint={list.totalHelp}
          {...(isAsked && total === null ? wrong(list.notNumber) : {})}
        >
          <Input
            input={{ ref: totalField }}
            inputMode="decimal"
            value={form.total}
            onChange={(_, { value }) => setForm({ ...form, total: value })}
          />
        </Field>
        <div className={styles.pair}>
          <Field label={list.measure}>
            <Input {...text('measure')} />
          </Field>
          <Field label={list.year} {...(isAsked && year === null ? wrong(list.notYear) : {})}>
            <Input
              input={{ ref: yearField, style: { minWidth: 0 } }}
              inputMode="numeric"
              value={form.year}
              onChange={(_, { value }) => setForm({ ...form, year: value })}
            />
          </Field>
        </div>
        <details>
          <summary className={styles.summary}>{list.names}</summary>
          <div className={styles.more}>
            <Field label={list.plan}>
              <Input {...text('title')} />
            </Field>
            <Field label={list.goal}>
              <Input {...text('goalName')} />
            </Field>
          </div>
        </details>
        {isRunning && <ProgressBar aria-label={list.making} />}
      </Card>
      <Card title={list.columns}>
        <ListMapping reading={reading} roles={request.corrections.roles} correct={corrected} />
      </Card>
      <Card title={list.preview}>
        <ListPreview reading={reading} total={total} />
      </Card>
    </Page>
  );
}
