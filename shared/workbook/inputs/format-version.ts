import { inputIssue } from '#engine/plan/input-issues.ts';
import { languages } from '#engine/plan/inputs.ts';
import type { Place } from '#formula/address.ts';
import { sameName } from '#formula/sheet-name.ts';
import type { ReadReply } from '#host/host.ts';
import type { Scalar } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { contentAt, type LocatedIssue, locate, shown } from '#workbook/inputs/locate.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { inputTables } from '#workbook/sheets/input-tables.ts';

/** Version of the workbook's format that this program writes and reads: see docs/workbook-format.md. */
export const FORMAT_VERSION = 3;

/** The version's cell has this name in every format from 2 on, wherever it stands. */
export const VERSION_NAME = nameOf('settings', 'version');

/** What a workbook says about its format, and where; null: it has no such cell. */
export function formatCell(reply: ReadReply): { readonly version: Scalar; readonly place: Place } | null {
  const place = namedPlace(reply) ?? labelledPlace(reply);
  const content = reply.contents.find(({ name }) => name === place?.sheet);
  if (!place || !content) return null;
  return { version: shown(contentAt(content, place.row, place.column)), place };
}

function namedPlace({ names }: ReadReply): Place | null {
  const found = names.find(({ name }) => sameName(name, VERSION_NAME));
  return found ? { sheet: found.sheet, row: found.area.row, column: found.area.column } : null;
}

/** Format 1: by its label among the plan's settings. */
function labelledPlace(reply: ReadReply): Place | null {
  const { place } = locate(inputTables.settings, reply, messagesIn[languages[0]].inputs);
  const [row, column] = [place?.fields.version, place?.columns.value];
  return place && row !== undefined && column !== undefined ? { sheet: place.sheet, row, column } : null;
}

/** Why this program does not read a workbook as it is: it is of another format, or does not say of which; null: it does. */
export function formatIssue(reply: ReadReply): LocatedIssue | null {
  const found = formatCell(reply);
  if (!found) return null;
  const { version, place } = found;
  const known = FORMAT_VERSION;
  if (version === null || version === '') {
    return { ...inputIssue('input.version.missing', ['version'], { known }), place };
  }
  if (!isVersion(version) || version === known) return null;
  const code = version > known ? 'input.version.newer' : 'input.version.older';
  return { ...inputIssue(code, ['version'], { version, known }), place };
}

/** Anything else is a mistake in the cell, as in any other. */
export const isVersion = (version: Scalar): version is number =>
  typeof version === 'number' && Number.isInteger(version) && version >= 1;
