import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';

const text = '姓名,业绩\n王明,100';
/** GB18030 of the same, from its table. */
const gb18030 = [
  ...[0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd2, 0xb5, 0xbc, 0xa8, 0x0a],
  ...[0xcd, 0xf5, 0xc3, 0xf7, 0x2c, 0x31, 0x30, 0x30],
];

describe('the text of a file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)])],
    ['GB18030', new Uint8Array(gb18030)],
    ['UTF-16 little-endian', new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['UTF-16 big-endian', new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())],
  ])('in %s is read', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });
});
