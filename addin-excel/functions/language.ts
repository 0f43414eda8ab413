import type { Messages } from '#language/messages.ts';

/** The texts in the language of the person's Office, loaded when they are first needed; English but for Chinese. */
export async function loadMessages(displayLanguage: string | undefined): Promise<Messages> {
  if (displayLanguage?.toLowerCase().startsWith('zh')) return (await import('#language/zh-CN/index.ts')).zhCN;
  return (await import('#language/en/index.ts')).en;
}
