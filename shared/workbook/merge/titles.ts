import { inEveryLanguage } from '#language/by-language/messages.ts';

/** Every fixed text of the generated sheets, in every language, by what it is: `备注` and `Remarks` are `remarks`. */
const known = new Map<string, string>();
const learn = (texts: object, path: string): void => {
  for (const [key, text] of Object.entries(texts)) {
    if (typeof text === 'string') known.set(text, known.get(text) ?? path + key);
    else if (typeof text === 'object' && text !== null) learn(text, `${path}${key}.`);
  }
};
for (const { sheets: _, ...rest } of inEveryLanguage(({ tables }) => tables)) learn(rest, '');

/** What a text of ours is, whatever its language; other texts are themselves. */
export const titleId = (text: string): string => known.get(text) ?? text;
