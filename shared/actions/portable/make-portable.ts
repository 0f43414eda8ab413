import { rangeIssue } from '#actions/changes/range.ts';
import { type Confirmation, changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { cellName } from '#formula/address.ts';
import type { LambdaTexts } from '#functions/portable/names.ts';
import { cellStep } from '#host/cell-step.ts';
import type { Host, ReadBatch, ReadReply } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import { type CellContent, formulaOf, isError, isFormula } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { CHANGES_NAME, logAllSteps, nextNumber } from '#workbook/changes/log.ts';
import { LONGEST_FORMULA, type PortableForm, portableFormula } from './portable-formula.ts';
import { differs, entriesOf, writtenTo } from './portable-record.ts';
import type {
  PortableCell,
  PortableChange,
  PortableDone,
  PortablePreview,
  PortableRequest,
  PortableRest,
  PortableWays,
} from './portable-types.ts';

interface Found {
  readonly cells: readonly PortableCell[];
  readonly rest: readonly PortableRest[];
}

/** What making the formulas of the workbook or of the selection portable would change. Writes nothing. */
export async function previewPortable(
  host: Host,
  request: PortableRequest,
  lambdas: LambdaTexts,
): Promise<Outcome<PortablePreview>> {
  const found = findPortable(await host.read(portableQueries(request)), request, lambdas);
  if (found === null) return nothingSelected();
  return done({ widest: widestOf(lambdas), changes: found.cells.map(told), rest: found.rest });
}

/**
 * Replaces the calls of our functions and puts a line for each sheet on the Changes sheet, in one batch. All or nothing:
 * where a cell shows another value afterwards, such as in an Excel that has no LAMBDA, everything is put back and that
 * cell is named.
 */
export const makePortable = (
  host: Host,
  request: PortableRequest,
  { at, language, lambdas }: PortableWays,
): Promise<Outcome<PortableDone>> =>
  changeWorkbook(host, {
    read: portableQueries(request),
    decide: (reply) => {
      const found = findPortable(reply, request, lambdas);
      if (found === null) return nothingSelected();
      const { cells, rest } = found;
      const { changes: texts } = messagesIn[language];
      const entries = entriesOf(cells, texts);
      const first = nextNumber(reply);
      return done({
        kind: 'cells',
        steps: cells.length > 0 ? [...cells.map(replacing), ...logAllSteps(reply, entries, at, texts)] : [],
        result: {
          widest: widestOf(lambdas),
          changes: cells.map(told),
          rest,
          numbers: entries.map((_, index) => first + index),
        },
        confirm: showsTheSame(cells),
      });
    },
  });

/** Every cell shows what it showed before. */
const showsTheSame = (cells: readonly PortableCell[]): Confirmation => ({
  read: { sheets: [...new Set(cells.map(({ sheet }) => sheet))].map((name) => ({ by: 'title', name })) },
  against: (reply) => {
    const moved = cells.find((cell) => differs(cell.content, contentAt(reply, cell)));
    if (!moved) return null;
    const { sheet, row, column } = moved;
    const params = { cell: `${sheet}!${cellName(row, column)}` };
    return { ...rangeIssue('change.otherValue', ['selection'], params), place: { sheet, row, column } };
  },
});

const nothingSelected = (): Outcome<never> =>
  refused([{ ...rangeIssue('change.nothingSelected', ['selection'], {}), place: null }]);

const widestOf = (lambdas: LambdaTexts): PortableForm =>
  Object.keys(lambdas).length === 0 ? 'native' : 'lambda';

const told = ({ content: _content, ...change }: PortableCell): PortableChange => change;

const replacing = (cell: PortableCell): PlainStep => cellStep(cell, writtenTo(cell));

const contentAt = ({ contents }: ReadReply, { sheet, row, column }: PortableCell): CellContent =>
  contents.find(({ name }) => name === sheet)?.cells[row]?.[column] ?? null;

/** The formulas, and the record of changes. */
const portableQueries = ({ where }: PortableRequest): ReadBatch =>
  where === 'workbook'
    ? { sheets: [{ by: 'all' }] }
    : { sheets: [{ by: 'selection' }, { by: 'anchor', name: CHANGES_NAME }] };

/** Null: nothing is selected. */
function findPortable(
  { contents, areas }: ReadReply,
  { where, widest }: PortableRequest,
  possible: LambdaTexts,
): Found | null {
  const lambdas = widest === 'lambda' ? possible : {};
  if (where === 'selection' && !areas[0]) return null;
  const blocks =
    where === 'workbook'
      ? contents.map(({ name, cells }) => ({ sheet: name, row: 0, column: 0, cells }))
      : areas.flatMap((each) =>
          each === null
            ? []
            : [{ sheet: each.sheet, row: each.area.row, column: each.area.column, cells: each.cells }],
        );
  const cells: PortableCell[] = [];
  const rest: PortableRest[] = [];
  for (const block of blocks) {
    block.cells.forEach((contentsOfRow, r) => {
      contentsOfRow.forEach((content, c) => {
        const place = { sheet: block.sheet, row: block.row + r, column: block.column + c };
        const found = examined(content, lambdas);
        if (found === null) return;
        if ('why' in found) rest.push({ ...place, ...found });
        else cells.push({ ...place, ...found });
      });
    });
  }
  return { cells, rest };
}

type Place = 'sheet' | 'row' | 'column';

function examined(
  content: CellContent,
  lambdas: LambdaTexts,
): Omit<PortableCell, Place> | Omit<PortableRest, Place> | null {
  const before = formulaOf(content);
  if (before === null) return null;
  const { formula: after, replaced, stayed, form } = portableFormula(before, lambdas);
  if (stayed.length > 0) return { before, why: 'noForm', functions: stayed };
  if (replaced.length === 0) return null;
  if (after.length > LONGEST_FORMULA) return { before, why: 'tooLong', functions: replaced };
  const value = isFormula(content) ? content.value : isError(content) ? content.error : null;
  return { before, after, form, value, content };
}
