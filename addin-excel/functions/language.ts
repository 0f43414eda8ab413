import { functionMessagesIn } from '#language/by-language/function-messages.ts';
import { languageFor } from '#language/locale.ts';
import type { Messages } from '#language/messages.ts';

/** The texts in the language of the person's Office, loaded when they are first needed. */
export const loadMessages = (displayLanguage: string | undefined): Promise<Messages> =>
  functionMessagesIn[languageFor(displayLanguage)]();
