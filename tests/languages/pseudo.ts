/**
 * A language that nobody speaks, made from English: every letter has an accent, every text is a third longer and in
 * brackets. What is not of that form was never translated; what does not fit would not fit in German either.
 */
export const PSEUDO = 'qps';

const LETTERS: ReadonlyMap<string, string> = new Map(
  Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', (letter, index): [string, string] => [
    letter,
    Array.from('ÀƁÇĎÉƑĜĤÌĴĶĻṀŃÓṔɊŔŠŢÛṼŴẊÝŽàƀçďéƒĝĥìĵķļṁńóṕɋŕšţûṽŵẋýž')[index]!,
  ]),
);
/** What texts are made longer by: words, so that lines can break. */
const FILLER = ' õñé ţŵõ ţĥŕéé ƒõûŕ ƒïṽé šïẋ šéṽéñ éïĝĥţ ñïñé ţéñ'.repeat(20);
/** As long as a sheet's name may be. */
const LONGEST_NAME = 31;

const accented = (text: string): string =>
  Array.from(text, (letter) => LETTERS.get(letter) ?? letter).join('');

/** Places for numbers (`{n}`) stay as they are. */
const withPlaces = (text: string): string =>
  text
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? part : accented(part)))
    .join('');

/** The text in the made-up language; `kept`: parts of it that are not ours, such as names that people gave. */
export function pseudo(
  text: string,
  kept: readonly string[] = [],
  longest = Number.POSITIVE_INFINITY,
): string {
  if (!/[a-z]/i.test(text)) return text;
  const more = FILLER.slice(0, Math.ceil(text.length / 3));
  const known = [...new Set(kept)].filter((part) => /[a-z]/i.test(part)).sort((a, b) => b.length - a.length);
  const said = known.reduce<readonly (string | { readonly kept: string })[]>(
    (parts, part) =>
      parts.flatMap((each) =>
        typeof each === 'string'
          ? each.split(part).flatMap((piece, index) => (index === 0 ? [piece] : [{ kept: part }, piece]))
          : [each],
      ),
    [text],
  );
  const whole = said.map((part) => (typeof part === 'string' ? withPlaces(part) : part.kept)).join('');
  return `⟦${whole.slice(0, longest - 2)}${more.slice(0, Math.max(0, longest - 2 - whole.length))}⟧`;
}

/** All texts among values: what was given to a sentence comes out of it as it was. */
const textsAmong = (values: readonly unknown[]): string[] =>
  values.flatMap((value) => {
    if (typeof value === 'string' || typeof value === 'number') return [String(value)];
    return typeof value === 'object' && value !== null ? textsAmong(Object.values(value)) : [];
  });

/** Texts of a language, or anything made of them, in the made-up one. */
export function pseudoTexts<Texts>(texts: Texts, path: readonly string[] = []): Texts {
  return translated(texts, path) as Texts;
}

function translated(value: unknown, path: readonly string[]): unknown {
  const key = path[path.length - 1] ?? '';
  if (typeof value === 'string') {
    if (key === 'locale') return value;
    const isSheet = path[path.length - 3] === 'sheets' && key === 'name';
    return pseudo(value, [], isSheet ? LONGEST_NAME : undefined);
  }
  if (typeof value === 'function') {
    return (...args: readonly unknown[]): unknown => {
      const said: unknown = value(...args);
      return typeof said === 'string' ? pseudo(said, textsAmong(args)) : translated(said, path);
    };
  }
  if (Array.isArray(value)) return value.map((each, index) => translated(each, [...path, String(index)]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, translated(each, [...path, name])]),
  );
}

/** Months and sizes as the runtime writes them in languages that it does not know. */
const BY_RUNTIME = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b|\d[KMB]\b/g;

/** Whether a text holds words that are not in the made-up language. */
export const isUntranslated = (text: string): boolean => /[A-Za-z]{2,}/.test(text.replace(BY_RUNTIME, ''));

/** A module of `by-language` with an entry for the made-up language in each of its records. For `vi.mock` and bundles. */
export function withPseudo<Module extends object>(module: Module): Module {
  for (const record of Object.values(module)) {
    if (typeof record !== 'object' || record === null || !('en' in record)) continue;
    const { en } = record;
    const entry = typeof en === 'function' ? async () => pseudoTexts(await en()) : pseudoTexts(en);
    Object.assign(record, { [PSEUDO]: entry });
  }
  return module;
}
