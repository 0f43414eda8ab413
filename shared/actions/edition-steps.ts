import type { ReadReply, WriteStep } from '#host/host.ts';
import type { Edition } from './edition.ts';

/** The writes of an edition: existing sheets stay where they are, new ones follow the input sheets in order. */
export function editionSteps(reply: ReadReply, { sheets, outdated }: Edition): readonly WriteStep[] {
  const order = reply.sheets.map(({ name }) => name);
  let next = order.length;
  const writes = sheets.flatMap(({ table, kept }): WriteStep[] => {
    const image = kept?.image ?? table.image;
    const position = order.indexOf(image.name);
    return [
      {
        step: 'sheet',
        previous: kept ? image.name : null,
        image,
        position: kept ? position : next++,
      },
      { step: 'name', name: table.name },
    ];
  });
  const gone = outdated.map((content): WriteStep => ({ step: 'removeSheet', sheet: content.name }));
  return [...writes, ...gone];
}
