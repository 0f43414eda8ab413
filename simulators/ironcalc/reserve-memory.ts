import type { InitOutput } from '@ironcalc/wasm';

/** Two workbooks such as the example take about 130 MB. Pages that are never written to cost nothing. */
const BYTES = 384 * 1024 * 1024;

/**
 * Has the engine, which must have been started, ask for its memory once. It would grow by 64 kB at a time, and each time
 * JavaScript takes the whole of it for new and soon collects all garbage: more than 500 times for a second workbook, which
 * then took four times as long as the first.
 */
export function reserveMemory({ __wbindgen_malloc, __wbindgen_free }: InitOutput): void {
  __wbindgen_free(__wbindgen_malloc(BYTES, 1), BYTES, 1);
}
