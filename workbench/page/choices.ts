import type { Language } from '#engine/plan/inputs.ts';
import { languageFor } from '#language/locale.ts';
import type { AddIn } from './worker/session.ts';

/** What a person chooses above the grid. */
export interface Choices {
  readonly addIn: AddIn;
  readonly language: Language;
}

export interface FirstChoices extends Choices {
  readonly workbook: 'sample' | 'new';
}

/** What the page starts with: `?addin=sheets&language=zh-CN&workbook=new`, else Excel, the browser's language, the sample. */
export function firstChoices(search: string, browserLanguage: string): FirstChoices {
  const wanted = new URLSearchParams(search);
  return {
    workbook: wanted.get('workbook') === 'new' ? 'new' : 'sample',
    addIn: wanted.get('addin') === 'sheets' ? 'sheets' : 'excel',
    language: languageFor(wanted.get('language') ?? browserLanguage),
  };
}
