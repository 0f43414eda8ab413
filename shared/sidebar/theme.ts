import {
  type BrandVariants,
  createDarkTheme,
  createHighContrastTheme,
  createLightTheme,
  type Theme,
} from '@fluentui/react-components';

export type ThemeName = 'light' | 'dark' | 'highContrast';

/** The green of spreadsheets, in Fluent's sixteen steps; step 80 has 5.3 : 1 on white. */
const brand: BrandVariants = {
  10: '#031A0E',
  20: '#082818',
  30: '#0A3A21',
  40: '#0B4A2A',
  50: '#0C5B33',
  60: '#0D6B3B',
  70: '#0F7541',
  80: '#107C41',
  90: '#2B8C56',
  100: '#44996A',
  110: '#5DA77E',
  120: '#76B591',
  130: '#8FC3A5',
  140: '#A9D2BA',
  150: '#C3E0CF',
  160: '#DEEFE5',
};

const FONTS =
  "'Segoe UI', system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei UI', 'Noto Sans CJK SC', sans-serif";

const withFonts = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONTS, fontFamilyNumeric: FONTS });

const makers: Readonly<Record<ThemeName, () => Theme>> = {
  light: () => createLightTheme(brand),
  dark: () => ({
    ...createDarkTheme(brand),
    colorBrandForeground1: brand[110],
    colorBrandForeground2: brand[120],
    colorBrandForegroundLink: brand[110],
    colorBrandForegroundLinkHover: brand[120],
    colorBrandForegroundLinkPressed: brand[130],
  }),
  highContrast: () => createHighContrastTheme(),
};

export const themeOf = (name: ThemeName): Theme => withFonts(makers[name]());
