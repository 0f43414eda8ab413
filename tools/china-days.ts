import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

type Named = Readonly<Record<string, string>>;

const DAY_MS = 86_400_000;

/**
 * The library's days by date, each with a name, as a module that unfolds them again: spans of days with one name, each by
 * the days since the span before, its length and the number of its name. A day of its own takes six times the room.
 */
export function foldedDays(lists: Readonly<Record<string, Named>>): string {
  const names = [...new Set(Object.values(lists).flatMap((list) => Object.values(list)))];
  const folded = Object.entries(lists).map(([key, list]) => {
    const spans: { first: number; length: number; name: number }[] = [];
    for (const date of Object.keys(list).sort()) {
      const day = Date.parse(date) / DAY_MS;
      const name = names.indexOf(list[date]!);
      const last = spans[spans.length - 1];
      if (last && last.name === name && last.first + last.length === day) last.length += 1;
      else spans.push({ first: day, length: 1, name });
    }
    const texts = spans.map(({ first, length, name }, at) =>
      [first - (spans[at - 1]?.first ?? 0), length, name].map((number) => number.toString(36)).join(),
    );
    return `export const ${key} = unfold(${JSON.stringify(texts.join(' '))});`;
  });
  return `const names = ${JSON.stringify(names)};
const unfold = (spans) => {
  const days = {};
  let first = 0;
  for (const span of spans.split(' ')) {
    const [since, length, name] = span.split(',').map((digits) => parseInt(digits, 36));
    first += since;
    for (let at = 0; at < length; at++) days[new Date((first + at) * ${DAY_MS}).toISOString().slice(0, 10)] = names[name];
  }
  return days;
};
${folded.join('\n')}
`;
}

/** Takes China's days folded into a bundle. */
export const chinaDays: Plugin = {
  name: 'china-days',
  setup: ({ onLoad }) => {
    onLoad({ filter: /chinese-days\.json$/ }, async ({ path }) => {
      const { holidays, workdays } = JSON.parse(await readFile(path, 'utf8')) as Record<string, Named>;
      return { contents: foldedDays({ holidays: holidays!, workdays: workdays! }), loader: 'js' };
    });
  },
};
