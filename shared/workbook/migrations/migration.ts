import type { ReadReply } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';

/**
 * What makes a workbook of one format a workbook of the next, from what a build reads of it. It looks for what it
 * changes and leaves alone what is so already, and never touches what people typed.
 */
export type Migration = (reply: ReadReply) => readonly PlainStep[];
