import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  chart: { display: 'block', width: '100%', height: '44px' },
  gone: { fill: tokens.colorCompoundBrandBackground },
  ahead: { fill: tokens.colorCompoundBrandBackground, opacity: 0.4 },
  base: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1 },
});

interface MonthBarsProps {
  readonly values: readonly number[];
  /** How many of them are over or under way; these are filled. */
  readonly gone: number;
  /** What a screen reader says instead. */
  readonly label: string;
}

const HEIGHT = 44;
const STEP = 20;

/** Months side by side. */
export function MonthBars({ values, gone, label }: MonthBarsProps) {
  const styles = useStyles();
  const most = Math.max(0, ...values) || 1;
  const width = values.length * STEP;
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {values.map((value, index) => {
        const height = Math.max(value > 0 ? 2 : 0, ((HEIGHT - 2) * value) / most);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place
            key={index}
            className={index < gone ? styles.gone : styles.ahead}
            x={index * STEP + 3}
            y={HEIGHT - 1 - height}
            width={STEP - 6}
            height={height}
            rx={1.5}
          />
        );
      })}
      <line className={styles.base} x1={0} x2={width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
    </svg>
  );
}
