import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ chart: { display: 'block', width: '100%' } });

interface ChartProps {
  /** Its height on the page, and what sticks out. */
  readonly className: string;
  /** In units of the drawing, which is stretched to the place there is. */
  readonly width: number;
  readonly height: number;
  /** What a screen reader says instead. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A drawing as wide as its card. */
export function Chart({ className, width, height, label, children }: ChartProps) {
  const styles = useStyles();
  return (
    <svg
      className={mergeClasses(styles.chart, className)}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {children}
    </svg>
  );
}
