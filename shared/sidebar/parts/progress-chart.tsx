import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ProgressPoint } from '#actions/execution/execution-types.ts';
import { useAppContext } from '#sidebar/app-context.ts';

const useStyles = makeStyles({
  frame: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '0 6px' },
  scale: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    alignItems: 'flex-end',
    height: '120px',
    margin: '-6px 0',
    padding: 0,
    fontSize: tokens.fontSizeBase100,
    lineHeight: '12px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  chart: { display: 'block', width: '100%', height: '120px', overflow: 'visible' },
  line: { fill: 'none', strokeWidth: 2, vectorEffect: 'non-scaling-stroke', strokeLinejoin: 'round' },
  plan: { stroke: tokens.colorNeutralForeground3, strokeDasharray: '2 3' },
  actual: { stroke: tokens.colorCompoundBrandStroke, strokeWidth: 3 },
  forecast: { stroke: tokens.colorCompoundBrandStroke, strokeDasharray: '6 4' },
  base: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1, vectorEffect: 'non-scaling-stroke' },
  asOf: { stroke: tokens.colorNeutralForeground2, strokeWidth: 1, vectorEffect: 'non-scaling-stroke' },
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
  now: { position: 'absolute', transform: 'translateX(-50%)' },
  sample: { width: '20px', height: '6px', flexShrink: 0 },
  ends: {
    gridColumn: 2,
    position: 'relative',
    display: 'flex',
    justifyContent: 'space-between',
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground2,
  },
});

type Series = 'plan' | 'actual' | 'forecast';
const shown: readonly Series[] = ['plan', 'forecast', 'actual'];

interface ProgressChartProps {
  /** By month. */
  readonly points: readonly ProgressPoint[];
  /** ISO day that is marked: the plan is judged up to it. */
  readonly asOf: string;
  readonly name: (key: string) => string;
}

const HEIGHT = 100;
const STEP = 100;

/** Running totals: the plan's line, what is done, and where it leads at the present rate. */
export function ProgressChart({ points, asOf, name }: ProgressChartProps) {
  const styles = useStyles();
  const { texts, formats } = useAppContext();
  const { tracking: t } = texts;
  const valueIn = (point: ProgressPoint, series: Series): number | null =>
    series === 'plan' ? point.planned : point[series];
  const most = roundUp(
    Math.max(1, ...points.flatMap((point) => shown.map((series) => valueIn(point, series) ?? 0))),
  );
  const now = placeOf(asOf, points);
  const width = points.length * STEP;
  const path = (series: Series): string => {
    const known = points.flatMap((point, index) => {
      const value = valueIn(point, series);
      return value === null ? [] : [`${(index + 1) * STEP} ${HEIGHT - (value / most) * HEIGHT}`];
    });
    const start = series === 'forecast' ? [] : [`0 ${HEIGHT}`];
    return known.length === 0 ? '' : `M${[...start, ...known].join('L')}`;
  };
  const amount = (value: number | null): string => (value === null ? t.none : formats.short(value));
  const spoken = points.map((point) =>
    t.point(name(point.key), amount(point.planned), amount(point.actual), amount(point.forecast)),
  );
  return (
    <>
      <div className={styles.frame}>
        <div className={styles.scale} aria-hidden="true">
          {[most, most / 2, 0].map((value) => (
            <span key={value}>{formats.short(value)}</span>
          ))}
        </div>
        <svg
          className={styles.chart}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`${t.progress}. ${spoken.join('; ')}`}
        >
          {[0, HEIGHT / 2, HEIGHT].map((y) => (
            <line key={y} className={styles.base} x1={0} x2={width} y1={y} y2={y} />
          ))}
          {now !== null && (
            <line className={styles.asOf} x1={now * STEP} x2={now * STEP} y1={0} y2={HEIGHT} />
          )}
          {shown.map((series) => (
            <path key={series} className={mergeClasses(styles.line, styles[series])} d={path(series)} />
          ))}
        </svg>
        <div className={styles.ends} aria-hidden="true">
          {ends(points).map(({ key }) => (
            <span key={key}>{name(key)}</span>
          ))}
          {now !== null && (
            <span
              className={styles.now}
              style={{ left: `${Math.min(75, Math.max(25, (now / points.length) * 100))}%` }}
            >
              {formats.day(asOf)}
            </span>
          )}
        </div>
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

/** The next number that is easily read: 1.2 million, not 1.187. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8].find((step) => step * power >= value) ?? 10);
}

/** Months from the first point's first day to the end of a day; null: before or after all of them. */
function placeOf(asOf: string, points: readonly ProgressPoint[]): number | null {
  const index = points.findIndex(({ key }) => key === asOf.slice(0, 7));
  if (index < 0) return null;
  const [year = 0, month = 1, day = 1] = asOf.split('-').map(Number);
  return index + day / new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const ends = (points: readonly ProgressPoint[]): readonly ProgressPoint[] =>
  points.length > 1 ? [points[0]!, points[points.length - 1]!] : points;
