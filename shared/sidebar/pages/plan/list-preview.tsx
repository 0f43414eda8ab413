import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ListReading } from '#actions/plan/start-list.ts';
import { cellName } from '#formula/address.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Note } from '#sidebar/parts/card.tsx';
import { MonthBars } from '#sidebar/parts/month-bars.tsx';
import { useTable } from '#sidebar/parts/table.ts';
import { outlookOf } from './list-outlook.ts';

const useStyles = makeStyles({
  sum: { display: 'flex', gap: '6px', alignItems: 'center' },
  agrees: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  differs: { color: tokens.colorStatusWarningForeground1, flexShrink: 0 },
  unit: { fontWeight: tokens.fontWeightSemibold },
});

/** So many lines are shown; the rest is counted. */
const MOST_LINES = 12;

interface ListPreviewProps {
  readonly reading: ListReading;
  /** Null: none is typed that can be shared. */
  readonly total: number | null;
}

/** The plan that would be made: who is below whom with which part, the months, and whether the list was read whole. */
export function ListPreview({ reading, total }: ListPreviewProps) {
  const styles = useStyles();
  const table = useTable();
  const { texts, formats } = useAppContext();
  const { list, home } = texts;
  const { lines, months } = outlookOf(reading);
  const units = lines.filter(({ isUnit }) => isUnit);
  // Teams first where there are many people: they are what is recognised at a glance.
  const shown = (lines.length > MOST_LINES && units.length > 0 ? units : lines).slice(0, MOST_LINES);
  const spoken = months.map((share, month) =>
    home.monthValue(formats.month(monthKey(month)), formats.share(share)),
  );
  return (
    <>
      {reading.figures.map(({ sum }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a figure is its place
        <SumLine key={index} sum={sum} />
      ))}
      {months.length > 0 && (
        <MonthBars values={months} gone={12} label={`${home.monthsOf(list.preview)}. ${spoken.join(', ')}`} />
      )}
      {months.length === 0 && <Note>{list.byWorkdays}</Note>}
      <table className={mergeClasses(table.table, table.names)}>
        <thead>
          <tr>
            <th scope="col">{list.roles.name}</th>
            <th scope="col">{list.share}</th>
            <th scope="col">{list.about}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, depth, isUnit, people, share }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
            <tr key={index} className={isUnit ? styles.unit : undefined}>
              <td style={{ paddingLeft: depth * 8 }} title={name}>
                {isUnit ? list.unit(name, people) : name}
              </td>
              <td>{formats.share(share)}</td>
              <td>{total === null ? '' : formats.figure(total * share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > shown.length && <Note>{list.more(lines.length - shown.length)}</Note>}
    </>
  );
}

/** Whether what was read is what the list itself adds up to. */
function SumLine({ sum: { read, own, place } }: { readonly sum: ListReading['figures'][number]['sum'] }) {
  const styles = useStyles();
  const { texts, formats } = useAppContext();
  const { list } = texts;
  const agrees = Math.abs(read - own) < 0.005;
  const [wasRead, wasSaid] = [formats.amount(read), formats.amount(own)];
  return (
    <span className={styles.sum}>
      {agrees ? (
        <CheckmarkCircle16Filled className={styles.agrees} />
      ) : (
        <Warning16Filled className={styles.differs} />
      )}
      <Note strong>
        {agrees
          ? list.sumAgrees(wasRead)
          : list.sumDiffers(wasRead, wasSaid, place && cellName(place.row, place.column))}
      </Note>
    </span>
  );
}

const monthKey = (month: number): string => `2026-${String(month + 1).padStart(2, '0')}`;
