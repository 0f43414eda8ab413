import { civilOf, type Day, day } from '#engine/days/day.ts';
import type { Language, Member, PlanInputs } from '#engine/plan/inputs.ts';
import { weekdayCalendar } from '#engine/plan/plain-inputs.ts';
import type { ReadReply } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { PlanSheetKey } from '#language/plan/inputs.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { typedAmounts } from '#workbook/inputs/cells.ts';
import { layOut } from '#workbook/inputs/layout.ts';
import { contentAt, isBlank, shownText } from '#workbook/inputs/locate.ts';
import { inputPlaces } from '#workbook/inputs/places.ts';
import { planComputed } from '#workbook/inputs/plan-cells.ts';
import type { InputReading } from '#workbook/inputs/read.ts';
import { inputRows } from '#workbook/inputs/rows.ts';
import { renamed, writtenSheets } from '#workbook/inputs/write.ts';
import { freeName, tableNames } from '#workbook/sheets/generated-names.ts';
import { FIRST_MEMBER_ROW } from '#workbook/sheets/split/layout.ts';

/** An input sheet as a plan has it on which nobody has filled in anything yet, behind the others, and its names. */
export function emptySheet(
  reply: ReadReply,
  key: PlanSheetKey,
  { places, language }: InputReading,
  asking: { readonly language: Language; readonly today: Day },
): readonly PlainStep[] {
  const spoken = places.tables.settings ? language : asking.language;
  const inputs = withoutRows(exampleInputs('blank', spoken), reply, asking.today);
  const rows = inputRows(inputs);
  const taken = new Set(reply.sheets.map(({ name }) => name.toLowerCase()));
  const texts = renamed(messagesIn[spoken].inputs, [key], (wanted) => freeName(wanted, taken));
  const tables = { ...places.tables, ...layOut([key], rows, texts) };
  const computed = planComputed(tables, rows);
  const writing = { rows, texts, places: inputPlaces(tables), computed, amounts: typedAmounts(inputs) };
  const { images, names } = writtenSheets([key], writing);
  const position = reply.sheets.length;
  return [
    ...images.map((image): PlainStep => ({ step: 'sheet', previous: null, image, position })),
    ...names.map((name): PlainStep => ({ step: 'name', name })),
  ];
}

/** No goals, this year, and the members that the workings name: no number that nobody has typed. */
function withoutRows(blank: PlanInputs, reply: ReadReply, today: Day): PlanInputs {
  const { year } = civilOf(today);
  const members = namedMembers(reply).map((member) => ({ ...blank.members[0]!, ...member }));
  const [start, end] = [day(`${year}-01-01`), day(`${year}-12-31`)];
  return { ...blank, title: '', start, end, goals: [], members, calendar: weekdayCalendar };
}

/** Who is above whom, as the sheet of the split has it from the last build. */
function namedMembers(reply: ReadReply): Pick<Member, 'key' | 'name' | 'parent'>[] {
  const anchor = reply.names.find(({ name }) => name === tableNames.split);
  const content = reply.contents.find(({ name }) => name === anchor?.sheet);
  if (!anchor || !content) return [];
  const members: Pick<Member, 'key' | 'name' | 'parent'>[] = [];
  const text = (row: number, column: number): string =>
    shownText(contentAt(content, row, anchor.area.column + column));
  for (let row = anchor.area.row + FIRST_MEMBER_ROW; ; row += 1) {
    if (isBlank(contentAt(content, row, anchor.area.column))) return members;
    members.push({ key: text(row, 0), name: text(row, 1), parent: text(row, 2) || null });
  }
}
