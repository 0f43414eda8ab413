import type { ImportRequest } from '#actions/import/import-types.ts';

/** What a person has said about a source. */
export type Answers = Omit<ImportRequest, 'source'>;
export type Answer = (next: Partial<Answers>) => void;
