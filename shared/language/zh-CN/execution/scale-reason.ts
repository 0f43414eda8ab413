import type { ScaleBy } from '#language/execution/scale-by.ts';

/** What tells the scale of amounts; `header`: theirs. */
export const scaleReason = (by: ScaleBy, header: string): string =>
  ({
    said: '按您的指定',
    header: `按表头“${header}”`,
    above: '按表格上方注明的单位',
    kept: `沿用上次：“${header}”没有单位`,
    none: `“${header}”没有单位`,
  })[by];
