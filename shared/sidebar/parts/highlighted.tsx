import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
    textWrap: 'pretty',
  },
  mark: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
    padding: '1px 0',
    forcedColorAdjust: 'auto',
  },
});

interface HighlightedProps {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** A sentence with some of its words marked; overlapping spans count once. */
export function Highlighted({ text, spans }: HighlightedProps) {
  const styles = useStyles();
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((left, right) => left.start - right.start)) {
    if (start < at) continue;
    parts.push(text.slice(at, start));
    parts.push(
      <mark key={start} className={styles.mark}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return <p className={styles.text}>{parts}</p>;
}
