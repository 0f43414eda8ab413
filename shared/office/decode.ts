/**
 * The text of a file: UTF-8 with or without a mark, UTF-16 with one, else GB18030, as Chinese Excel saves .csv. Every
 * GB18030 text that is valid UTF-8 too is plain ASCII or as good as never written.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
