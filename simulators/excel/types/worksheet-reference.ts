import type { Handle } from '../handle.ts';
import type { SheetTarget } from './range-target.ts';

/** Ranges lead to their sheet and sheets to their ranges; this breaks the circle of their modules. */
let make: ((target: SheetTarget) => Handle) | null = null;
export const worksheet = (target: SheetTarget): Handle => make!(target);
export const provideWorksheet = (maker: (target: SheetTarget) => Handle): void => {
  make = maker;
};
