import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Level } from '#actions/execution-types.ts';
import { useTexts } from '../surroundings.ts';

const useStyles = makeStyles({
  level: {
    display: 'inline-flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: '4px',
    height: '22px',
    padding: '0 8px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: '1px solid',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  good: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
    borderTopColor: tokens.colorStatusSuccessBorder1,
    borderRightColor: tokens.colorStatusSuccessBorder1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
    borderLeftColor: tokens.colorStatusSuccessBorder1,
  },
  watch: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
  },
  bad: {
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
  },
});

type Tone = 'good' | 'watch' | 'bad' | 'unknown';

/** Tone and mark, beside the word: nobody needs to see the colour. */
const seen: Readonly<Record<Level, readonly [tone: Tone, mark: string]>> = {
  reached: ['good', '✓'],
  onPace: ['good', '↗'],
  watch: ['watch', '~'],
  behind: ['watch', '↘'],
  critical: ['bad', '‼'],
  missed: ['bad', '✗'],
  unknown: ['unknown', '?'],
};

/** How far a goal is from where it should be: a word, a mark and a colour. */
export function LevelBadge({ level }: { readonly level: Level }) {
  const styles = useStyles();
  const { tracking } = useTexts();
  const [tone, mark] = seen[level];
  return (
    <span className={mergeClasses(styles.level, styles[tone])}>
      <span aria-hidden="true">{mark}</span>
      {tracking.levels[level]}
    </span>
  );
}

/** Levels that call for something to be done, the worst first. */
export const lateLevels: readonly Level[] = ['critical', 'missed', 'behind', 'watch'];
