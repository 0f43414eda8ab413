/** Dark where Office is dark, and again when the person changes it. */
export function followTheme(): void {
  apply();
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1'))
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply);
}

function apply(): void {
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
}

function isDark(): boolean {
  const color = Office.context.officeTheme?.bodyBackgroundColor;
  if (color === undefined) return window.matchMedia('(prefers-color-scheme: dark)').matches;
  return brightness(color) < 128;
}

/** Of `#RRGGBB`, from 0 to 255 (ITU-R BT.601). */
export function brightness(color: string): number {
  const value = Number.parseInt(color.replace('#', ''), 16);
  return 0.299 * ((value >> 16) & 255) + 0.587 * ((value >> 8) & 255) + 0.114 * (value & 255);
}
