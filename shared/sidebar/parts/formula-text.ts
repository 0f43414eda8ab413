import { tokens } from '@fluentui/react-components';

/** A formula as it is typed, in a box of its own. */
export const formulaText = {
  margin: 0,
  padding: '4px 6px',
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: tokens.colorNeutralBackground3,
  border: `1px solid ${tokens.colorTransparentStroke}`,
  fontFamily: tokens.fontFamilyMonospace,
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  overflowWrap: 'anywhere',
} as const;
