import { Field, Input } from '@fluentui/react-components';
import type { Follow, FollowedYear } from '#actions/revision/revision-types.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Note } from '#sidebar/parts/card.tsx';
import { useListStyles } from '#sidebar/parts/list.tsx';
import { NativeSelect } from '#sidebar/parts/native-select.tsx';
import { typedNumber } from '#sidebar/typed-number.ts';
import type { ReviseDraft } from './revise-draft.ts';

interface FollowedYearsProps {
  readonly years: readonly FollowedYear[];
  readonly draft: ReviseDraft;
  readonly put: (next: Partial<ReviseDraft>) => void;
}

const ways: readonly Follow['by'][] = ['proportion', 'equal', 'hand'];

/** How fixed years follow a new amount, and what becomes of each. */
export function FollowedYears({ years, draft, put }: FollowedYearsProps) {
  const lines = useListStyles();
  const { texts, formats } = useAppContext();
  const { revise: t } = texts;
  if (years.length === 0) return null;
  const choose = (follow: Follow['by']): void => {
    // By hand one begins with what is proposed.
    const proposed = Object.fromEntries(years.map(({ member, after }) => [member, String(after)]));
    put(follow === 'hand' ? { follow, years: proposed } : { follow });
  };
  return (
    <>
      <NativeSelect
        label={t.follow}
        value={draft.follow}
        options={ways.map((key) => ({ key, name: t.followWays[key] }))}
        pick={choose}
      />
      <Note>{t.followHelp}</Note>
      {draft.follow === 'hand' ? (
        years.map(({ member, name, before }) => {
          const text = draft.years[member] ?? '';
          const wrong = typedNumber(text) === null;
          return (
            <Field
              key={member}
              label={`${name} (${formats.amount(before)})`}
              {...(wrong ? { validationMessage: t.notNumber, validationState: 'error' as const } : {})}
            >
              <Input
                inputMode="decimal"
                value={text}
                onChange={(_, { value }) => put({ years: { ...draft.years, [member]: value } })}
              />
            </Field>
          );
        })
      ) : (
        <ul className={lines.list}>
          {years.map(({ member, name, before, after }) => (
            <li key={member} className={lines.line}>
              <span className={lines.name}>{name}</span>
              <span className={lines.quiet}>{t.fromTo(formats.amount(before), formats.amount(after))}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
