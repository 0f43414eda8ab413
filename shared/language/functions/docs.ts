/** What is published about a function. */
export interface FunctionDocs {
  /** What it gives, in one sentence; shown while typing. */
  readonly summary: string;
  /** The shape and the unit of the result. */
  readonly result: string;
  /** Edge cases, one a paragraph. */
  readonly notes?: readonly string[];
  /** By name. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The question that each example answers, in their order. */
  readonly examples: readonly string[];
}

/** The words of the pages that document functions. */
export interface FunctionPageTexts {
  readonly contents: string;
  readonly introduction: string;
  readonly parameters: string;
  readonly parameterHeader: string;
  readonly yes: string;
  readonly no: string;
  readonly defaultsTo: (value: string) => string;
  readonly result: string;
  readonly notes: string;
  readonly examples: string;
  readonly exampleHeader: string;
  readonly portable: string;
  /** How to use a LAMBDA text. */
  readonly portableNote: string;
}

/** The words of the page on which the sidebar explains the functions, beside those of the pages. */
export interface FunctionGuideTexts {
  readonly title: string;
  readonly help: string;
  readonly groups: Readonly<Record<'funnel' | 'target' | 'progress' | 'smart', string>>;
  readonly optional: string;
  readonly defaultsTo: (value: string) => string;
  readonly own: string;
  readonly insert: string;
  /** For a screen reader: which of the examples. */
  readonly insertNamed: (formula: string) => string;
  readonly inserted: (cell: string) => string;
  readonly filled: (cell: string) => string;
  readonly holds: (content: string) => string;
  readonly replace: string;
  readonly keep: string;
}

/** All that is published about the catalogue of functions: by the function's name, and around it. */
export interface PublishedTexts {
  readonly functions: Readonly<Record<string, FunctionDocs>>;
  readonly pages: FunctionPageTexts;
  readonly guide: FunctionGuideTexts;
}
