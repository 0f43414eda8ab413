import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { Fragment, type ReactNode } from 'react';
import type { Answer, RevisionOfGoal, RevisionStep, StepState } from '#actions/revision/revision-types.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { useListStyles } from '#sidebar/parts/list.tsx';
import { isTimeFixed, percent, type ReviseDraft } from './revise-draft.ts';

const useStyles = makeStyles({
  locked: { display: 'flex', gap: '6px', alignItems: 'flex-start', color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0, marginTop: '2px' },
  chosen: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`, paddingLeft: '9px' },
  step: { display: 'flex', flexDirection: 'column', gap: '8px' },
  answer: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
  words: { minWidth: 0, display: 'flex', flexDirection: 'column' },
});

interface StepsProps {
  readonly reading: RevisionOfGoal;
  readonly chosen: RevisionStep | '';
  readonly choose: (step: RevisionStep) => void;
  /** Fills a value into the form of its step. */
  readonly use: (values: Partial<ReviseDraft>) => void;
  /** The form, below the step that was chosen. */
  readonly children: ReactNode;
}

/** The three steps in their order: what each alone would take; those that may not be taken yet say why. */
export function ReviseSteps({ reading, chosen, choose, use, children }: StepsProps) {
  const styles = useStyles();
  const { texts } = useAppContext();
  const { revise: t } = texts;
  return reading.steps.map(({ step, missing, attempts }: StepState) => (
    <Fragment key={step}>
      <Card title={t.steps[step]}>
        <div className={mergeClasses(styles.step, step === chosen && styles.chosen)}>
          <Note>
            {t.stepsHelp[step]}
            {attempts > 0 && ` · ${t.tried(attempts)}`}
          </Note>
          <Options reading={reading} step={step} isOpen={missing === null} use={use} />
          {missing === null ? (
            <Button
              aria-pressed={step === chosen}
              aria-label={`${t.choose}: ${t.steps[step]}`}
              onClick={() => choose(step)}
            >
              {t.choose}
            </Button>
          ) : (
            <div className={styles.locked}>
              <LockClosed16Regular className={styles.icon} />
              <Note>{t.locked[missing]}</Note>
            </div>
          )}
        </div>
      </Card>
      {step === chosen && children}
    </Fragment>
  ));
}

interface OptionsProps {
  readonly reading: RevisionOfGoal;
  readonly step: RevisionStep;
  readonly isOpen: boolean;
  readonly use: (values: Partial<ReviseDraft>) => void;
}

/** One value that a step alone would have to take. */
interface Option {
  readonly name: string;
  readonly text: string;
  /** Null: it cannot be taken. */
  readonly values: Partial<ReviseDraft> | null;
}

function Options({ reading, step, isOpen, use }: OptionsProps) {
  const styles = useStyles();
  const lines = useListStyles();
  const { texts } = useAppContext();
  const { revise: t } = texts;
  const options = useOptions(reading, step);
  const { now } = reading.options;
  const isRoom = now.kind === 'answer' && now.value.verdict === 'within';
  if (options.length === 0) return null;
  return (
    <>
      <Note>{isRoom ? t.room : t.wouldTake}</Note>
      <ul className={lines.list}>
        {options.map(({ name, text, values }) => (
          <li key={name} className={mergeClasses(lines.line, styles.answer)} style={{ flexDirection: 'row' }}>
            <span className={styles.words}>
              <span className={lines.quiet}>{name}</span>
              <span>{text}</span>
            </span>
            {isOpen && !isRoom && values && (
              <Button size="small" aria-label={t.takeFor(name)} onClick={() => use({ ...values, step })}>
                {t.use}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function useOptions(reading: RevisionOfGoal, step: RevisionStep): readonly Option[] {
  const { texts, formats } = useAppContext();
  const { revise: t } = texts;
  const { options, current, funnel, latestEnd } = reading;
  const option = <T,>(
    name: string,
    answer: Answer<T>,
    text: (value: T) => string,
    values: (value: T) => Partial<ReviseDraft> | null,
  ): Option =>
    answer.kind === 'none'
      ? { name, text: step === 'plan' ? t.notEnough : answer.reason, values: null }
      : { name, text: text(answer.value), values: values(answer.value) };
  switch (step) {
    case 'plan':
      if (!funnel) return [];
      return [
        option(
          t.averageDeal,
          options.plan.averageDeal,
          (deal) => t.fromTo(formats.amount(current.averageDeal ?? 0), formats.amount(Math.ceil(deal))),
          (deal) => ({ averageDeal: String(Math.ceil(deal)), rates: current.rates.map(percent) }),
        ),
        ...options.plan.eachRate.map((answer, index) =>
          option(
            t.rate(funnel.stages[index] ?? '', funnel.stages[index + 1] ?? ''),
            answer,
            (rate) => t.fromTo(formats.share(current.rates[index] ?? 0), formats.share(upwards(rate))),
            (rate) => ({
              averageDeal: String(current.averageDeal ?? ''),
              rates: current.rates.map((old, at) => percent(at === index ? upwards(rate) : old)),
            }),
          ),
        ),
        option(
          t.allRates,
          options.plan.allRates,
          (rates) => rates.map((rate) => formats.share(upwards(rate))).join(' · '),
          (rates) => ({
            averageDeal: String(current.averageDeal ?? ''),
            rates: rates.map((rate) => percent(upwards(rate))),
          }),
        ),
      ];
    case 'time':
      if (isTimeFixed(reading)) return [{ name: t.newEnd, text: t.timeFixed, values: null }];
      return [
        option(
          t.newEnd,
          options.time,
          ({ end, workdays, fitsPlan }) =>
            fitsPlan
              ? t.endAt(formats.longDay(end), formats.amount(workdays))
              : t.endBeyond(formats.longDay(end), formats.longDay(latestEnd)),
          ({ end, fitsPlan }) => (fitsPlan ? { end } : null),
        ),
      ];
    case 'amount':
      return [
        option(
          t.newTotal,
          options.amount,
          ({ total, deals }) => t.amountAt(formats.amount(total), formats.amount(deals)),
          ({ total }) => ({ total: String(total) }),
        ),
      ];
  }
}

/** To the next tenth of a per cent, so that it still fits. */
const upwards = (rate: number): number => Math.min(1, Math.ceil(rate * 1000 - 1e-6) / 1000);
