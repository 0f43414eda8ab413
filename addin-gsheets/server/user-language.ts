import type { Language } from '#engine/plan/inputs.ts';
import { languageFor } from '#language/locale.ts';

/** The user's language; the first of ours where Google does not tell, as may be in `AuthMode.NONE`. */
export function userLanguage(): Language {
  try {
    return languageFor(Session.getActiveUserLocale());
  } catch {
    return languageFor(undefined);
  }
}
