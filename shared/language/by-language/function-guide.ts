import type { Language } from '#engine/plan/inputs.ts';
import type { PublishedTexts } from '#language/functions/docs.ts';

/** What is published about the functions in each language, loaded alone where the bundle can be split. */
export const functionGuideIn: Readonly<Record<Language, () => Promise<PublishedTexts>>> = {
  en: async () => (await import('#language/en/functions/docs/published.ts')).published,
  'zh-CN': async () => (await import('#language/zh-CN/functions/docs/published.ts')).published,
};
