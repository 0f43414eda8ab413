import type { ReadReply, WriteStep } from '#host/host.ts';
import type { GeneratedSheets } from './generate-sheets.ts';

/**
 * The writes of generated sheets: existing sheets stay where they are, new ones follow in order, records before generated
 * sheets; what records offer of these comes last.
 */
export function generatedSheetSteps(
  reply: ReadReply,
  { sheets, outdated, records, choices }: GeneratedSheets,
): readonly WriteStep[] {
  const order = reply.sheets.map(({ name }) => name);
  const newRecords = records.filter((step) => step.step === 'sheet').length;
  let next = order.length + newRecords;
  const writes = sheets.flatMap(({ table, merged }): WriteStep[] => {
    const image = merged?.image ?? table.image;
    const position = order.indexOf(image.name);
    return [
      {
        step: 'sheet',
        previous: merged ? image.name : null,
        image,
        position: merged ? position : next++,
      },
      ...[table.name, ...table.names].map((name): WriteStep => ({ step: 'name', name })),
    ];
  });
  const gone = outdated.map((content): WriteStep => ({ step: 'removeSheet', sheet: content.name }));
  return [...records, ...writes, ...choices, ...gone];
}
