import type { Built } from '#actions/protocol/change-workbook.ts';
import { done, hasErrors, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { civilOf, type Day } from '#engine/days/day.ts';
import { issuesOf } from '#engine/issue.ts';
import type { Language } from '#engine/plan/inputs.ts';
import { conventionsOf } from '#engine/typed/conventions.ts';
import type { AreaContent, Host } from '#host/host.ts';
import type { Area } from '#host/sheet.ts';
import type { RangeIssues } from '#language/changes/changes.ts';
import type { ListIssues } from '#language/plan/lists.ts';
import { type ListChoice, planOfList } from '#workbook/list/plan-of-list.ts';
import type { ListCorrections, ListReading } from '#workbook/list/reading.ts';
import { recogniseList } from '#workbook/list/recognise.ts';
import { currentRegion } from '#workbook/list/region.ts';
import { newPlan } from './new-plan.ts';

const issue = issuesOf<ListIssues & RangeIssues>();

export type { ListChoice, ListReading };
/** Which cells hold the list, and what a person has corrected of it. `place` null: what is selected now. */
export interface ListRequest {
  readonly place: ListPlace | null;
  readonly corrections: ListCorrections;
}
export interface ListPlace {
  readonly sheet: string;
  readonly area: Area;
}

/** Whose list it is, and when. */
interface Reader {
  readonly language: Language;
  readonly today: Day;
}

/** What the cells say as a list; of one selected cell, the whole block around it. Writes nothing. */
export async function readList(
  host: Host,
  { place, corrections }: ListRequest,
  { language, today }: Reader,
): Promise<Outcome<ListReading>> {
  const block = await blockAt(host, place);
  if (!block) return refused([{ ...issue('change.nothingSelected', ['selection'], {}), place: null }]);
  const conventions = conventionsOf(language, civilOf(today).year);
  const reading = recogniseList({ block, today, conventions, corrections });
  if (!reading) return refused([{ ...issue('list.blank', ['selection'], {}), place: null }]);
  return done(reading, reading.issues);
}

/** A plan of the list, as the person understands it, behind the sheets that are there. */
export async function startFromList(
  host: Host,
  request: ListRequest,
  choice: ListChoice,
  reader: Reader,
): Promise<Outcome<Built>> {
  const read = await readList(host, request, reader);
  if (read.kind === 'refused') return read;
  if (hasErrors(read.issues)) return refused(read.issues);
  if (choice.goals.length === 0 || choice.goals.some(({ total }) => !(total > 0))) {
    return refused([{ ...issue('list.noTotal', ['total'], {}), place: null }]);
  }
  const built = await newPlan(host, planOfList(read.value, choice, reader.language));
  return built.kind === 'refused' ? built : done(built.value, [...read.issues, ...built.issues]);
}

async function blockAt(host: Host, place: ListPlace | null): Promise<AreaContent | null> {
  const query = place ? ({ by: 'area', ...place } as const) : ({ by: 'selection' } as const);
  const chosen = (await host.read({ sheets: [query] })).areas[0] ?? null;
  const isOneCell = chosen !== null && chosen.area.rows === 1 && chosen.area.columns === 1;
  if (!isOneCell || place) return chosen;
  const { contents } = await host.read({ sheets: [{ by: 'title', name: chosen.sheet }] });
  const content = contents.find(({ name }) => name === chosen.sheet);
  const area = content ? currentRegion(content, chosen.area.row, chosen.area.column) : null;
  if (!content || !area) return chosen;
  const cells = Array.from({ length: area.rows }, (_, row) =>
    Array.from(
      { length: area.columns },
      (__, column) => content.cells[area.row + row]?.[area.column + column] ?? null,
    ),
  );
  return { sheet: chosen.sheet, area, cells, fills: [] };
}
