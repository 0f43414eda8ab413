import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LetterCheck } from '#actions/goals.ts';
import { useTexts } from '../surroundings.ts';

export type Verdict = LetterCheck['verdict'];

const useStyles = makeStyles({
  row: { display: 'flex', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '2px',
    minWidth: '38px',
    height: '22px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    border: '1px solid transparent',
  },
  pass: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
    borderTopColor: tokens.colorStatusSuccessBorder1,
    borderRightColor: tokens.colorStatusSuccessBorder1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
    borderLeftColor: tokens.colorStatusSuccessBorder1,
  },
  doubtful: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
  },
  missing: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground3,
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderRightColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
    borderLeftColor: tokens.colorStatusDangerBorder1,
  },
  unknown: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    borderTopColor: tokens.colorNeutralStroke1,
    borderRightColor: tokens.colorNeutralStroke1,
    borderBottomColor: tokens.colorNeutralStroke1,
    borderLeftColor: tokens.colorNeutralStroke1,
    borderTopStyle: 'dashed',
    borderRightStyle: 'dashed',
    borderBottomStyle: 'dashed',
    borderLeftStyle: 'dashed',
  },
});

/** Beside the colour, so that nobody needs to see it. */
const marks: Readonly<Record<Verdict, string>> = { pass: '✓', doubtful: '~', missing: '✗', unknown: '?' };

export function Chip({ letter, verdict }: { readonly letter: string; readonly verdict: Verdict }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.chip, styles[verdict])} aria-hidden="true">
      {letter}
      <span>{marks[verdict]}</span>
    </span>
  );
}

/** The five letters of one goal. */
export function Chips({ letters }: { readonly letters: readonly LetterCheck[] }) {
  const styles = useStyles();
  const { goals } = useTexts();
  const spoken = letters.map(({ letter, verdict }) =>
    goals.chip(goals.letters[letter], goals.verdicts[verdict]),
  );
  return (
    <span className={styles.row} role="img" aria-label={spoken.join(', ')}>
      {letters.map(({ letter, verdict }) => (
        <Chip key={letter} letter={letter} verdict={verdict} />
      ))}
    </span>
  );
}
