import { type Built, changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { done, hasErrors, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { civilOf, type Day } from '#engine/days/day.ts';
import { issuesOf } from '#engine/issue.ts';
import type { Language } from '#engine/plan/inputs.ts';
import { conventionsOf } from '#engine/typed/conventions.ts';
import type { AreaContent, Host, ReadBatch, ReadReply } from '#host/host.ts';
import type { Area } from '#host/sheet.ts';
import type { RangeIssues } from '#language/changes/changes.ts';
import type { ListIssues } from '#language/plan/lists.ts';
import { type ListChoice, planOfList } from '#workbook/list/plan-of-list.ts';
import type { ListCorrections, ListReading } from '#workbook/list/reading.ts';
import { recogniseList } from '#workbook/list/recognise.ts';
import { currentRegion } from '#workbook/list/region.ts';
import { newPlanChange } from './new-plan.ts';

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
export const readList = async (
  host: Host,
  request: ListRequest,
  reader: Reader,
): Promise<Outcome<ListReading>> => listIn(await host.read(listQueries(request)), host, request, reader);

/** A plan of the list, as the person understands it, behind the sheets that are there. */
export const startFromList = (
  host: Host,
  request: ListRequest,
  choice: ListChoice,
  reader: Reader,
): Promise<Outcome<Built>> =>
  changeWorkbook(host, {
    read: listQueries(request),
    decide: async (reply) => {
      const list = await listIn(reply, host, request, reader);
      if (list.kind === 'refused') return list;
      if (hasErrors(list.issues)) return refused(list.issues);
      if (choice.goals.length === 0 || choice.goals.some(({ total }) => !(total > 0))) {
        return refused([{ ...issue('list.noTotal', ['total'], {}), place: null }]);
      }
      const change = newPlanChange(reply, planOfList(list.value, choice, reader.language));
      if (change.kind === 'refused') return change;
      return done(change.value, [...list.issues, ...change.issues]);
    },
  });

const listQueries = ({ place }: ListRequest): ReadBatch => ({
  sheets: [place ? { by: 'area', ...place } : { by: 'selection' }],
});

async function listIn(
  reply: ReadReply,
  host: Host,
  { place, corrections }: ListRequest,
  { language, today }: Reader,
): Promise<Outcome<ListReading>> {
  const chosen = reply.areas[0] ?? null;
  const block = chosen && !place ? await withNeighbours(host, chosen) : chosen;
  if (!block) return refused([{ ...issue('change.nothingSelected', ['selection'], {}), place: null }]);
  const conventions = conventionsOf(language, civilOf(today).year);
  const reading = recogniseList({ block, today, conventions, corrections });
  if (!reading) return refused([{ ...issue('list.blank', ['selection'], {}), place: null }]);
  return done(reading, reading.issues);
}

/** Of one cell the block around it, else what is selected. */
async function withNeighbours(host: Host, chosen: AreaContent): Promise<AreaContent> {
  if (chosen.area.rows * chosen.area.columns !== 1) return chosen;
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
