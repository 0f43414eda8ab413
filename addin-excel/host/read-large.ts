import type { SheetContent } from '#host/host.ts';
import { CELL_PROPERTIES, type CellProperties } from './cell-properties.ts';
import type { ContentBuilder } from './content.ts';
import { codeOf } from './failures.ts';

/** A sheet whose size is known and whose cells are not. */
export interface LargeSheet {
  readonly sheet: Excel.Worksheet;
  readonly rows: number;
  readonly columns: number;
  /** Takes the cells. */
  readonly content: ContentBuilder;
  readonly widths: () => SheetContent['columnWidths'];
}

/** Excel answers with 5 MB at most, but what it answers is parsed at a stretch, while the page answers nobody. */
const BYTES_A_REPLY = 2_000_000;
/** What the properties of a cell take in a reply, until the sheet has shown it. */
const BYTES_A_CELL = 150;

interface Reading {
  readonly source: LargeSheet;
  /** The first row that is not read yet. */
  row: number;
  bytesACell: number;
}
interface Part {
  readonly reading: Reading;
  readonly range: Excel.Range;
  readonly rows: number;
}

/**
 * Reads sheets in blocks of rows, as many in a reply as fit: how many that are, a sheet's last block tells. A reply
 * that would be too large is asked for again in smaller blocks.
 */
export async function readLarge(
  context: Excel.RequestContext,
  sheets: readonly LargeSheet[],
): Promise<SheetContent[]> {
  const readings = sheets.map((source): Reading => ({ source, row: 0, bytesACell: BYTES_A_CELL }));
  for (;;) {
    const request = nextRequest(readings);
    if (request.length === 0) break;
    const isRead = await isAnswered(context, request);
    for (const part of request) {
      if (isRead) await take(part);
      else part.reading.bytesACell *= 2;
    }
  }
  return sheets.map(({ content, widths }) => content.end(widths()));
}

/** Blocks of the sheets in their order until a reply is full; one row at least. */
function nextRequest(readings: readonly Reading[]): Part[] {
  const request: Part[] = [];
  let room = BYTES_A_REPLY;
  for (const reading of readings) {
    const { source, row, bytesACell } = reading;
    const left = source.rows - row;
    if (left === 0) continue;
    const fitting = Math.floor(room / (bytesACell * source.columns));
    if (fitting < 1 && request.length > 0) break;
    const rows = Math.min(left, Math.max(1, fitting));
    const range = source.sheet.getRangeByIndexes(row, 0, rows, source.columns).untrack();
    range.load(CELL_PROPERTIES);
    request.push({ reading, range, rows });
    room -= rows * bytesACell * source.columns;
    if (rows < left) break;
  }
  return request;
}

/** False: too large. A single row that is too large fails for good. */
async function isAnswered(context: Excel.RequestContext, request: readonly Part[]): Promise<boolean> {
  try {
    await context.sync();
  } catch (error) {
    const isSmallest = request.length === 1 && request[0]?.rows === 1;
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded' || isSmallest) throw error;
    return false;
  }
  // Excel leaves values out of a reply that grows too large.
  return request.every(({ range }) => range.values !== null);
}

async function take({ reading, range, rows }: Part): Promise<void> {
  await reading.source.content.add(range);
  reading.row += rows;
  reading.bytesACell = bytesARow(range) / reading.source.columns;
}

/** Rows that stand for the others of their block. */
const SAMPLE = 20;

/** In UTF-8, as the reply has them, about. */
function bytesARow({ values, formulas, valueTypes, numberFormat }: CellProperties): number {
  const step = Math.ceil(values.length / SAMPLE);
  const sample = [values, formulas, valueTypes, numberFormat].map((rows) =>
    rows.filter((_, row) => row % step === 0),
  );
  const text = JSON.stringify(sample);
  return (text.length + 2 * (text.match(/[^\0-\x7f]/g)?.length ?? 0)) / sample[0]!.length;
}
