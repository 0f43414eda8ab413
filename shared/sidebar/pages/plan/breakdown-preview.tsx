import { makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useEffect, useState } from 'react';
import type { BreakdownPreview } from '#actions/plan/breakdown.ts';
import type { BreakdownSettings } from '#actions/plan/breakdown-settings.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { MonthBars } from '#sidebar/parts/month-bars.tsx';
import { Notices, Refused } from '#sidebar/parts/notices.tsx';
import { useTable } from '#sidebar/parts/table.ts';
import { useSettled, useTask } from '#sidebar/use-query.ts';

const useStyles = makeStyles({
  sum: { display: 'flex', gap: '6px', alignItems: 'center' },
  fine: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  sheets: {
    margin: 0,
    paddingLeft: '18px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  stale: { opacity: 0.6 },
});

/** What a build with these settings would write. */
export function BreakdownPreviewCard({ settings }: { readonly settings: BreakdownSettings }) {
  const styles = useStyles();
  const { actions, texts } = useAppContext();
  const { breakdown: t } = texts;
  const text = useSettled(JSON.stringify(settings), 300);
  const { now, run } = useTask<BreakdownPreview>();
  const [last, setLast] = useState<BreakdownPreview | null>(null);
  useEffect(() => {
    void run(() => actions.previewBreakdown(JSON.parse(text) as BreakdownSettings)).then(setLast);
  }, [actions, text, run]);
  const warnings = now.state === 'over' && now.reply.kind === 'done' ? now.reply.issues : [];
  return (
    <Card title={t.preview}>
      <Refused now={now} />
      <Notices notices={warnings.filter(({ severity }) => severity === 'warning')} />
      {last === null && now.state === 'running' && <Spinner size="tiny" label={texts.app.loading} />}
      {last && (
        <div
          className={now.state === 'running' ? styles.stale : undefined}
          aria-busy={now.state === 'running'}
        >
          <Preview preview={last} />
        </div>
      )}
    </Card>
  );
}

function Preview({ preview }: { readonly preview: BreakdownPreview }) {
  const styles = useStyles();
  const table = useTable();
  const { texts, formats } = useAppContext();
  const { breakdown: t, home } = texts;
  const { rows, members, whole, months, byMonth, total, people, measure, sheets } = preview;
  const cells = sheets.reduce((sum, sheet) => sum + sheet.cells, 0);
  const spoken = byMonth.map((value, month) =>
    home.monthValue(formats.month(months[month] ?? ''), formats.short(value)),
  );
  const amount = `${formats.amount(total)} ${measure}`;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 8 }}>
      <MonthBars
        values={byMonth}
        gone={byMonth.length}
        label={`${home.monthsOf(t.preview)}. ${spoken.join(', ')}`}
      />
      <table className={mergeClasses(table.table, table.names)}>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{whole}</th>
            <th scope="col">{formats.month(months[0] ?? '')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, depth, year, firstMonth }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name for sure
            <tr key={index}>
              <td style={{ paddingLeft: depth * 8 }} title={name}>
                {name}
              </td>
              <td>{formats.amount(year)}</td>
              <td>{formats.amount(firstMonth)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {members > rows.length && <Note>{t.moreMembers(members - rows.length)}</Note>}
      <span className={styles.sum}>
        {people === total && <CheckmarkCircle16Filled className={styles.fine} />}
        <Note strong>{people === total ? t.addsUp(amount) : t.differs(formats.amount(people), amount)}</Note>
      </span>
      <details>
        <summary>
          <span style={{ fontSize: 12 }}>{t.cells(formats.amount(cells), sheets.length)}</span>
        </summary>
        <ul className={styles.sheets}>
          {sheets.map(({ name, cells: count, isNew }) => (
            <li key={name}>
              {name}: {formats.amount(count)} · {isNew ? t.newSheet : t.rewritten}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
