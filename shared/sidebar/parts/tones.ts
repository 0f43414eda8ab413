import { makeStyles, tokens } from '@fluentui/react-components';

/** How well something stands, as a colour: for the words on a background. */
export const tones = {
  good: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
  },
  watch: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
  },
  bad: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground3,
  },
  unknown: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
};

export type Tone = keyof typeof tones;

const edge = (color: string) => ({
  borderTopColor: color,
  borderRightColor: color,
  borderBottomColor: color,
  borderLeftColor: color,
});

/** A tone with its border, for what has one. */
export const useTones = makeStyles({
  good: { ...tones.good, ...edge(tokens.colorStatusSuccessBorder1) },
  watch: { ...tones.watch, ...edge(tokens.colorStatusWarningBorder1) },
  bad: { ...tones.bad, ...edge(tokens.colorStatusDangerBorder1) },
  unknown: { ...tones.unknown, ...edge(tokens.colorNeutralStroke1) },
});
