import type { Migration } from './migration.ts';
import { nameVersion } from './name-version.ts';
import { recordsOf3 } from './records-of-3.ts';

/** The first one from format 1 to 2, each further one from there to the next. */
export const migrations: readonly Migration[] = [nameVersion, recordsOf3];
