import { lookAtPlan } from '#actions/plan/check.ts';
import { type Built, buildChange, built, changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { planQueries } from '#actions/protocol/read-plan.ts';
import type { Day } from '#engine/days/day.ts';
import { issuesOf } from '#engine/issue.ts';
import { tidyName } from '#engine/typed/fold.ts';
import type { Place } from '#formula/address.ts';
import { cellStep } from '#host/cell-step.ts';
import type { Host, ReadReply } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import type { CellContent } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { Messages } from '#language/messages.ts';
import type { PlanSheetKey } from '#language/plan/inputs.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { typedAmounts } from '#workbook/inputs/cells.ts';
import { layOut } from '#workbook/inputs/layout.ts';
import { contentAt, type LocatedIssue, shownText } from '#workbook/inputs/locate.ts';
import { inputPlaces } from '#workbook/inputs/places.ts';
import { planComputed } from '#workbook/inputs/plan-cells.ts';
import { type InputReading, readInputs } from '#workbook/inputs/read.ts';
import { inputRows } from '#workbook/inputs/rows.ts';
import { renamed, writtenSheets } from '#workbook/inputs/write.ts';
import { freeName } from '#workbook/sheets/generated-names.ts';
import { inputTables, tablesOf } from '#workbook/sheets/input-tables.ts';

const issue = issuesOf<SidebarIssues>();

/** What mends an issue at one press. */
export type Repair =
  /** An input sheet that a plan can do without is written anew, empty, and the plan is built. */
  | { readonly kind: 'recreate'; readonly sheet: OptionalSheet; readonly name: string }
  /** A number goes into the cell that the issue is about. */
  | { readonly kind: 'useUnit' | 'putBack'; readonly place: Place; readonly value: number }
  /** A name that nobody has gives way to the one that was probably meant; `written`: what goes into the cell. */
  | {
      readonly kind: 'useName';
      readonly place: Place;
      readonly typed: string;
      readonly name: string;
      readonly written: string;
    }
  /** The way to split in that cell becomes the equal one. */
  | { readonly kind: 'splitEqually'; readonly place: Place; readonly choice: 'splitMethod' | 'monthMethod' };
type CellRepair = Exclude<Repair, { readonly kind: 'recreate' }>;

/** Sheets whose lists may all be empty. */
const optionalSheets = ['bases', 'offers', 'funnel', 'calendar'] as const satisfies readonly PlanSheetKey[];
type OptionalSheet = (typeof optionalSheets)[number];

/** How an issue can be mended; null: by hand only. */
export function repairOf(issue: LocatedIssue, { inputs }: Messages): Repair | null {
  if (issue.code !== 'input.table.missing') return cellRepair(issue);
  const table = Object.values(inputTables).find((each) => each.table === issue.path[0]);
  const sheet = optionalSheets.find((each) => each === table?.sheet);
  return sheet ? { kind: 'recreate', sheet, name: inputs.sheets[sheet].name } : null;
}

function cellRepair({ code, params, place }: LocatedIssue): CellRepair | null {
  if (!place) return null;
  switch (code) {
    case 'plan.unit.tooSmall':
      return { kind: 'useUnit', place, value: Number(params.suggested) };
    case 'revision.typedOver.total':
      return { kind: 'putBack', place, value: Number(params.recorded) };
    case 'plan.split.noData':
      return params.all === 1 ? { kind: 'splitEqually', place, choice: 'splitMethod' } : null;
    case 'plan.months.noHistory':
      return { kind: 'splitEqually', place, choice: 'monthMethod' };
    default: {
      const { typed = '', suggested = '', written = '' } = params;
      if (suggested === '') return null;
      return { kind: 'useName', place, typed: `${typed}`, name: `${suggested}`, written: `${written}` };
    }
  }
}

/** Mends it; refused where the issue is there no more: somebody has gone on since. */
export const repair = (host: Host, wanted: Repair, today: Day): Promise<Outcome<Built>> =>
  wanted.kind === 'recreate' ? recreate(host, wanted.sheet, today) : put(host, wanted, today);

const put = (host: Host, wanted: CellRepair, today: Day): Promise<Outcome<Built>> =>
  changeWorkbook(host, {
    read: planQueries,
    decide: (reply) => {
      if (!stands(wanted, reply, today))
        return refused([{ ...issue('repair.gone', ['repair'], {}), place: wanted.place }]);
      const steps = [cellStep(wanted.place, contentOf(wanted, reply))];
      return done({ kind: 'cells', steps, result: { written: [wanted.place.sheet] } });
    },
  });

/** Whether the workbook is still as it was when the repair was offered. */
function stands(wanted: CellRepair, reply: ReadReply, today: Day): boolean {
  if (wanted.kind === 'useName') {
    const { sheet, row, column } = wanted.place;
    const content = reply.contents.find(({ name }) => name === sheet);
    return (
      content !== undefined && tidyName(shownText(contentAt(content, row, column))) === tidyName(wanted.typed)
    );
  }
  const { issues } = lookAtPlan(reply, today).findings;
  return issues.some((each) => JSON.stringify(cellRepair(each)) === JSON.stringify(wanted));
}

function contentOf(wanted: CellRepair, reply: ReadReply): CellContent {
  if (wanted.kind === 'useName') return wanted.written;
  if (wanted.kind !== 'splitEqually') return wanted.value;
  return messagesIn[readInputs(reply).language].inputs.choices[wanted.choice].equal;
}

const recreate = (host: Host, sheet: OptionalSheet, today: Day): Promise<Outcome<Built>> =>
  changeWorkbook(host, {
    read: planQueries,
    decide: (reply) => {
      const reading = readInputs(reply);
      if (tablesOf(sheet).some((table) => reading.places.tables[table])) return refused(reading.issues);
      return done(buildChange({ today, typed: emptySheet(reply, sheet, reading), result: built }));
    },
  });

/** The sheet as a plan without anything on it has it, behind the others, and its names. */
function emptySheet(
  { sheets }: ReadReply,
  key: OptionalSheet,
  { places, language }: InputReading,
): readonly PlainStep[] {
  const blank = exampleInputs('blank', language);
  const rows = inputRows(blank);
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const texts = renamed(messagesIn[language].inputs, [key], (wanted) => freeName(wanted, taken));
  const tables = { ...places.tables, ...layOut([key], rows, texts) };
  const computed = planComputed(tables, rows);
  const writing = { rows, texts, places: inputPlaces(tables), computed, amounts: typedAmounts(blank) };
  const { images, names } = writtenSheets([key], writing);
  return [
    ...images.map((image): PlainStep => ({ step: 'sheet', previous: null, image, position: sheets.length })),
    ...names.map((name): PlainStep => ({ step: 'name', name })),
  ];
}
