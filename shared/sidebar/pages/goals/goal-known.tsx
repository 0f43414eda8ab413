import { Field, Input, Textarea } from '@fluentui/react-components';
import type { CheckedGoal, GoalsOfPlan, KnownOfGoal } from '#actions/goals/goals.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { Facts } from '#sidebar/parts/facts.tsx';
import { SheetLink } from '#sidebar/parts/sheet-link.tsx';
import { typedNumber } from '#sidebar/typed-number.ts';

/** What a person says about a sentence that is no goal of the plan, as typed. */
export interface TypedKnown {
  readonly pastAverage: string;
  readonly potential: string;
  readonly plans: string;
}
export const nothingKnown: TypedKnown = { pastAverage: '', potential: '', plans: '' };

export const knownFrom = ({ pastAverage, potential, plans }: TypedKnown): KnownOfGoal => ({
  pastAverage: typedNumber(pastAverage),
  potential: typedNumber(potential),
  plans: plans
    .split(/[\n;；、]/)
    .map((plan) => plan.trim())
    .filter((plan) => plan !== ''),
});

interface KnownFormProps {
  readonly typed: TypedKnown;
  readonly type: (typed: TypedKnown) => void;
}

/** What A and R are judged by, for any sentence. */
export function KnownForm({ typed, type }: KnownFormProps) {
  const { goals: t } = useAppContext().texts;
  return (
    <Card title={t.known}>
      <Note>{t.knownHelp}</Note>
      {(['pastAverage', 'potential'] as const).map((field) => {
        const isWrong = typed[field].trim() !== '' && typedNumber(typed[field]) === null;
        return (
          <Field key={field} label={t[field]} {...(isWrong ? { validationMessage: t.notNumber } : {})}>
            <Input
              inputMode="decimal"
              value={typed[field]}
              onChange={(_, { value }) => type({ ...typed, [field]: value })}
            />
          </Field>
        );
      })}
      <Field label={t.plans} hint={t.plansHelp}>
        <Textarea
          rows={2}
          value={typed.plans}
          onChange={(_, { value }) => type({ ...typed, plans: value })}
        />
      </Field>
    </Card>
  );
}

interface KnownFactsProps {
  readonly known: CheckedGoal['known'];
  readonly places: GoalsOfPlan['places'];
}

/** The same as the plan's sheets tell it, and the way to them. */
export function KnownFacts({ known: { pastAverage, potential, plans }, places }: KnownFactsProps) {
  const { texts, formats } = useAppContext();
  const { goals: t } = texts;
  const shown = (value: number | null): string => (value === null ? '–' : formats.figure(value));
  return (
    <Card title={t.known}>
      <Facts
        facts={[
          { name: t.pastAverage, value: shown(pastAverage), note: '' },
          { name: t.potential, value: shown(potential), note: '' },
        ]}
      />
      <SheetLink place={places.bases}>{t.toBases}</SheetLink>
      <Note>{plans.length === 0 ? t.noPlans : t.plansAre(plans.join(' · '))}</Note>
      <SheetLink place={places.plans}>{t.toPlans}</SheetLink>
    </Card>
  );
}
