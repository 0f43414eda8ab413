import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflate, inflate, readZip, writeZip, ZipError } from './zip.ts';

const archive = async (files: Record<string, Uint8Array>): Promise<Uint8Array> => {
  const entries = await Promise.all(
    Object.entries(files).map(async ([path, bytes]) => [path, await deflate(bytes)] as const),
  );
  return writeZip(new Map(entries));
};
const SAMPLE = { 'a/b.xml': new TextEncoder().encode('<x>'.repeat(200)), '中文.txt': new Uint8Array() };

describe('a zip archive', () => {
  it('gives back every file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string({ minLength: 1, unit: 'grapheme' }), fc.uint8Array()),
        async (files) => {
          const read = readZip(await archive(files));
          expect([...read.keys()]).toEqual(Object.keys(files));
          for (const [path, entry] of read) expect(await inflate(entry)).toEqual(files[path]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is deflated as zlib does it', async () => {
    const entry = readZip(await archive(SAMPLE)).get('a/b.xml')!;
    expect(inflateRawSync(entry.compressed)).toEqual(Buffer.from(SAMPLE['a/b.xml']));
    expect(entry.compressed.length).toBeLessThan(60);
  });

  it('that is cut off anywhere is refused', async () => {
    const bytes = await archive(SAMPLE);
    for (let length = 0; length < bytes.length; length++)
      expect(() => readZip(bytes.subarray(0, length))).toThrow(ZipError);
  });

  it('with a damaged file is refused when the file is read', async () => {
    const bytes = await archive(SAMPLE);
    const start = 30 + 'a/b.xml'.length;
    const { compressed } = readZip(bytes).get('a/b.xml')!;
    for (let at = start; at < start + compressed.length; at++) {
      const damaged = bytes.slice();
      damaged[at]! ^= 0x55;
      await expect(inflate(readZip(damaged).get('a/b.xml')!)).rejects.toThrow(ZipError);
    }
  });
});
