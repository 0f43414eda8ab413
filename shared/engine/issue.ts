/**
 * What a person has to know or mend, as data. It is put into words at the edge (shared/language), and pointed
 * at a cell where one is known. Only our own bugs throw.
 */
export interface Issue {
  /** Dotted name, first part the area: `split.weight.negative`. */
  readonly code: string;
  readonly severity: Severity;
  /** Where in the input: the argument's name, then indices or keys from 0. */
  readonly path: readonly (string | number)[];
  readonly params: IssueParams;
}

/** `error`: nothing is written. `warning`: written, and shown. `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';
export type IssueParams = Readonly<Record<string, string | number | readonly string[]>>;

/** A value, or the reasons why there is none. */
export type Result<T> = Success<T> | Failure;
export interface Success<T> {
  readonly ok: true;
  readonly value: T;
}
export interface Failure {
  readonly ok: false;
  readonly issues: readonly Issue[];
}

export const success = <T>(value: T): Success<T> => ({ ok: true, value });
export const failure = (...issues: readonly Issue[]): Failure => ({ ok: false, issues });

/**
 * A typed maker of one area's issues. An area lists its codes with their parameters once, as a type:
 * `interface SplitIssues { 'split.weight.negative': { value: number } }`, and so does the language, which
 * then cannot forget one.
 */
export const issuesOf =
  <Codes extends { [Code in keyof Codes]: IssueParams }>() =>
  <Code extends keyof Codes & string>(
    code: Code,
    path: readonly (string | number)[],
    params: Codes[Code],
    severity: Severity = 'error',
  ): Issue => ({ code, severity, path, params });
