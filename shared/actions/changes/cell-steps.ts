import type { PlainStep } from '#host/reply-after.ts';
import type { Area, CellContent } from '#host/sheet.ts';
import { type CellRecord, SAME_FILL } from '#workbook/changes/log.ts';

type AreaStyle = { area: Area; style: { fill: string } };

/** One write per run of neighbouring cells: the numbers as they become, or as they were with their colours. */
export function recordSteps(
  home: string,
  record: readonly CellRecord[],
  state: 'before' | 'after',
): readonly PlainStep[] {
  const steps: {
    step: 'cells';
    sheet: string;
    row: number;
    column: number;
    cells: CellContent[][];
    styles: AreaStyle[];
  }[] = [];
  for (const [row, column, before, after, fill, sheet = home] of record) {
    const content = state === 'after' ? after : before;
    const last = steps[steps.length - 1];
    const run = last?.cells[0] as CellContent[] | undefined;
    const step =
      last && run && last.sheet === sheet && last.row === row && last.column + run.length === column
        ? last
        : { step: 'cells' as const, sheet, row, column, cells: [[]], styles: [] };
    if (step !== last) steps.push(step);
    (step.cells[0] as CellContent[]).push(content);
    if (fill === SAME_FILL || state === 'after') continue;
    step.styles.push({ area: { row, column, rows: 1, columns: 1 }, style: { fill: fill ?? 'none' } });
  }
  return steps;
}
