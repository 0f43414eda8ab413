import type { Language } from '#engine/plan/inputs.ts';
import type { AddIn } from './worker/session.ts';

export interface Choices {
  readonly addIn: AddIn;
  readonly language: Language;
}

/** What the page starts with: `?addin=sheets&language=zh-CN`, else Excel in the browser's language. */
export function firstChoices(search: string, browserLanguage: string): Choices {
  const wanted = new URLSearchParams(search);
  return {
    addIn: wanted.get('addin') === 'sheets' ? 'sheets' : 'excel',
    language: /^zh/i.test(wanted.get('language') ?? browserLanguage) ? 'zh-CN' : 'en',
  };
}
