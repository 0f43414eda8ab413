import type { PlacedContent } from './protocol.ts';

/**
 * Sheets whose cells others offer as lists come first, each in its order: a list has to lie within its sheet, and a
 * new sheet is small until it is filled.
 */
export function listsFirst(contents: readonly PlacedContent[]): PlacedContent[] {
  const listed = new Set(contents.flatMap(sheetsOfLists));
  const isListed = ({ sheet }: PlacedContent): boolean => listed.has(sheet.toLowerCase());
  return [...contents.filter(isListed), ...contents.filter((content) => !isListed(content))];
}

/** Names of the other sheets that a content's lists stand on, in small letters. */
function sheetsOfLists({ content }: PlacedContent): string[] {
  const validations = content.step === 'sheet' ? content.image.validations : (content.validations ?? []);
  return validations.flatMap(({ rule }) => {
    const end = rule.kind === 'listOf' ? rule.range.lastIndexOf('!') : -1;
    if (rule.kind !== 'listOf' || end < 0) return [];
    const name = rule.range.slice(0, end).replace(/^'|'$/g, '');
    return [name.replaceAll("''", "'").toLowerCase()];
  });
}
