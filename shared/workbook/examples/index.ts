import type { Language, PlanInputs } from '#engine/plan/inputs.ts';
import { blank } from '#workbook/examples/blank.ts';
import { branch } from '#workbook/examples/branch/branch.ts';
import { branchRecords } from '#workbook/examples/branch/records.ts';
import { mdrt } from '#workbook/examples/mdrt.ts';
import type { NewRecords } from '#workbook/records/initial-records.ts';

export const exampleNames = ['mdrt', 'branch', 'blank'] as const;
export type ExampleName = (typeof exampleNames)[number];

const examples: Readonly<Record<ExampleName, (language: Language) => PlanInputs>> = {
  mdrt,
  branch,
  blank,
};

/** A whole plan to start from, in the words of that language. */
export const exampleInputs = (name: ExampleName, language: Language): PlanInputs => examples[name](language);

/** What was written down while the plan was carried out so far; null: the example is a plan only. */
export const exampleRecords = (name: ExampleName, language: Language): NewRecords | null =>
  name === 'branch' ? branchRecords(language) : null;
