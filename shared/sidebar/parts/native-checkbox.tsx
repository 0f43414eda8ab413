import { makeStyles, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'flex-start', gap: '8px', padding: '4px 0', cursor: 'pointer' },
  box: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: '2px 0',
    accentColor: tokens.colorCompoundBrandBackground,
  },
});

interface NativeCheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly check: (checked: boolean) => void;
  readonly box?: Ref<HTMLInputElement>;
}

/** Yes or no: native, since Fluent's would be fetched with the first view. */
export function NativeCheckbox({ label, checked, check, box }: NativeCheckboxProps) {
  const styles = useStyles();
  return (
    <label className={styles.line}>
      <input
        ref={box}
        type="checkbox"
        className={styles.box}
        checked={checked}
        onChange={({ target }) => check(target.checked)}
      />
      {label}
    </label>
  );
}
