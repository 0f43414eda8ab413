import { type Language, languages } from '#engine/plan/inputs.ts';

/**
 * The language to speak to somebody whose host names this locale, in any of the ways hosts write one (`zh_TW`,
 * `en-GB.UTF-8`, `ZH-Hans-CN`): that of the same tag, else the first that shares the language, else the first of all.
 */
export function languageFor(locale: string | undefined): Language {
  const [wanted = ''] = (locale ?? '').toLowerCase().replaceAll('_', '-').split('.');
  const spoken = primary(wanted);
  return (
    languages.find((language) => language.toLowerCase() === wanted) ??
    languages.find((language) => primary(language) === spoken) ??
    languages[0]
  );
}

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
