import type { Language } from '#actions/sidebar-actions.ts';
import type { SidebarTexts } from '#language/sidebar/sidebar.ts';

/** The texts of one language, loaded alone where the bundle can be split. */
export const textsIn = async (language: Language): Promise<SidebarTexts> =>
  language === 'en'
    ? (await import('#language/en/sidebar/sidebar.ts')).sidebar
    : (await import('#language/zh-CN/sidebar/sidebar.ts')).sidebar;
