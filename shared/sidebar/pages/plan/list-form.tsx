import { Field, Input, makeStyles, ProgressBar, Select, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Built } from '#actions/plan/build.ts';
import { type ListRole, listRoles } from '#actions/plan/choices.ts';
import type { ListGuess } from '#actions/plan/list.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { typedNumber } from '#sidebar/formats.ts';
import { Card, Note, pair } from '#sidebar/parts/card.tsx';
import { Refused } from '#sidebar/parts/notices.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { PrimaryButton } from '#sidebar/parts/primary-button.tsx';
import { QueryResult } from '#sidebar/parts/query-result.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { useQuery, useTask } from '#sidebar/use-query.ts';

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

/** The person's own list: what we understood of it, to be confirmed. */
export function ListForm({ started, back }: ListFormProps) {
  const { actions, texts } = useAppContext();
  const query = useQuery<ListGuess>('list', () => actions.readList());
  const { list } = texts;
  if (query.reply?.kind === 'refused' && !query.isFetching) {
    return (
      <Page
        title={list.title}
        lead={list.help}
        isFetching={false}
        back={back}
        footer={<PrimaryButton press={query.refetch}>{list.again}</PrimaryButton>}
      >
        <Refused now={{ state: 'over', reply: query.reply }} />
      </Page>
    );
  }
  return (
    <QueryResult query={query} title={list.title} lead={list.help}>
      {(guess) => (
        <Confirm
          key={JSON.stringify(guess)}
          guess={guess}
          again={query.refetch}
          started={started}
          back={back}
        />
      )}
    </QueryResult>
  );
}

interface ConfirmProps extends ListFormProps {
  readonly guess: ListGuess;
  readonly again: () => void;
}

function Confirm({ guess, again, started, back }: ConfirmProps) {
  const styles = useStyles();
  const { actions, texts, formats, today } = useAppContext();
  const { list } = texts;
  const [roles, setRoles] = useState<readonly ListRole[]>(guess.columns.map(({ role }) => role));
  const [hasHeader, setHeader] = useState(guess.hasHeader);
  const [form, setForm] = useDraft('list', {
    title: list.planDefault,
    goalName: list.goalDefault,
    measure: list.measureDefault,
    year: today().slice(0, 4),
  });
  const [total, setTotal] = useState(guess.total > 0 ? formats.amount(guess.total) : '');
  const task = useTask<Built>();
  const isRunning = task.now.state === 'running';
  const amount = typedNumber(total);
  const year = typedNumber(form.year);
  const isSound = amount !== null && amount > 0 && year !== null && year >= 2000 && year < 2100;
  useEffect(() => setHeader(guess.hasHeader), [guess]);
  const make = async (): Promise<void> => {
    if (amount === null || year === null) return;
    const { title, goalName, measure } = form;
    const choice = { hasHeader, roles, title, goalName, measure, total: amount, year };
    if (await task.run(() => actions.startFromList(choice))) started();
  };
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
      <span className={styles.range}>{list.selected(`${guess.sheet}!${guess.range}`, guess.rows)}</span>
      <Card title={list.columns}>
        {guess.columns.map(({ header, sample }, index) => {
          const letter = header || list.column(String.fromCharCode(65 + (index % 26)));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <Field key={index} label={letter} hint={sample && list.sample(sample)}>
              <Select
                value={roles[index] ?? 'other'}
                onChange={(_, { value }) =>
                  setRoles(roles.map((role, at) => (at === index ? roleOf(value) : role)))
                }
              >
                {listRoles.map((role) => (
                  <option key={role} value={role}>
                    {list.roles[role]}
                  </option>
                ))}
              </Select>
            </Field>
          );
        })}
        <Field label={list.header}>
          <Select value={hasHeader ? 'yes' : 'no'} onChange={(_, { value }) => setHeader(value === 'yes')}>
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
          <Input inputMode="decimal" value={total} onChange={(_, { value }) => setTotal(value)} />
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

const roleOf = (value: string): ListRole => listRoles.find((role) => role === value) ?? 'other';
