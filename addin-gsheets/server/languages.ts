/** Our language for a locale of Google's: `zh-CN`, `zh_TW`, `en_GB` … English where we have none. */
export const languageOf = (locale: string): 'en' | 'zh-CN' => (/^zh\b|^zh_/i.test(locale) ? 'zh-CN' : 'en');

/** The user's language; English where Google does not tell, as may be in `AuthMode.NONE`. */
export function userLanguage(): 'en' | 'zh-CN' {
  try {
    return languageOf(Session.getActiveUserLocale());
  } catch {
    return 'en';
  }
}
