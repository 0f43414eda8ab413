import type { ThemeName } from '#sidebar/theme.ts';

/** The theme that Office and the system have now. */
export function themeNow(): ThemeName {
  if (window.matchMedia('(forced-colors: active)').matches) return 'highContrast';
  return isDark() ? 'dark' : 'light';
}

/** Again whenever the person changes it. */
export function followTheme(apply: (theme: ThemeName) => void): void {
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    window.matchMedia(query).addEventListener('change', () => apply(themeNow()));
  }
}

function isDark(): boolean {
  const color = Office.context.officeTheme?.bodyBackgroundColor;
  if (color === undefined) return window.matchMedia('(prefers-color-scheme: dark)').matches;
  return brightness(color) < 128;
}

/** Of `#RRGGBB`, from 0 to 255 (ITU-R BT.601). */
function brightness(color: string): number {
  const value = Number.parseInt(color.replace('#', ''), 16);
  return 0.299 * ((value >> 16) & 255) + 0.587 * ((value >> 8) & 255) + 0.114 * (value & 255);
}
