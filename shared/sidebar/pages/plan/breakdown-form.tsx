import { Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import type { Breakdown } from '#actions/plan/breakdown.ts';
import type { BreakdownSettings } from '#actions/plan/breakdown-settings.ts';
import { calendarChoices, monthMethods, splitMethods } from '#actions/plan/choices.ts';
import { type DayList, readPasted } from '#actions/plan/day-list.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, pair } from '#sidebar/parts/card.tsx';
import { NativeSelect } from '#sidebar/parts/native-select.tsx';
import { typedNumber } from '#sidebar/typed-number.ts';
import { type BreakdownDraft, draftOf, MONTHS, typedTotal } from './breakdown-draft.ts';

export type { BreakdownDraft as FormDraft };

const useStyles = makeStyles({
  pair: { ...pair, gridTemplateColumns: '3fr 2fr', alignItems: 'start' },
});

interface BreakdownFormProps {
  readonly known: Breakdown;
  readonly chosen: BreakdownSettings;
  /** Null: nothing was changed yet. */
  readonly draft: BreakdownDraft | null;
  readonly setGoal: (key: string) => void;
  readonly setDraft: (draft: BreakdownDraft) => void;
}

/** Goal, levels and their methods, months, calendar. */
export function BreakdownForm({ known, chosen, draft, setGoal, setDraft }: BreakdownFormProps) {
  const styles = useStyles();
  const { texts, formats } = useAppContext();
  const { breakdown: t, app } = texts;
  const form = draft ?? draftOf(chosen);
  const put = (change: Partial<BreakdownDraft>): void => setDraft({ ...form, ...change });
  const total = typedTotal(form.total, chosen.total, typedNumber(form.unit));
  // A change is answered by what it comes to.
  const isChange = total !== null && typedNumber(form.total) !== total;
  const ofTotal = isChange
    ? { hint: `= ${formats.amount(total)}` }
    : total !== null && total > 0
      ? {}
      : { validationMessage: t.notNumber, validationState: 'error' as const };
  const { days, problem } = readPasted(form.days, known.days);
  const ofDays = problem
    ? {
        validationState: 'error' as const,
        validationMessage: t.daysWrong[problem.kind](problem.line, problem.text),
      }
    : { hint: days.length > 0 ? t.daysRead(countsOf(days)) : t.daysHelp };
  const measure = known.goals.find(({ key }) => key === chosen.goal)?.measure ?? '';
  return (
    <>
      <Card title={t.goal}>
        <Field>
          <Select aria-label={t.goal} value={chosen.goal} onChange={(_, { value }) => setGoal(value)}>
            {known.goals.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <div className={styles.pair}>
          <Field label={t.total} {...ofTotal}>
            <Input
              inputMode="decimal"
              input={{ style: { minWidth: 0 } }}
              contentAfter={measure}
              value={form.total}
              onChange={(_, { value }) => put({ total: value })}
            />
          </Field>
          <Field label={t.unit} hint={t.unitHelp} {...wrong(form.unit, t.notNumber)}>
            <Input
              inputMode="decimal"
              input={{ style: { minWidth: 0 } }}
              value={form.unit}
              onChange={(_, { value }) => put({ unit: value })}
            />
          </Field>
        </div>
      </Card>
      {known.levels.length > 0 && (
        <Card title={t.levels}>
          {known.levels.map(({ depth, names, members, method }) => (
            <NativeSelect
              key={depth}
              label={t.level(names.slice(0, 2).join(app.separator) + (members > 2 ? '…' : ''), members)}
              value={form.levels[depth] ?? ''}
              options={[
                ...(method === null ? [{ key: '' as const, name: t.keep }] : []),
                ...splitMethods.map((key) => ({ key, name: t.methods[key] })),
              ]}
              pick={(key) => {
                const next = key === '' ? null : key;
                put({ levels: form.levels.map((old, at) => (at === depth ? next : old)) });
              }}
            />
          ))}
        </Card>
      )}
      <Card title={t.months}>
        <Field>
          <Select
            aria-label={t.months}
            value={form.monthMethod}
            onChange={(_, { value }) =>
              put({ monthMethod: monthMethods.find((known) => known === value) ?? form.monthMethod })
            }
          >
            {monthMethods.map((each) => (
              <option key={each} value={each}>
                {t.monthMethods[each]}
              </option>
            ))}
          </Select>
        </Field>
        <NativeSelect
          label={t.calendar}
          value={form.calendar}
          options={calendarChoices.map((key) => ({ key, name: t.calendars[key] }))}
          pick={(calendar) => put({ calendar })}
        />
        <Field label={t.days} {...ofDays}>
          <Textarea
            resize="vertical"
            placeholder={t.daysExample}
            value={form.days}
            onChange={(_, { value }) => put({ days: value })}
          />
        </Field>
        <NativeSelect
          label={t.yearStart}
          value={form.yearStartsIn}
          options={[
            { key: '', name: t.yearByItself },
            ...MONTHS.map((month) => ({
              key: `${month}`,
              name: formats.month(`2026-${month < 10 ? '0' : ''}${month}`),
            })),
          ]}
          pick={(yearStartsIn) => put({ yearStartsIn })}
        />
      </Card>
    </>
  );
}

const countsOf = (days: DayList['days']) => {
  const off = days.filter(({ isOff }) => isOff).length;
  const special = days.filter(({ weight }) => weight !== null).length;
  return { off, special, worked: days.length - off - special };
};

const wrong = (text: string, message: string) => {
  const value = typedNumber(text);
  return value !== null && value > 0 ? {} : { validationState: 'error' as const, validationMessage: message };
};
