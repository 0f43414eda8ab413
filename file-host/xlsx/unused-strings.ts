import { type Parts, partText, relationshipsOf } from '#office/package.ts';
import { withoutTexts } from '#office/shared-strings.ts';
import { WorkbookPart } from './workbook-part.ts';

/** A cell that points at a shared text, however its type is quoted. */
const POINTER = /\st=(?:"s"|'s')[^>]*>(?:<(?!\/c>)[^>]*>|[^<])*?<v(?:\s[^>]*)?>\s*(\d+)/g;

/**
 * The parts without shared texts that no cell shows any more: what somebody deleted is not to be read in the file.
 * Texts that stay keep their numbers.
 */
export function withoutUnusedTexts(parts: Parts): Parts {
  const workbook = new WorkbookPart(parts);
  const target = relationshipsOf(parts, workbook.path).find(({ kind }) => kind === 'sharedStrings')?.target;
  if (target === undefined) return parts;
  const used = new Set<number>();
  for (const { path } of workbook.sheets)
    for (const [, index] of partText(parts, path).matchAll(POINTER)) used.add(Number(index));
  return new Map(parts).set(target, {
    text: withoutTexts(partText(parts, target), (index) => !used.has(index)),
  });
}
