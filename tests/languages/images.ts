import type { Outcome } from '#actions/protocol/outcome.ts';
import { contains } from '#host/areas.ts';
import type { Host } from '#host/host.ts';
import { isFormula, type SheetImage } from '#host/sheet.ts';

/** The sheets that an action writes, as they are drawn. Throws where it refuses. */
export async function imagesOf(
  host: Host,
  act: (host: Host) => Promise<Outcome<unknown>>,
): Promise<readonly SheetImage[]> {
  const images: SheetImage[] = [];
  const outcome = await act({
    ...host,
    write: (batch) => {
      for (const step of batch.steps) if (step.step === 'sheet') images.push(step.image);
      return host.write(batch);
    },
  });
  if (outcome.kind === 'refused') throw new Error(outcome.issues.map(({ code }) => code).join(', '));
  return images;
}

/** What a sheet shows and prints, cell by cell: empty ones and those with the format that hides are left out. */
export function shownOn({ cells, styles }: SheetImage): string[] {
  const isHidden = (row: number, column: number): boolean =>
    styles.filter(({ area }) => contains(area, row, column)).at(-1)?.style.numberFormat === ';;;';
  return cells.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const value = isFormula(cell) ? cell.value : cell;
      return value === null || value === '' || isHidden(at, column) ? [] : [`${value}`];
    }),
  );
}
