import {
  type BuildChange,
  type Built,
  buildChange,
  built,
  changeWorkbook,
} from '#actions/protocol/change-workbook.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import type { Day } from '#engine/days/day.ts';
import { issuesOf } from '#engine/issue.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import type { Host, ReadReply } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import type { TableIssues } from '#language/plan/tables.ts';
import { tableName } from '#workbook/inputs/names.ts';
import { inputSheets } from '#workbook/inputs/write.ts';
import type { NewRecords } from '#workbook/records/initial-records.ts';
import { judgeLogLength } from '#workbook/records/length.ts';
import { freeName } from '#workbook/sheets/generated-names.ts';
import { inputTables } from '#workbook/sheets/input-tables.ts';

const issue = issuesOf<TableIssues>();

/** Records to begin with, and the real day. */
export interface NewExecution {
  readonly records: NewRecords;
  readonly today: Day;
}

/**
 * Writes the input sheets, filled with `inputs`, and all generated sheets behind what the workbook has already;
 * `execution`: with its records. A workbook that holds a plan is refused; a sheet of a person's under a name we need
 * keeps it, ours gets a number.
 */
export const newPlan = (
  host: Host,
  inputs: PlanInputs,
  execution: NewExecution | null = null,
): Promise<Outcome<Built>> =>
  changeWorkbook(host, {
    read: { sheets: [] },
    decide: (reply) => newPlanChange(reply, inputs, execution),
  });

/** The same from a reply to whatever was read: names and sheets always come. */
export function newPlanChange(
  { names, sheets }: ReadReply,
  inputs: PlanInputs,
  execution: NewExecution | null = null,
): Outcome<BuildChange<Built>> {
  const known = names.find(({ name }) =>
    Object.values(inputTables).some(({ table }) => tableName(table) === name),
  );
  if (known) {
    const place = { sheet: known.sheet, row: known.area.row, column: known.area.column };
    return refused([{ ...issue('plan.exists', ['workbook'], { sheet: known.sheet }), place }]);
  }
  const tooLong = execution ? judgeLogLength(execution.records.log.length, inputs) : [];
  if (tooLong.length > 0) return refused(tooLong.map((each) => ({ ...each, place: null })));
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const written = inputSheets(inputs, (wanted) => freeName(wanted, taken));
  const typed = [
    ...written.images.map(
      (image, index): PlainStep => ({
        step: 'sheet',
        previous: null,
        image,
        position: sheets.length + index,
      }),
    ),
    ...written.names.map((name): PlainStep => ({ step: 'name', name })),
  ];
  // Without records nothing is seen as of a day.
  const { today, records: beginning } = execution ?? { today: inputs.start, records: null };
  return done(buildChange({ today, typed, beginning, show: 'decomposition', result: built }));
}
