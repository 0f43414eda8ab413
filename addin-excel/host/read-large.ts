import type { Area } from '#host/sheet.ts';
import { CELL_PROPERTIES, type CellProperties } from './cell-properties.ts';
import { codeOf } from './failures.ts';
import { rangeOf } from './fill.ts';

/** Cells whose place is known and whose content is not. */
export interface LargeArea {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  /** Takes the rows after those that it has. */
  readonly add: (block: CellProperties) => Promise<void>;
}

/** Excel answers with 5 MB at most, but what it answers is parsed at a stretch, while the page answers nobody. */
const BYTES_A_REPLY = 2_000_000;
/** What the properties of a cell take in a reply, until the sheet has shown it. */
const BYTES_A_CELL = 150;

interface Reading {
  readonly source: LargeArea;
  /** The first row of the area that is not read yet, from 0. */
  row: number;
  bytesACell: number;
}
interface Part {
  readonly reading: Reading;
  readonly range: Excel.Range;
  readonly rows: number;
}

/**
 * Reads areas in blocks of rows, as many in a reply as fit: how many that are, an area's last block tells. A reply
 * that would be too large is asked for again in smaller blocks.
 */
export async function readLarge(context: Excel.RequestContext, areas: readonly LargeArea[]): Promise<void> {
  const readings = areas.map((source): Reading => ({ source, row: 0, bytesACell: BYTES_A_CELL }));
  for (;;) {
    const request = nextRequest(readings);
    if (request.length === 0) break;
    const isRead = await isAnswered(context, request);
    for (const part of request) {
      if (isRead) await take(part);
      else part.reading.bytesACell *= 2;
    }
  }
}

/** Blocks of the areas in their order until a reply is full; one row at least. */
function nextRequest(readings: readonly Reading[]): Part[] {
  const request: Part[] = [];
  let room = BYTES_A_REPLY;
  for (const reading of readings) {
    const { source, row, bytesACell } = reading;
    const { area } = source;
    const left = area.rows - row;
    if (left === 0) continue;
    const fitting = Math.floor(room / (bytesACell * area.columns));
    if (fitting < 1 && request.length > 0) break;
    const rows = Math.min(left, Math.max(1, fitting));
    const range = rangeOf(source.sheet, { ...area, row: area.row + row, rows });
    range.load(CELL_PROPERTIES);
    request.push({ reading, range, rows });
    room -= rows * bytesACell * area.columns;
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
  await reading.source.add(range);
  reading.row += rows;
  reading.bytesACell = bytesARow(range) / reading.source.area.columns;
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
