import type { DefinedName, ReadReply, SheetContent, WriteStep } from '#host/host.ts';
import type { CellContent } from '#host/sheet.ts';

/** Writes whose outcome can be told without a host: no sheet comes, goes or changes its name. */
export type PlainStep = Extract<WriteStep, { step: 'cells' | 'name' | 'removeName' }>;

/** The reply as a host would give it after these writes, so that a change is read and judged before it is made. */
export function replyAfter(reply: ReadReply, steps: readonly PlainStep[]): ReadReply {
  return {
    ...reply,
    names: steps.reduce(namesAfter, reply.names),
    contents: reply.contents.map((content) => contentAfter(content, steps)),
  };
}

function namesAfter(names: readonly DefinedName[], step: PlainStep): readonly DefinedName[] {
  if (step.step === 'cells') return names;
  const changed = (step.step === 'name' ? step.name.name : step.name).toLowerCase();
  const others = names.filter(({ name }) => name.toLowerCase() !== changed);
  return step.step === 'name' ? [...others, step.name] : others;
}

function contentAfter(content: SheetContent, steps: readonly PlainStep[]): SheetContent {
  const writes = steps.flatMap((step) =>
    step.step === 'cells' && step.sheet === content.name ? [step] : [],
  );
  if (writes.length === 0) return content;
  const cells = content.cells.map((row) => [...row]);
  for (const { row: first, column, cells: written } of writes) {
    written.forEach((contents, down) => {
      while (cells.length <= first + down) cells.push([]);
      const row = cells[first + down] as CellContent[];
      contents.forEach((value, right) => {
        while (row.length < column + right) row.push(null);
        row[column + right] = value;
      });
    });
  }
  const formats = writes.flatMap(({ styles }) =>
    styles.filter(({ style }) => style.numberFormat !== undefined),
  );
  return { ...content, cells, styles: [...content.styles, ...formats] };
}
