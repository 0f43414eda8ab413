import { parseSheetArea } from '#formula/reference.ts';
import { sheetKey } from '#formula/sheet-name.ts';
import type { PlacedContent } from './protocol.ts';

/**
 * Sheets whose cells others offer as lists come first, each in its order: a list has to lie within its sheet, and a
 * new sheet is small until it is filled.
 */
export function listsFirst(contents: readonly PlacedContent[]): PlacedContent[] {
  const listed = new Set(contents.flatMap(sheetsOfLists));
  const isListed = ({ sheet }: PlacedContent): boolean => listed.has(sheetKey(sheet));
  return [...contents.filter(isListed), ...contents.filter((content) => !isListed(content))];
}

/** Keys of the other sheets that a content's lists stand on. */
function sheetsOfLists({ content }: PlacedContent): string[] {
  const validations = content.step === 'sheet' ? content.image.validations : (content.validations ?? []);
  return validations.flatMap(({ rule }) => {
    const list = rule.kind === 'listOf' ? parseSheetArea(rule.range) : null;
    return list === null ? [] : [sheetKey(list.sheet)];
  });
}
