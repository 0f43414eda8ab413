import type { HostFailureCode } from '#host/host.ts';

type Params = Readonly<Record<string, string | number>>;

/** Why a host could not do it, in words. */
export type FailureTexts = Readonly<Record<HostFailureCode, (params: Params) => string>>;

/** What the command line says. */
export interface CommandTexts {
  readonly written: (file: string, sheets: number) => string;
  /** Of the plan made of a list. */
  readonly planTitle: (year: number) => string;
  readonly peopleRead: (people: number, units: number) => string;
  readonly figureRead: (figure: string, read: number, own: number) => string;
  readonly nothingWritten: string;
  readonly fileExists: (file: string) => string;
  readonly checksFine: string;
  readonly checksLook: string;
}
