import type { ReadReply, WriteStep } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import { type CellContent, isError } from '#host/sheet.ts';

/** The writes that bring contents, names and sheets back to what was read before these were made; looks stay. */
export function inverseSteps(reply: ReadReply, steps: readonly PlainStep[]): readonly WriteStep[] {
  const added = new Set(steps.flatMap((step) => (step.step === 'sheet' ? [step.image.name] : [])));
  const named = steps.flatMap((step) =>
    step.step === 'name' ? [step.name.name] : step.step === 'removeName' ? [step.name] : [],
  );
  return [
    ...steps.flatMap((step): WriteStep[] => {
      if (step.step !== 'cells' || added.has(step.sheet)) return [];
      const { sheet, row, column } = step;
      const cells = step.cells.map((contents, down) =>
        contents.map((_, right) => writable(formerContent(reply, sheet, row + down, column + right))),
      );
      return [{ step: 'cells', sheet, row, column, cells, styles: [] }];
    }),
    ...[...new Set(named)].map((name): WriteStep => {
      const former = reply.names.find((each) => each.name === name);
      return former ? { step: 'name', name: former } : { step: 'removeName', name };
    }),
    ...[...added].map((sheet): WriteStep => ({ step: 'removeSheet', sheet })),
  ];
}

function formerContent(
  { contents, areas }: ReadReply,
  sheet: string,
  row: number,
  column: number,
): CellContent {
  const content = contents.find(({ name }) => name === sheet);
  if (content) return content.cells[row]?.[column] ?? null;
  for (const part of areas) {
    if (part?.sheet !== sheet) continue;
    const cell = part.cells[row - part.area.row]?.[column - part.area.column];
    if (cell !== undefined) return cell;
  }
  return null;
}

/** An error is written as the formula that gave it. */
const writable = (content: CellContent): CellContent =>
  isError(content) && content.formula !== null ? { formula: content.formula, value: null } : content;
