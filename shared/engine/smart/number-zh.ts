/** A number as it is written in Chinese text: 3,000万 · 三百二十万 · 两万五 · 1.5亿 · 4.8 · 半. */
export const NUMBER =
  '(?:\\d[\\d,]*(?:\\.\\d+)?(?:\\s?[十百千]?[万亿])*|[零一二两三四五六七八九十](?:[零一二两三四五六七八九十百千万亿]|点(?=[零一二三四五六七八九]))*|半)';

/** A small whole number, for dates and durations. */
export const SMALL = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)';
