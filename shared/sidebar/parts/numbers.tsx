import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  numbers: { display: 'flex', flexWrap: 'wrap', gap: '4px 14px', margin: 0 },
  number: { minWidth: 0 },
  name: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    whiteSpace: 'nowrap',
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

/** Small numbers beside one another, each below its name. */
export function Numbers({ numbers }: NumbersProps) {
  const styles = useStyles();
  return (
    <dl className={styles.numbers}>
      {numbers.map(({ name, value }) => (
        <div key={name} className={styles.number}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
