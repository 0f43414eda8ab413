import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import type { SpreadPreview } from '#actions/sidebar-actions.ts';
import { cellName } from '#formula/address.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { useTable } from '#sidebar/parts/table.ts';

const useStyles = makeStyles({
  totals: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: '8px',
    '& > div': {
      padding: '8px',
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorNeutralBackground3,
      minWidth: 0,
    },
  },
  number: {
    display: 'block',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  after: { color: tokens.colorBrandForeground1 },
  halves: {
    tableLayout: 'fixed',
    '& th:first-child': { width: '34%' },
    '& td:first-child': { overflowWrap: 'anywhere' },
    '& td': { padding: '5px 0 7px', verticalAlign: 'top' },
  },
  bar: { display: 'block', height: '4px', borderRadius: '2px', marginTop: '3px', marginLeft: 'auto' },
  barBefore: { backgroundColor: tokens.colorNeutralStroke1 },
  barAfter: { backgroundColor: tokens.colorCompoundBrandBackground },
  lock: { verticalAlign: 'text-bottom', color: tokens.colorNeutralForeground2 },
});

const SHOWN = 8;

/** Totals and cells before and after, each with a bar. */
export function SpreadCompare({ preview }: { readonly preview: SpreadPreview }) {
  const styles = useStyles();
  const table = useTable();
  const { texts, formats } = useAppContext();
  const { spread: t } = texts;
  const { cells, before, after, touched, isPlan } = preview;
  const most = Math.max(1, ...cells.flatMap((cell) => [Math.abs(cell.before), Math.abs(cell.after)]));
  const width = (value: number): string => `${(Math.abs(value) / most) * 90}%`;
  return (
    <Card title={t.touched(touched)}>
      <div className={styles.totals}>
        <div>
          <Note>{t.before}</Note>
          <span className={styles.number}>{formats.amount(before)}</span>
        </div>
        <div>
          <Note>{t.after}</Note>
          <span className={mergeClasses(styles.number, styles.after)}>{formats.amount(after)}</span>
        </div>
      </div>
      <table className={mergeClasses(table.table, styles.halves)} aria-label={t.comparison}>
        <thead>
          <tr>
            <th scope="col">{t.cell}</th>
            <th scope="col">{t.before}</th>
            <th scope="col">{t.after}</th>
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, SHOWN).map((cell) => (
            <tr key={`${cell.row}:${cell.column}`}>
              <td>
                {cell.name ?? cellName(cell.row, cell.column)}{' '}
                {cell.role !== 'free' && <LockClosed16Regular className={styles.lock} title={t.kept(1)} />}
              </td>
              <td>
                {formats.amount(cell.before)}
                <span
                  className={mergeClasses(styles.bar, styles.barBefore)}
                  style={{ width: width(cell.before) }}
                />
              </td>
              <td>
                {formats.amount(cell.after)}
                <span
                  className={mergeClasses(styles.bar, styles.barAfter)}
                  style={{ width: width(cell.after) }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isPlan && <Note>{t.planFollows}</Note>}
      {cells.length > SHOWN && <Note>{t.moreCells(cells.length - SHOWN)}</Note>}
    </Card>
  );
}
