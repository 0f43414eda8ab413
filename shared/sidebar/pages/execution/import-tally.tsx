import { mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { ImportPreview } from '#actions/import/import-types.ts';
import { importPageIn } from '#language/by-language/import-page.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { NativeCheckbox } from '#sidebar/parts/native-checkbox.tsx';
import { NativeSelect } from '#sidebar/parts/native-select.tsx';
import { useTable } from '#sidebar/parts/table.ts';
import type { Answer, Answers } from './import-answer.ts';

/** So many months and people are shown; the rest is counted. */
const SHOWN = 24;

interface ImportTallyProps {
  readonly preview: ImportPreview;
  readonly answers: Answers;
  readonly answer: Answer;
}

/** What becomes of the rows, in numbers and sums, and of those for the log by month and person. */
export function ImportTally({ preview, answers, answer }: ImportTallyProps) {
  const table = useTable();
  const { language, formats } = useAppContext();
  const t = importPageIn[language];
  const { skipsTwins, takesLines } = answers;
  const { numbers, aside, twins, rounded, inClosed, again, lines, twice } = preview;
  const amount = preview.fields.find(({ key }) => key === 'amount')?.name ?? '';
  const [chosen, choose] = useState(amount);
  const at = Math.max(0, numbers.indexOf(numbers.includes(chosen) ? chosen : amount));
  const sum = ({ sums }: { readonly sums: readonly number[] }): string =>
    numbers.length === 0 ? '' : formats.amount(sums[at] ?? 0);
  const parts = (['all', 'taken', 'completed', 'duplicates', 'rejected', 'left'] as const).filter(
    (part) => part === 'all' || part === 'taken' || preview[part].rows > 0,
  );
  const listed = [
    { title: t.months, lines: preview.months.map((each) => ({ ...each, name: formats.month(each.month) })) },
    { title: t.byPerson, lines: preview.people },
  ];
  return (
    <Card title={t.result}>
      {numbers.length > 1 && (
        <NativeSelect
          label={t.sumOf}
          value={numbers[at] ?? ''}
          options={numbers.map((name) => ({ key: name, name }))}
          pick={choose}
        />
      )}
      <table className={mergeClasses(table.table, table.names)}>
        <thead>
          <tr>
            <th />
            <th style={{ whiteSpace: 'nowrap' }}>{t.rows}</th>
            <th>{numbers[at] ?? ''}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part}>
              <td>{t.fates[part]}</td>
              <td>{formats.amount(preview[part].rows)}</td>
              <td>{sum(preview[part])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ImportReadings preview={preview} />
      {aside > 0 && <Note>{t.aside(formats.amount(aside))}</Note>}
      {rounded.rows > 0 && (
        <Note>{t.rounded(formats.amount(rounded.rows), String(Number((-rounded.lost).toPrecision(6))))}</Note>
      )}
      {inClosed > 0 && <Note>{t.inClosed(formats.amount(inClosed))}</Note>}
      {again.rows > 0 && <Note>{t.again(formats.amount(again.rows), named(again))}</Note>}
      {lines.rows > 0 && <Note>{t.lines(formats.amount(lines.rows), named(lines))}</Note>}
      {(twice > 0 || takesLines) && (
        <NativeCheckbox
          checked={takesLines}
          label={t.takesLines}
          check={(checked) => answer({ takesLines: checked })}
        />
      )}
      {(twins > 0 || skipsTwins) && (
        <>
          {twins > 0 && <Note>{t.twins(formats.amount(twins))}</Note>}
          <NativeCheckbox
            checked={skipsTwins}
            label={t.skipsTwins}
            check={(checked) => answer({ skipsTwins: checked })}
          />
        </>
      )}
      {listed.map(
        ({ title, lines: all }) =>
          all.length > 0 && (
            <details key={title}>
              <summary className={table.summary}>{title}</summary>
              <table className={mergeClasses(table.table, table.names)}>
                <tbody>
                  {all.slice(0, SHOWN).map((line) => (
                    <tr key={'key' in line ? line.key : line.name}>
                      <td>{line.name}</td>
                      <td>{formats.amount(line.rows)}</td>
                      <td>{sum(line)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {all.length > SHOWN && <Note>{t.others(formats.amount(all.length - SHOWN))}</Note>}
            </details>
          ),
      )}
    </Card>
  );
}

/** How amounts and dates that could be read otherwise are read. */
function ImportReadings({ preview }: { readonly preview: ImportPreview }) {
  const { language } = useAppContext();
  const t = importPageIn[language];
  const { power, powerBy, amountHeader, otherCurrency, scaled, dayOrderShown: order } = preview;
  const isTold = powerBy !== 'asked' && amountHeader !== '' && (power !== 0 || powerBy === 'said');
  return (
    <>
      {isTold && <Note>{t.scale(String(Number(`1e${power}`)), powerBy ?? 'none', amountHeader)}</Note>}
      {otherCurrency !== null && (
        <Note strong>{t.otherCurrency(amountHeader, otherCurrency, preview.measure)}</Note>
      )}
      {scaled.map(({ header, power: own }) => (
        <Note key={header}>{t.scale(String(Number(`1e${own}`)), 'header', header)}</Note>
      ))}
      {order && <Note>{t.orderShown(order.text, order.day, order.by)}</Note>}
    </>
  );
}

const named = ({ rows, first }: ImportPreview['again']): string =>
  first.join(', ') + (rows > first.length ? ' …' : '');
