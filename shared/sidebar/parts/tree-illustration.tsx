import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  picture: { display: 'block', width: '100%', maxHeight: '96px' },
  line: { stroke: tokens.colorBrandStroke2, strokeWidth: 1.5, fill: 'none' },
  top: { fill: tokens.colorBrandBackground },
  unit: { fill: tokens.colorBrandBackground2Pressed, stroke: tokens.colorBrandStroke1 },
  leaf: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorBrandStroke1 },
});

const units = [50, 130, 210];
const leaves = [25, 50, 75, 105, 130, 155, 185, 210, 235];

/** A target that goes down to people: decoration only. */
export function TreeIllustration() {
  const styles = useStyles();
  return (
    <svg className={styles.picture} viewBox="0 0 260 96" aria-hidden="true">
      {units.map((x) => (
        <path key={x} className={styles.line} d={`M130 22 V34 H${x} V46`} />
      ))}
      {leaves.map((x, index) => (
        <path key={x} className={styles.line} d={`M${units[Math.floor(index / 3)]} 58 V66 H${x} V74`} />
      ))}
      <rect className={styles.top} x={104} y={6} width={52} height={16} rx={4} />
      {units.map((x) => (
        <rect key={x} className={styles.unit} x={x - 17} y={46} width={34} height={12} rx={3} />
      ))}
      {leaves.map((x) => (
        <circle key={x} className={styles.leaf} cx={x} cy={80} r={5.5} />
      ))}
    </svg>
  );
}
