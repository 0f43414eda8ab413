import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import {
  type ExecutionPlan,
  type LogKind,
  logKinds,
  type WrittenRow,
} from '#actions/execution/execution-types.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note, pair } from '#sidebar/parts/card.tsx';
import { DraftNote } from '#sidebar/parts/draft-note.tsx';
import { NativeSelect } from '#sidebar/parts/native-select.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { PrimaryButton } from '#sidebar/parts/primary-button.tsx';
import { TaskResult } from '#sidebar/parts/task-result.tsx';
import { typedNumber } from '#sidebar/typed-number.ts';
import { useDraft } from '#sidebar/use-draft.ts';
import { useTask } from '#sidebar/use-query.ts';

const useStyles = makeStyles({
  pair: { ...pair, alignItems: 'end' },
});

interface LogDraft {
  readonly date: string;
  readonly person: string;
  readonly counts: readonly string[];
  readonly amount: string;
  readonly product: string;
  readonly channel: string;
  /** '': a day's work. */
  readonly kind: LogKind | '';
  readonly customer: string;
  readonly note: string;
}

/** What is asked anew for the next row. */
const untold = { counts: [], amount: '', kind: '', customer: '', note: '' } as const;

interface LogWorkProps {
  readonly plan: ExecutionPlan;
  readonly back: () => void;
}

/** One row of the log; date and person stay for the next one. */
export function LogWork({ plan, back }: LogWorkProps) {
  const styles = useStyles();
  const { actions, texts, formats } = useAppContext();
  const { execution: t } = texts;
  const { stages, people, products, channels, amount, today, who } = plan;
  const [draft, setDraft] = useDraft<LogDraft>('log', {
    ...untold,
    date: today,
    person: people.some(({ key }) => key === who) ? who : '',
    product: '',
    channel: '',
  });
  const task = useTask<WrittenRow>();
  const isRunning = task.now.state === 'running';
  const counts = stages.map((_, stage) => numberIn(draft.counts[stage] ?? ''));
  const money = numberIn(draft.amount);
  const person = people.find(({ key }) => key === draft.person);
  const [isAsked, setAsked] = useState(false);
  const isSound = ![...counts, money].includes(undefined) && person !== undefined && draft.date !== '';
  const change = (next: Partial<LogDraft>): void => {
    if (task.now.state === 'over') task.reset();
    setDraft({ ...draft, ...next });
  };
  const save = async (): Promise<void> => {
    setAsked(!isSound);
    if (!isSound) return;
    const { date, person: key, product, channel, kind, customer, note } = draft;
    const work = {
      date,
      person: key,
      counts: counts.map((count) => count ?? null),
      amount: money ?? null,
      product,
      channel,
      ...(kind !== '' && { kind }),
      customer,
      note,
    };
    if (await task.run(() => actions.logWork(work))) setDraft({ ...draft, ...untold });
  };
  return (
    <Page
      title={t.log}
      lead={t.logHelp}
      isFetching={isRunning}
      back={back}
      footer={
        <PrimaryButton isOff={isRunning} press={save}>
          {isRunning ? t.saving : t.save}
        </PrimaryButton>
      }
    >
      <TaskResult task={task} title={() => t.saved}>
        {t.savedHelp(person?.name ?? '', formats.day(draft.date))}
      </TaskResult>
      <Card title={t.logWho}>
        <Field
          label={t.date}
          {...(isAsked && draft.date === ''
            ? { validationMessage: t.dateMissing, validationState: 'error' as const }
            : {})}
        >
          <Input type="date" value={draft.date} onChange={(_, { value }) => change({ date: value })} />
        </Field>
        <NativeSelect
          label={t.person}
          value={draft.person}
          {...(isAsked && !person ? { problem: t.personMissing } : {})}
          options={[{ key: '', name: t.choosePerson }, ...people]}
          pick={(key) => change({ person: key })}
        />
      </Card>
      <Card title={t.logDone}>
        <div className={styles.pair}>
          {stages.map((stage, index) => (
            <NumberField
              key={stage}
              label={stage}
              text={draft.counts[index] ?? ''}
              type={(text) =>
                change({ counts: stages.map((_, at) => (at === index ? text : (draft.counts[at] ?? ''))) })
              }
            />
          ))}
        </div>
        <NumberField
          label={t.amount(amount.name, amount.measure)}
          text={draft.amount}
          type={(text) => change({ amount: text })}
        />
      </Card>
      <Card title={t.logMore}>
        {products.length > 0 && (
          <div className={styles.pair}>
            <NativeSelect
              label={t.product}
              value={draft.product}
              options={withNone(products, t.none)}
              pick={(key) => change({ product: key })}
            />
            <NativeSelect
              label={t.channel}
              value={draft.channel}
              options={withNone(channels, t.none)}
              pick={(key) => change({ channel: key })}
            />
          </div>
        )}
        <NativeSelect
          label={t.entryKind}
          value={draft.kind}
          options={[
            { key: '', name: t.dayWork },
            ...logKinds.map((kind) => ({ key: kind, name: t.logKinds[kind] })),
          ]}
          pick={(key) => change({ kind: logKinds.find((kind) => kind === key) ?? '' })}
        />
        {draft.kind === 'return' && <Note>{t.returnHelp}</Note>}
        <Field label={t.customer}>
          <Input value={draft.customer} onChange={(_, { value }) => change({ customer: value })} />
        </Field>
        <Field label={t.note}>
          <Input value={draft.note} onChange={(_, { value }) => change({ note: value })} />
        </Field>
      </Card>
      <DraftNote />
    </Page>
  );
}

/** A number, null for nothing, undefined for something else. */
function numberIn(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  return typedNumber(text) ?? undefined;
}

const withNone = (names: readonly string[], none: string) => [
  { key: '', name: none },
  ...names.map((name) => ({ key: name, name })),
];

interface NumberFieldProps {
  readonly label: string;
  readonly text: string;
  readonly type: (text: string) => void;
}

function NumberField({ label, text, type }: NumberFieldProps) {
  const { execution: t } = useAppContext().texts;
  const isWrong = numberIn(text) === undefined;
  return (
    <Field
      label={label}
      {...(isWrong ? { validationMessage: t.notNumber, validationState: 'error' as const } : {})}
    >
      <Input inputMode="decimal" value={text} onChange={(_, { value }) => type(value)} />
    </Field>
  );
}
