import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { tones } from './tones.ts';

/** How rows of a list look, below one another in a card. */
export const useListStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '10px 0',
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    ':first-child': { paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
  },
  row: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '8px' },
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'flex-start', gap: '8px' },
  middle: { alignItems: 'center' },
  button: { flexShrink: 0, minWidth: 0 },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    minWidth: 0,
    overflowWrap: 'anywhere',
    textWrap: 'pretty',
  },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  tag: {
    display: 'inline-block',
    padding: '0 6px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    flexShrink: 0,
  },
  warn: tones.watch,
  tags: { display: 'flex', flexWrap: 'wrap', gap: '4px 6px', alignItems: 'baseline' },
});

const useStyles = makeStyles({
  way: {
    width: '100%',
    justifyContent: 'flex-start',
    gap: '8px',
    padding: '8px 12px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    // Quiet words are too quiet on the colour that high contrast gives to what is pointed at.
    ':hover span': { color: 'inherit' },
  },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

interface ListLinkProps {
  readonly title: string;
  readonly text: string;
  readonly go: () => void;
}

/** A way to more about it: a whole line that can be pressed. */
export function ListLink({ title, text, go }: ListLinkProps) {
  const styles = useStyles();
  const lines = useListStyles();
  return (
    <Button className={styles.way} onClick={go}>
      <span className={styles.words}>
        <span className={lines.name}>{title}</span>
        {text !== '' && <span className={lines.quiet}>{text}</span>}
      </span>
      <ChevronRight20Regular className={styles.arrow} />
    </Button>
  );
}
