import type { Language } from '#engine/plan/inputs.ts';
import type { SidebarTexts } from '#language/sidebar/sidebar.ts';

/** The sidebar's texts in each language, loaded alone where the bundle can be split. */
export const sidebarTextsIn: Readonly<Record<Language, () => Promise<SidebarTexts>>> = {
  en: async () => (await import('#language/en/sidebar/sidebar.ts')).sidebar,
  'zh-CN': async () => (await import('#language/zh-CN/sidebar/sidebar.ts')).sidebar,
};
