import type { DefinedName, ReadReply } from '#host/host.ts';
import type { SheetImage } from '#host/sheet.ts';

/** What a host would answer about a workbook that holds these sheets: as plain JSON, as it travels. */
export function replyOf(images: readonly SheetImage[], names: readonly DefinedName[]): ReadReply {
  const reply: ReadReply = {
    sheets: images.map(({ name }) => ({ name, visible: true, protected: false })),
    names,
    contents: images.map(({ name, cells, styles, columnWidths }) => ({ name, cells, styles, columnWidths })),
    areas: [],
  };
  return JSON.parse(JSON.stringify(reply)) as ReadReply;
}
