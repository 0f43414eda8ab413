import { Field, Input, Textarea } from '@fluentui/react-components';
import type { RevisionOfGoal } from '#actions/revision/revision-types.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Note } from '#sidebar/parts/card.tsx';
import { typedNumber } from '#sidebar/typed-number.ts';
import { isTimeFixed, type ReviseDraft, rateIn } from './revise-draft.ts';

interface ReviseFormProps {
  readonly reading: RevisionOfGoal;
  readonly draft: ReviseDraft;
  readonly put: (next: Partial<ReviseDraft>) => void;
}

/** What the chosen step changes. */
export function ReviseForm({ reading, draft, put }: ReviseFormProps) {
  const { texts, formats } = useAppContext();
  const { revise: t } = texts;
  const { funnel, current, latestEnd, mayKeepEnd } = reading;
  const wrong = (isWrong: boolean, text: string) =>
    isWrong ? { validationMessage: text, validationState: 'error' as const } : {};
  const isAmount = (text: string): boolean => (typedNumber(text) ?? 0) > 0;
  switch (draft.step) {
    case 'plan':
      return (
        <>
          {funnel && (
            <Field label={t.averageDeal} {...wrong(!isAmount(draft.averageDeal), t.notNumber)}>
              <Input
                inputMode="decimal"
                value={draft.averageDeal}
                onChange={(_, { value }) => put({ averageDeal: value })}
              />
            </Field>
          )}
          {funnel &&
            current.rates.map((_, index) => {
              const text = draft.rates[index] ?? '';
              return (
                <Field
                  // biome-ignore lint/suspicious/noArrayIndexKey: a rate is its place
                  key={index}
                  label={t.rate(funnel.stages[index] ?? '', funnel.stages[index + 1] ?? '')}
                  {...wrong(rateIn(text) === null, t.notShare)}
                >
                  <Input
                    inputMode="decimal"
                    contentAfter="%"
                    value={text}
                    onChange={(_event, { value }) =>
                      put({
                        rates: current.rates.map((_rate, at) =>
                          at === index ? value : (draft.rates[at] ?? ''),
                        ),
                      })
                    }
                  />
                </Field>
              );
            })}
          <Field label={t.actions} hint={t.actionsHelp}>
            <Textarea rows={3} value={draft.actions} onChange={(_, { value }) => put({ actions: value })} />
          </Field>
        </>
      );
    case 'time':
      if (isTimeFixed(reading)) return <Note>{t.timeFixedHelp}</Note>;
      return (
        <Field
          label={t.newEnd}
          hint={[t.latest(formats.longDay(latestEnd)), ...(mayKeepEnd ? [t.keepEnd] : [])].join(' ')}
        >
          <Input
            type="date"
            min={current.end}
            max={latestEnd}
            value={draft.end}
            onChange={(_, { value }) => put({ end: value })}
          />
        </Field>
      );
    case 'amount':
      return (
        <Field label={t.newTotal} {...wrong(!isAmount(draft.total), t.notNumber)}>
          <Input
            inputMode="decimal"
            contentAfter={reading.measure}
            value={draft.total}
            onChange={(_, { value }) => put({ total: value })}
          />
        </Field>
      );
    case '':
      return null;
  }
}
