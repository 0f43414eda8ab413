import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FunnelRead } from '#actions/funnel/funnel.ts';
import { type FunnelQuestion, sensitivityOf } from '#actions/funnel/funnel-answers.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';

const useStyles = makeStyles({
  grid: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: '2px',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'center',
    '& th': { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, padding: '2px 0' },
    '& td': { padding: '6px 0', borderRadius: tokens.borderRadiusSmall },
  },
  fits: {
    backgroundColor: tokens.colorStatusSuccessBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  near: { backgroundColor: tokens.colorStatusWarningBackground2, color: tokens.colorNeutralForeground1 },
  far: { backgroundColor: tokens.colorStatusDangerBackground2, color: tokens.colorNeutralForeground1 },
});

/** Up to this many times of what a day holds, one lever more may do. */
const NEAR = 2;

interface FunnelHeatProps {
  readonly funnel: FunnelRead;
  readonly question: FunnelQuestion;
}

/** Activities a day by the first rate and the average deal. */
export function FunnelHeat({ funnel, question }: FunnelHeatProps) {
  const styles = useStyles();
  const { texts, formats } = useAppContext();
  const { funnel: t } = texts;
  const { grid, stages } = funnel;
  const values = sensitivityOf(question, grid.averageDeals, grid.rates);
  if (values.length === 0) return null;
  const rate = t.rate(stages[0] ?? '', stages[1] ?? '');
  const tone = (value: number): string => {
    if (value <= question.capacity) return styles.fits;
    return value <= NEAR * question.capacity ? styles.near : styles.far;
  };
  return (
    <Card title={t.heat(stages[stages.length - 1] ?? '')}>
      <Note>{t.heatHelp(rate)}</Note>
      <table className={styles.grid} aria-label={t.heatCorner(rate)}>
        <thead>
          <tr>
            <td />
            {grid.averageDeals.map((deal) => (
              <th key={deal} scope="col">
                {formats.short(deal)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {values.map((row, index) => (
            <tr key={grid.rates[index]}>
              <th scope="row">{formats.share(grid.rates[index] ?? 0)}</th>
              {row.map((value, column) => (
                <td key={grid.averageDeals[column]} className={mergeClasses(tone(value))}>
                  {formats.short(value)}
                  {value <= question.capacity && (
                    <span role="img" aria-label={t.fits}>
                      ✓
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
