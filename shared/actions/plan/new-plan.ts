import { done, hasErrors, type Outcome, refused } from '#actions/outcome.ts';
import type { Day } from '#engine/days/day.ts';
import { issuesOf } from '#engine/issue.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { judgeInputs } from '#engine/plan/judge.ts';
import type { Host, WriteStep } from '#host/host.ts';
import type { TableIssues } from '#language/plan/tables.ts';
import { tableName } from '#workbook/inputs/names.ts';
import { inputSheets } from '#workbook/inputs/write.ts';
import type { NewRecords } from '#workbook/records/initial-records.ts';
import { judgeLogLength } from '#workbook/records/length.ts';
import { freeName } from '#workbook/sheets/generated-names.ts';
import { inputTables } from '#workbook/sheets/input-tables.ts';
import type { Built } from './build.ts';
import { editionSteps } from './generated-sheet-steps.ts';
import { carriedAnew, nextEdition } from './generated-sheets.ts';

const issue = issuesOf<TableIssues>();

/** Records to begin with, and the real day. */
export interface NewlyCarried {
  readonly records: NewRecords;
  readonly today: Day;
}

/**
 * Writes the input sheets, filled with `inputs`, and all generated sheets behind what the workbook has already;
 * `carried`: with its records. A workbook that holds a plan is refused; a sheet of a person's under a name we need
 * keeps it, ours gets a number.
 */
export async function newPlan(
  host: Host,
  inputs: PlanInputs,
  carried: NewlyCarried | null = null,
): Promise<Outcome<Built>> {
  const reply = await host.read({ sheets: [] });
  const known = reply.names.find(({ name }) =>
    Object.values(inputTables).some(({ table }) => tableName(table) === name),
  );
  if (known) {
    const place = { sheet: known.sheet, row: known.area.row, column: known.area.column };
    return refused([{ ...issue('plan.exists', ['workbook'], { sheet: known.sheet }), place }]);
  }
  const taken = new Set(reply.sheets.map(({ name }) => name.toLowerCase()));
  const { images, names, places } = inputSheets(inputs, (wanted) => freeName(wanted, taken));
  const located = judgeInputs(inputs).map((each) => ({ ...each, place: places.nearest(each.path) }));
  if (hasErrors(located)) return refused(located);
  const tooLong = carried ? judgeLogLength(carried.records.log.length, inputs) : [];
  if (tooLong.length > 0) return refused(tooLong.map((each) => ({ ...each, place: null })));

  const first = reply.sheets.length;
  const withInputs = {
    ...reply,
    sheets: [...reply.sheets, ...images.map(({ name }) => ({ name, visible: true, protected: false }))],
  };
  const edition = nextEdition(
    withInputs,
    inputs,
    places,
    carried && carriedAnew(carried.records, places, carried.today),
  );
  if (edition.kind === 'refused') return edition;
  const inputSteps = images.map(
    (image, index): WriteStep => ({ step: 'sheet', previous: null, image, position: first + index }),
  );
  const steps: WriteStep[] = [
    ...inputSteps,
    ...names.map((name): WriteStep => ({ step: 'name', name })),
    ...editionSteps(withInputs, edition.value),
    { step: 'activate', sheet: edition.value.sheets[0]?.table.image.name ?? '' },
  ];
  const { written } = await host.write({ steps });
  return done({ written }, [...located, ...edition.issues]);
}
