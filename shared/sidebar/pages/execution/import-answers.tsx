import { makeStyles, Select } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';
import type { ImportPreview } from '#actions/import/import-types.ts';
import { importPageIn } from '#language/by-language/import-page.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { useListStyles } from '#sidebar/parts/list.tsx';
import { NativeCheckbox } from '#sidebar/parts/native-checkbox.tsx';
import type { Answer, Answers } from './import-answer.ts';

/** So many are asked about at once; when they are answered others come up. */
const ASKED = 12;

export const useLines = makeStyles({
  lines: { display: 'flex', flexDirection: 'column', gap: '6px' },
  // The name gives way, the choice beside it keeps its width.
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'center',
    gap: '8px',
  },
});

export interface AnswersProps {
  readonly preview: ImportPreview;
  readonly answers: Answers;
  readonly answer: Answer;
}

interface LineProps {
  readonly name: string;
  /** In small type below the name. */
  readonly note: string;
  readonly children: ReactNode;
}

/** A name with a choice beside it. */
export function Line({ name, note, children }: LineProps) {
  const styles = useLines();
  const lines = useListStyles();
  return (
    <div className={styles.line}>
      <span>
        <span className={lines.name}>{name}</span>
        {note !== '' && <div className={lines.quiet}>{note}</div>}
      </span>
      {children}
    </div>
  );
}

/** Whom names of the source mean that nobody is found by. */
export function ImportPeople({ preview, answers, answer }: AnswersProps) {
  const styles = useLines();
  const { language, formats } = useAppContext();
  const t = importPageIn[language];
  const { unknown, everybody } = preview;
  if (unknown.length === 0) return null;
  const suggestions = unknown.filter(({ suggested }) => suggested.length === 1).length;
  const answerAll = (value: string): void => {
    const means = (suggested: ImportPreview['everybody']): string | undefined => {
      if (value === SUGGESTED) return suggested.length === 1 ? suggested[0]?.key : undefined;
      return value === NOBODY ? '' : value;
    };
    const told = unknown.flatMap(({ text, suggested }) => {
      const key = means(suggested);
      return key === undefined ? [] : [[text, key] as const];
    });
    answer({ aliases: { ...answers.aliases, ...Object.fromEntries(told) } });
  };
  return (
    <Card title={t.people}>
      <Note>{t.peopleHelp}</Note>
      <div className={styles.lines}>
        {unknown.length > 1 && (
          <Line name={t.allUnknown(formats.amount(unknown.length))} note={t.allUnknownHelp}>
            <Select
              aria-label={t.allUnknown(formats.amount(unknown.length))}
              value={UNSAID}
              onChange={(_, { value }) => value !== UNSAID && answerAll(value)}
            >
              <option value={UNSAID}>{t.choose}</option>
              {suggestions > 0 && (
                <option value={SUGGESTED}>{t.asSuggested(formats.amount(suggestions))}</option>
              )}
              <option value={NOBODY}>{t.nobody}</option>
              <People label={t.everybody} people={everybody} />
            </Select>
          </Line>
        )}
        {unknown.slice(0, ASKED).map(({ text, rows, suggested }) => (
          <Line key={text} name={text} note={`${t.rows}: ${formats.amount(rows)}`}>
            <Select
              aria-label={text}
              value={UNSAID}
              onChange={(_, { value }) =>
                value !== UNSAID &&
                answer({ aliases: { ...answers.aliases, [text]: value === NOBODY ? '' : value } })
              }
            >
              <option value={UNSAID}>{t.choose}</option>
              {suggested.length > 0 && <People label={t.suggested} people={suggested} />}
              <option value={NOBODY}>{t.nobody}</option>
              <People label={t.everybody} people={everybody} />
            </Select>
          </Line>
        ))}
      </div>
      {unknown.length > ASKED && <Note>{t.others(formats.amount(unknown.length - ASKED))}</Note>}
    </Card>
  );
}

/** Keys of people are none of these. */
const [UNSAID, NOBODY, SUGGESTED] = ['?', '–', '≈'];

interface PeopleProps {
  readonly label: string;
  readonly people: ImportPreview['everybody'];
}
const People = ({ label, people }: PeopleProps) => (
  <optgroup label={label}>
    {people.map(({ key, name }) => (
      <option key={key} value={key}>
        {name === key ? name : `${name} (${key})`}
      </option>
    ))}
  </optgroup>
);

/** Which texts of the status count. */
export function ImportStatuses({ preview, answers, answer }: AnswersProps) {
  const styles = useLines();
  const { language, formats } = useAppContext();
  const t = importPageIn[language];
  // Those that nobody knows come first.
  const statuses = [...preview.statuses].sort(
    (one, other) => Number(one.counts !== null) - Number(other.counts !== null),
  );
  if (statuses.length === 0) return null;
  const say = (text: string, counts: boolean): void =>
    answer({ said: { ...answers.said, statuses: { ...answers.said.statuses, [text]: counts } } });
  return (
    <Card title={t.statuses}>
      <div className={styles.lines}>
        {statuses.slice(0, ASKED).map(({ text, counts, rows }) => (
          <Line key={text} name={text} note={`${t.rows}: ${formats.amount(rows)}`}>
            <Select
              aria-label={text}
              value={counts === null ? '' : counts ? 'yes' : 'no'}
              onChange={(_, { value }) => value !== '' && say(text, value === 'yes')}
            >
              {counts === null && <option value="">{t.counts.unknown}</option>}
              <option value="yes">{t.counts.yes}</option>
              <option value="no">{t.counts.no}</option>
            </Select>
          </Line>
        ))}
      </div>
      {statuses.length > ASKED && <Note>{t.others(formats.amount(statuses.length - ASKED))}</Note>}
    </Card>
  );
}

/** Why rows cannot be taken, and whether they are left out. */
export function ImportRejects({
  preview,
  answers,
  answer,
  box,
}: AnswersProps & { readonly box: Ref<HTMLInputElement> }) {
  const lines = useListStyles();
  const { language, formats } = useAppContext();
  const t = importPageIn[language];
  const { rejected, reasons, moreReasons } = preview;
  if (rejected.rows === 0) return null;
  return (
    <Card title={t.rejects(formats.amount(rejected.rows))}>
      <ul className={lines.list}>
        {reasons.map(({ text, rows, first }) => (
          <li key={text} className={lines.line}>
            <span className={lines.quiet}>
              {t.reason(formats.amount(rows), first.join(', ') + (rows > first.length ? ' …' : ''), text)}
            </span>
          </li>
        ))}
      </ul>
      {moreReasons > 0 && <Note>{t.others(formats.amount(moreReasons))}</Note>}
      <NativeCheckbox
        box={box}
        checked={answers.keepsRejects}
        label={t.keepsRejects}
        check={(checked) => answer({ keepsRejects: checked })}
      />
      <Note>{t.keepsHelp}</Note>
    </Card>
  );
}
