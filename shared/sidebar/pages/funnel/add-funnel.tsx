import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { FunnelToAdd, GoalToExplain } from '#actions/funnel/funnel.ts';
import { answerFunnel } from '#actions/funnel/funnel-answers.ts';
import type { Built } from '#actions/protocol/change-workbook.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { Facts } from '#sidebar/parts/facts.tsx';
import { NativeSelect } from '#sidebar/parts/native-select.tsx';
import { Refused } from '#sidebar/parts/notices.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { PrimaryButton } from '#sidebar/parts/primary-button.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { useTask } from '#sidebar/use-query.ts';
import { answersOf, fieldsOf, type TypedAnswers } from './funnel-answers.ts';

const useStyles = makeStyles({
  more: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '8px' },
  summary: { fontSize: tokens.fontSizeBase200, cursor: 'pointer' },
});

interface AddFunnelProps {
  readonly funnel: FunnelToAdd;
  /** What has just been done; absent: nothing. */
  readonly before?: string;
  readonly made: () => void;
  /** What happens without one; absent: nothing else is to be done here. */
  readonly later?: () => void;
}

/** Two questions with answers to begin with make the funnel of a goal. */
export function AddFunnel({ funnel, before, made, later }: AddFunnelProps) {
  const styles = useStyles();
  const { actions, texts, formats } = useAppContext();
  const { addFunnel: t } = texts;
  const { goals, stages, heads } = funnel;
  const [key, setKey] = useState(goals[0]?.key ?? '');
  const goal = goals.find((each) => each.key === key) ?? (goals[0] as GoalToExplain);
  const [fields, setFields] = useDraft<TypedAnswers>(
    `funnel.add ${goal.key} ${goal.total} ${stages.join()}`,
    fieldsOf(funnel, goal, formats),
  );
  const task = useTask<Built>();
  const isRunning = task.now.state === 'running';
  const { answers, wrong } = answersOf(fields, goal.key);
  const make = async (): Promise<void> => {
    if (answers && (await task.run(() => actions.addFunnel(answers)))) made();
  };
  const error = (isWrong: boolean, text: string) =>
    isWrong ? { validationMessage: text, validationState: 'error' as const } : {};
  const ofTen = (index: number) => (
    <Field
      key={index}
      label={t.ofTen(stages[index + 1] ?? '', stages[index] ?? '')}
      {...error(wrong.rates[index] ?? false, t.notOfTen)}
    >
      <Input
        inputMode="decimal"
        value={fields.ofTen[index] ?? ''}
        disabled={isRunning}
        onChange={(_, { value }) =>
          setFields({ ...fields, ofTen: fields.ofTen.map((old, at) => (at === index ? value : old)) })
        }
      />
    </Field>
  );
  return (
    <Page
      title={t.title}
      lead={t.help}
      isFetching={isRunning}
      footer={
        <>
          {later && (
            <Button disabled={isRunning} onClick={later}>
              {t.later}
            </Button>
          )}
          <PrimaryButton isOff={isRunning} press={make}>
            {isRunning ? t.making : t.make}
          </PrimaryButton>
        </>
      }
    >
      {before && task.now.state === 'idle' && (
        <MessageBar intent="success" layout="multiline" politeness="polite">
          <MessageBarBody>{before}</MessageBarBody>
        </MessageBar>
      )}
      <Refused now={task.now} />
      <Card title={texts.funnel.goalLine(goal.name, `${formats.amount(goal.total)} ${goal.measure}`)}>
        {goals.length > 1 && (
          <NativeSelect
            label={t.goal}
            value={goal.key}
            options={goals.map((each) => ({ key: each.key, name: each.name }))}
            pick={setKey}
          />
        )}
        <Field
          label={t.averageDeal(goal.measure)}
          hint={t.averageDealHelp}
          {...error(wrong.averageDeal, t.notNumber)}
        >
          <Input
            inputMode="decimal"
            value={fields.averageDeal}
            disabled={isRunning}
            onChange={(_, { value }) => setFields({ ...fields, averageDeal: value })}
          />
        </Field>
        {ofTen(0)}
        <details open={wrong.capacity || wrong.rates.slice(1).includes(true) || undefined}>
          <summary className={styles.summary}>{t.more}</summary>
          <div className={styles.more}>
            {fields.ofTen.slice(1).map((_, index) => ofTen(index + 1))}
            <Field
              label={t.capacity(stages[stages.length - 1] ?? '')}
              {...error(wrong.capacity, t.notNumber)}
            >
              <Input
                inputMode="decimal"
                value={fields.capacity}
                disabled={isRunning}
                onChange={(_, { value }) => setFields({ ...fields, capacity: value })}
              />
            </Field>
          </div>
        </details>
        {isRunning && <ProgressBar aria-label={t.making} />}
      </Card>
      {answers && <Asked funnel={funnel} goal={goal} answers={answers} heads={heads} />}
    </Page>
  );
}

interface AskedProps {
  readonly funnel: FunnelToAdd;
  readonly goal: GoalToExplain;
  readonly answers: NonNullable<ReturnType<typeof answersOf>['answers']>;
  readonly heads: number;
}

/** What the answers ask of one person a day, the top of the funnel first. */
function Asked({ funnel: { stages, days, weeks }, goal, answers, heads }: AskedProps) {
  const { texts, formats } = useAppContext();
  const { addFunnel: t } = texts;
  const { averageDeal, rates, capacityPerDay } = answers;
  const people = Math.max(heads, 1);
  const answer = answerFunnel({
    target: goal.total,
    averageDeal,
    rates,
    days,
    weeks,
    capacity: capacityPerDay * people,
  });
  if (!answer) return null;
  const facts = stages
    .map((stage, index) => ({
      name: stage,
      value: formats.amount(Math.round((10 * (answer.stagesPerDay[index] ?? 0)) / people) / 10),
      note: '',
    }))
    .slice(1)
    .reverse();
  const capacity = formats.amount(capacityPerDay);
  return (
    <Card title={t.asks}>
      <Facts facts={facts} />
      <Note strong>{answer.isWithin ? t.fits(capacity) : t.fitsNot(capacity)}</Note>
      <Note>{t.deals(formats.amount(Math.ceil(answer.dealsPerYear)), stages[0] ?? '')}</Note>
    </Card>
  );
}
