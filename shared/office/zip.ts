/**
 * Zip archives (APPNOTE.TXT 6.3, no zip64): enough for Office packages. Entries that nobody touches keep
 * their compressed bytes, so they travel from file to file unchanged.
 */
export interface ZipEntry {
  readonly compressed: Uint8Array;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
}

/** The archive is not one, is cut off, or uses what Office never writes. */
export class ZipError extends Error {}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;

/** Entries by path, in the order of the directory. Throws {@link ZipError}. */
export function readZip(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new ZipError('directory');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw new ZipError('entry');
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const stop = start + view.getUint32(at + 20, true);
    if (stop > bytes.length) throw new ZipError('entry');
    entries.set(name, {
      compressed: bytes.subarray(start, stop),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The plain bytes of an entry. Rejects with {@link ZipError} when they are damaged. */
export async function inflate(entry: ZipEntry): Promise<Uint8Array> {
  if (entry.method !== 0 && entry.method !== DEFLATED) throw new ZipError('method');
  const plain = entry.method === 0 ? entry.compressed : await decompress(entry.compressed);
  if (plain.length !== entry.size || crc32(plain) !== entry.crc) throw new ZipError('checksum');
  return plain;
}

export async function deflate(plain: Uint8Array): Promise<ZipEntry> {
  const compressed = await through(plain, new CompressionStream('deflate-raw'));
  return { compressed, method: DEFLATED, crc: crc32(plain), size: plain.length };
}

export function writeZip(entries: ReadonlyMap<string, ZipEntry>): Uint8Array {
  const named = [...entries].map(([path, entry]) => ({ name: new TextEncoder().encode(path), entry }));
  const total = named.reduce(
    (sum, { name, entry }) => sum + 76 + 2 * name.length + entry.compressed.length,
    22,
  );
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const { name, entry } of named) {
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    writeFields(view, at + 4, name, entry);
    bytes.set(name, at + 30);
    bytes.set(entry.compressed, at + 30 + name.length);
    at += 30 + name.length + entry.compressed.length;
  }
  const directory = at;
  named.forEach(({ name, entry }, index) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    writeFields(view, at + 6, name, entry);
    view.setUint32(at + 42, offsets[index]!, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The 26 bytes that local and central headers share; names are UTF-8, the day is 1980-01-01 for equal output. */
function writeFields(view: DataView, at: number, name: Uint8Array, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x0800, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, 33, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.length, true);
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new ZipError('no directory');
}

async function decompress(compressed: Uint8Array): Promise<Uint8Array> {
  try {
    return await through(compressed, new DecompressionStream('deflate-raw'));
  } catch {
    throw new ZipError('stream');
  }
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const source = new Blob([new Uint8Array(bytes)]).stream();
  return new Uint8Array(await new Response(source.pipeThrough(stream)).arrayBuffer());
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ CRC_TABLE[(crc ^ bytes[i]!) & 0xff]!;
  return (crc ^ 0xffffffff) >>> 0;
}
