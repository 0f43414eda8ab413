/** What the pane says of fixed figures of a plan that is carried out. */
export interface ReallocationTexts {
  /** The step as versions of a goal show it. */
  readonly step: string;
  readonly title: (figures: number) => string;
  readonly help: string;
  /** Whose figure, from what to what; nothing on record: a dash. */
  readonly line: (name: string, before: string, after: string) => string;
  readonly more: (figures: number) => string;
  readonly unchanged: string;
  readonly record: string;
  readonly putBack: string;
  readonly recorded: string;
  readonly wasPutBack: string;
  readonly note: string;
  readonly noteHelp: string;
  readonly author: string;
  readonly reason: string;
}
