import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ProgressPoint } from '#actions/execution/execution-types.ts';
import { useAppContext } from '#sidebar/app-context.ts';

const useStyles = makeStyles({
  chart: { display: 'block', width: '100%', height: '120px', overflow: 'visible' },
  line: { fill: 'none', strokeWidth: 2, vectorEffect: 'non-scaling-stroke', strokeLinejoin: 'round' },
  plan: { stroke: tokens.colorNeutralForeground3, strokeDasharray: '2 3' },
  actual: { stroke: tokens.colorCompoundBrandStroke, strokeWidth: 3 },
  forecast: { stroke: tokens.colorCompoundBrandStroke, strokeDasharray: '6 4' },
  base: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1, vectorEffect: 'non-scaling-stroke' },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 12px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  sample: { width: '20px', height: '6px', flexShrink: 0 },
  ends: {
    display: 'flex',
    justifyContent: 'space-between',
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground2,
  },
});

type Series = 'plan' | 'actual' | 'forecast';
const shown: readonly Series[] = ['plan', 'forecast', 'actual'];

interface ProgressChartProps {
  readonly points: readonly ProgressPoint[];
  readonly name: (key: string) => string;
}

const HEIGHT = 100;
const STEP = 100;

/** Running totals: the plan's line, what is done, and where it leads at the present rate. */
export function ProgressChart({ points, name }: ProgressChartProps) {
  const styles = useStyles();
  const { texts, formats } = useAppContext();
  const { tracking: t } = texts;
  const valueIn = (point: ProgressPoint, series: Series): number | null =>
    series === 'plan' ? point.planned : point[series];
  const most = Math.max(1, ...points.flatMap((point) => shown.map((series) => valueIn(point, series) ?? 0)));
  const width = points.length * STEP;
  const path = (series: Series): string => {
    const known = points.flatMap((point, index) => {
      const value = valueIn(point, series);
      return value === null ? [] : [`${(index + 1) * STEP} ${HEIGHT - (value / most) * HEIGHT}`];
    });
    const start = series === 'forecast' ? [] : [`0 ${HEIGHT}`];
    return `M${[...start, ...known].join('L')}`;
  };
  const amount = (value: number | null): string => (value === null ? t.none : formats.short(value));
  const spoken = points.map((point) =>
    t.point(name(point.key), amount(point.planned), amount(point.actual), amount(point.forecast)),
  );
  return (
    <>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${t.progress}. ${spoken.join('; ')}`}
      >
        <line className={styles.base} x1={0} x2={width} y1={HEIGHT} y2={HEIGHT} />
        {shown.map((series) => (
          <path key={series} className={mergeClasses(styles.line, styles[series])} d={path(series)} />
        ))}
      </svg>
      <div className={styles.ends} aria-hidden="true">
        {ends(points).map(({ key }) => (
          <span key={key}>{name(key)}</span>
        ))}
      </div>
      <ul className={styles.legend} aria-hidden="true">
        {(['plan', 'actual', 'forecast'] as const).map((series) => (
          <li key={series} className={styles.entry}>
            <svg className={styles.sample} viewBox="0 0 20 6" aria-hidden="true">
              <line className={mergeClasses(styles.line, styles[series])} x1={0} x2={20} y1={3} y2={3} />
            </svg>
            {t[series]}
          </li>
        ))}
      </ul>
    </>
  );
}

const ends = (points: readonly ProgressPoint[]): readonly ProgressPoint[] =>
  points.length > 1 ? [points[0]!, points[points.length - 1]!] : points;
