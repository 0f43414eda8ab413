import { makeStyles, tokens } from '@fluentui/react-components';

/** A line of a card that is a button: bare, and as wide as the card when it is pointed at. */
export const usePressable = makeStyles({
  line: {
    width: 'calc(100% + 16px)',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
