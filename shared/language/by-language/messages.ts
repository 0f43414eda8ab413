import { type Language, languages } from '#engine/plan/inputs.ts';
import { en } from '#language/en/index.ts';
import type { Messages } from '#language/messages.ts';
import { zhCN } from '#language/zh-CN/index.ts';

/** All that is ever said, in each language. */
export const messagesIn: Readonly<Record<Language, Messages>> = { en, 'zh-CN': zhCN };

/** The same of every language: people may have typed in any. */
export const inEveryLanguage = <T>(pick: (messages: Messages) => T): T[] =>
  languages.map((language) => pick(messagesIn[language]));

/** The messages of all languages but that of these. */
export const otherMessages = (own: Messages): Messages[] =>
  inEveryLanguage((messages) => messages).filter((messages) => messages !== own);
