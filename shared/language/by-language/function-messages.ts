import type { Language } from '#engine/plan/inputs.ts';
import type { Messages } from '#language/messages.ts';

/** What Excel's functions say of mistakes in each language, loaded when the first is made. */
export const functionMessagesIn: Readonly<Record<Language, () => Promise<Messages>>> = {
  en: async () => (await import('#language/en/index.ts')).en,
  'zh-CN': async () => (await import('#language/zh-CN/index.ts')).zhCN,
};
