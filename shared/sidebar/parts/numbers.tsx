import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  numbers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: '4px 10px',
    margin: 0,
  },
  four: { gridTemplateColumns: 'repeat(4, auto)', justifyContent: 'space-between' },
  // Values stand on one line, however long their names are.
  number: { minWidth: 0, display: 'flex', flexDirection: 'column', justifyContent: 'space-between' },
  name: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    overflowWrap: 'anywhere',
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});

interface NumbersProps {
  readonly numbers: readonly { readonly name: string; readonly value: string }[];
}

/** Small numbers beside one another, each below its name: four in a row, or three in each. */
export function Numbers({ numbers }: NumbersProps) {
  const styles = useStyles();
  return (
    <dl className={mergeClasses(styles.numbers, numbers.length === 4 && styles.four)}>
      {numbers.map(({ name, value }) => (
        <div key={name} className={styles.number}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
