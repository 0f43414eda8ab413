import { heldIn } from '#actions/protocol/generate-sheets.ts';
import type { Place } from '#formula/address.ts';
import { cellName } from '#formula/address.ts';
import { sameName } from '#formula/sheet-name.ts';
import { contains } from '#host/areas.ts';
import type { ReadReply, SheetContent } from '#host/host.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { CHANGES_NAME } from '#workbook/changes/log.ts';
import { isBlank, locate } from '#workbook/inputs/locate.ts';
import { tableName } from '#workbook/inputs/names.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import type { TableDefinition } from '#workbook/inputs/table.ts';
import { userCells } from '#workbook/merge/user-cells.ts';
import { tableNames } from '#workbook/sheets/generated-names.ts';
import { inputTables } from '#workbook/sheets/input-tables.ts';
import { isInPlan, type OwnFormula, ownFormulas } from './own-formulas.ts';

/** A sheet of ours, with what people have put on it. */
interface LostSheet {
  readonly name: string;
  /** Rows that people typed into our lists. */
  readonly rows: number;
  /** Cells beside our tables, such as notes and columns of their own. */
  readonly own: number;
  /** The first of those; null: there is none. */
  readonly ownCell: string | null;
}

/** What goes with a plan. */
export interface Removal {
  /** In the order of the workbook. */
  readonly sheets: readonly LostSheet[];
  /** Months that people typed over on the decomposition. */
  readonly kept: number;
  /** Defined names of people's own for cells on these sheets. */
  readonly ownNames: readonly string[];
  /** Formulas on people's own sheets that refer to what goes. */
  readonly formulas: readonly OwnFormula[];
}

const generated: readonly string[] = Object.values(tableNames);
const typed: readonly string[] = Object.values(inputTables).map(({ table }) => tableName(table));
const ours = new Set([...generated, ...typed, CHANGES_NAME].map((name) => name.toLowerCase()));

/** The sheets on which a table of ours lies, wherever people have put it. */
export const sheetsOfPlan = ({ sheets, names }: Pick<ReadReply, 'sheets' | 'names'>): readonly string[] => {
  const held = new Set(names.flatMap(({ name, sheet }) => (ours.has(name.toLowerCase()) ? [sheet] : [])));
  return sheets.flatMap(({ name }) => (held.has(name) ? [name] : []));
};

/** `reply`: the whole workbook. */
export function whatGoes(reply: ReadReply): Removal {
  const gone = sheetsOfPlan(reply);
  const names = reply.names.filter(({ sheet }) => gone.includes(sheet));
  const { inputs, language } = readInputs(reply);
  const texts = messagesIn[language].inputs;
  const tables = Object.values<TableDefinition>(inputTables).flatMap((definition) => {
    const { place } = locate(definition, reply, texts);
    return place ? [{ ...place, isList: definition.fields.length === 0 }] : [];
  });
  const holds = inputs ? [...heldIn(reply, inputs).holds.values()] : [];
  return {
    sheets: gone.map((name) => lostSheet(reply, name, tables)),
    kept: holds.flatMap((members) => [...members.values()]).reduce((sum, { size }) => sum + size, 0),
    ownNames: names.flatMap(({ name }) => (/^GS_/i.test(name) ? [] : [name])),
    formulas: ownFormulas(reply, isInPlan(gone, names)),
  };
}

interface TypedTable extends TablePlace {
  readonly isList: boolean;
}

function lostSheet(reply: ReadReply, name: string, all: readonly TypedTable[]): LostSheet {
  const content = reply.contents.find((each) => each.name === name);
  const tables = all.filter(({ sheet }) => sheet === name);
  const rows = tables.reduce((sum, { isList, rows }) => sum + (isList ? rows.length : 0), 0);
  const own = content ? ownCells(reply, content, tables) : [];
  const [first] = own;
  return { name, rows, own: own.length, ownCell: first ? cellName(first.row, first.column) : null };
}

/** Cells that hold something, are in no area of ours, and not above our tables, where titles and hints stand. */
function ownCells(reply: ReadReply, content: SheetContent, tables: readonly TypedTable[]): readonly Place[] {
  const named = reply.names.filter(({ name, sheet }) => sheet === content.name && /^GS_/i.test(name));
  const drawn = named.find(({ name }) => generated.some((each) => sameName(each, name)));
  if (drawn) {
    return userCells(content, drawn.area).filter(({ row, column }) =>
      named.every((each) => each === drawn || !contains(each.area, row, column)),
    );
  }
  const top = Math.min(...named.map(({ area }) => area.row));
  const bottom = Math.max(...named.map(({ area }) => area.row + area.rows));
  const right = Math.max(...named.map(({ area }) => area.column + area.columns));
  const places: Place[] = [];
  content.cells.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (row < top || isBlank(cell)) return;
      const table = tables.find(({ area }) => contains(area, row, column));
      const isOwn = table ? !Object.values(table.columns).includes(column) : row >= bottom || column >= right;
      if (isOwn) places.push({ sheet: content.name, row, column });
    });
  });
  return places;
}
