import { Select } from '@fluentui/react-components';
import type { ImportField } from '#actions/import/import-types.ts';
import { importPageIn } from '#language/by-language/import-page.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card } from '#sidebar/parts/card.tsx';
import { NativeCheckbox } from '#sidebar/parts/native-checkbox.tsx';
import { NativeSelect } from '#sidebar/parts/native-select.tsx';
import { useTable } from '#sidebar/parts/table.ts';
import { type AnswersProps, Line, useLines } from './import-answers.tsx';

/** Amounts in thousands, 万 and so on, or in 元 where the plan counts in 万元. */
const powers = [-4, -3, 0, 3, 4, 6, 8] as const;
const UNSAID = '?';
const dayOrders = ['found', 'mdy', 'dmy'] as const;

/** What each column is taken for, one line each; those that are not taken, and the rest, folded. */
export function ImportMapping({ preview, answers, answer }: AnswersProps) {
  const table = useTable();
  const styles = useLines();
  const { language, formats } = useAppContext();
  const t = importPageIn[language];
  const { columns, fields, dayOrder, power, isDealPerRow } = preview;
  const say = (said: Partial<(typeof answers)['said']>): void =>
    answer({ said: { ...answers.said, ...said } });
  const line = ({ header, sample, field }: (typeof columns)[number]) => (
    <Line key={header} name={header} note={sample === '' ? '' : t.sample(sample)}>
      <Select
        aria-label={header}
        value={field}
        onChange={(_, { value }) => {
          const told = fields.find(({ key }) => key === value)?.key ?? '';
          // One column for a field, but of people their keys and their names.
          const others = columns.filter((each) => each.field === told && told !== '' && told !== 'person');
          const free = Object.fromEntries(others.map((each) => [each.header, '' as ImportField | '']));
          say({ columns: { ...answers.said.columns, ...free, [header]: told } });
        }}
      >
        <option value="">{t.notTaken}</option>
        {fields.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </Line>
  );
  const taken = columns.filter(({ field }) => field !== '');
  const unused = columns.filter(({ field }) => field === '');
  // What has to be said stands open.
  const isScaleAsked = preview.powerBy === 'asked';
  const options = [...new Set([...powers, power])].sort((one, other) => one - other);
  return (
    <Card title={t.columns}>
      <div className={styles.lines}>{taken.map(line)}</div>
      {unused.length > 0 && (
        <details open={taken.length === 0}>
          <summary className={table.summary}>{t.unused(formats.amount(unused.length))}</summary>
          <div className={styles.lines}>{unused.map(line)}</div>
        </details>
      )}
      <details open={isScaleAsked || preview.asksDayOrder}>
        <summary className={table.summary}>{t.more}</summary>
        <div className={styles.lines}>
          <NativeSelect
            label={t.dayOrder}
            value={dayOrder ?? 'found'}
            options={dayOrders.map((key) => ({ key, name: t.dayOrders[key] }))}
            pick={(key) => say({ dayOrder: key === 'found' ? null : key })}
          />
          <NativeSelect
            label={t.power}
            value={isScaleAsked ? UNSAID : String(power)}
            options={[
              ...(isScaleAsked ? [{ key: UNSAID, name: t.choose }] : []),
              ...options.map((each) => ({ key: String(each), name: `× ${Number(`1e${each}`)}` })),
            ]}
            pick={(key) => key !== UNSAID && say({ power: Number(key) })}
          />
          <NativeCheckbox
            checked={isDealPerRow}
            label={t.isDealPerRow}
            check={(checked) => say({ isDealPerRow: checked })}
          />
        </div>
      </details>
    </Card>
  );
}
