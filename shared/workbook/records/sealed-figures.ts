import type { FixedFigure, SealedFigures } from '#engine/revision/fixed-figures.ts';
import type { ReadReply } from '#host/host.ts';
import { contentAt, shown, shownText } from '#workbook/inputs/locate.ts';
import { readBaseline } from './baseline.ts';
import { figureOf } from './figures-text.ts';

/** Over the fixed figures on record on the Checks sheet: one a row, its columns as in {@link fixedColumns}. */
export const FIXED_NAME = 'GS_FixedFigures';
export const fixedColumns = ['goal', 'whose', 'recorded'] as const;

/** What the last build has kept of the fixed figures; null: it kept none, as those of earlier editions did not. */
export function readSealedFigures(reply: ReadReply): SealedFigures | null {
  const name = reply.names.find((each) => each.name === FIXED_NAME);
  const content = reply.contents.find((each) => each.name === name?.sheet);
  const baseline = readBaseline(reply);
  if (!name || !content || !baseline) return null;
  const { row: first, column, rows } = name.area;
  const figures = Array.from({ length: rows }, (_, index) => first + index).flatMap((row): FixedFigure[] => {
    const goal = shownText(contentAt(content, row, column)).trim();
    const figure = figureOf(shownText(contentAt(content, row, column + 1)).trim());
    const amount = shown(contentAt(content, row, column + fixedColumns.indexOf('recorded')));
    // What is fixed and not on record yet stands there without an amount.
    return goal !== '' && figure && typeof amount === 'number' ? [{ goal, ...figure, amount }] : [];
  });
  return { goals: baseline.map(({ goal }) => goal), figures };
}
