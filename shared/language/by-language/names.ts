import type { Language } from '#engine/plan/inputs.ts';

/** Each language by its own name, the same whichever is spoken. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '中文' };
