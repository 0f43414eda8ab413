import type { DefinedName, ReadReply, SheetContent, WriteStep } from '#host/host.ts';
import type { CellContent, SheetImage } from '#host/sheet.ts';

/** Writes whose outcome can be told without a host: sheets may come, none goes or changes its name. */
export type PlainStep =
  | Extract<WriteStep, { step: 'cells' | 'name' | 'removeName' }>
  | (Extract<WriteStep, { step: 'sheet' }> & { readonly previous: null });

/**
 * The reply as a host would give it after these writes, so that a change is read and judged before it is made. Cells
 * show where their sheet was read.
 */
export function replyAfter(reply: ReadReply, steps: readonly PlainStep[]): ReadReply {
  const sheets = steps.reduce(sheetsAfter, reply.sheets);
  const added = steps.flatMap((step) => (step.step === 'sheet' ? contentOf(step.image) : []));
  const contents = added.length === 0 ? reply.contents : inOrder([...reply.contents, ...added], sheets);
  return {
    ...reply,
    sheets,
    names: steps.reduce(namesAfter, reply.names),
    contents: contents.map((content) => contentAfter(content, steps)),
  };
}

/** The reply with what was read besides, each sheet once. */
export function withContents(reply: ReadReply, more: readonly SheetContent[]): ReadReply {
  const contents = new Map([...reply.contents, ...more].map((content) => [content.name, content]));
  return { ...reply, contents: inOrder([...contents.values()], reply.sheets) };
}

/** In the order of the workbook. */
function inOrder(contents: readonly SheetContent[], sheets: ReadReply['sheets']): readonly SheetContent[] {
  const place = new Map(sheets.map(({ name }, index) => [name, index]));
  const placeOf = ({ name }: SheetContent): number => place.get(name) ?? sheets.length;
  return [...contents].sort((one, other) => placeOf(one) - placeOf(other));
}

const contentOf = ({ name, cells, styles, columnWidths }: SheetImage): SheetContent => ({
  name,
  cells,
  styles,
  columnWidths,
});

function sheetsAfter(sheets: ReadReply['sheets'], step: PlainStep): ReadReply['sheets'] {
  if (step.step !== 'sheet') return sheets;
  const added = { name: step.image.name, visible: true, protected: false };
  return [...sheets.slice(0, step.position), added, ...sheets.slice(step.position)];
}

function namesAfter(names: readonly DefinedName[], step: PlainStep): readonly DefinedName[] {
  if (step.step !== 'name' && step.step !== 'removeName') return names;
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
