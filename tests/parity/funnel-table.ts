import type { Language } from '#engine/plan/inputs.ts';
import { cellName } from '#formula/address.ts';
import type { ReadReply } from '#host/host.ts';
import { isFormula, type Scalar } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import type { Recalculated } from './recalculated.ts';

/**
 * The worked case read off the Funnel table sheet: for every scenario deals a year, a week, a day, meetings, appointments and calls a
 * day, and whether they are within capacity. Cached values, or what another program made of them.
 */
export function funnelTable(reply: ReadReply, language: Language, recalculated?: Recalculated): Scalar[][] {
  const anchor = reply.names.find(({ name }) => name === 'GS_FunnelTable')!;
  const { cells } = reply.contents.find(({ name }) => name === anchor.sheet)!;
  const value = (row: number, column: number): Scalar => {
    if (recalculated) {
      const found = recalculated.get(anchor.sheet)?.get(cellName(row, column)) ?? null;
      return typeof found === 'object' ? null : found;
    }
    const content = cells[row]?.[column] ?? null;
    if (isFormula(content)) return content.value;
    return typeof content === 'object' ? null : content;
  };
  const { scenario, perYear, perWeek, perDay, within } = messagesIn[language].tables.funnel;
  const { stages, scenarios } = exampleInputs('mdrt', language).funnel;
  const header = cells.findIndex((row) => row[0] === scenario);
  const deal = stages[0]!;
  const titles = [perYear(deal), perWeek(deal), ...stages.map((stage) => perDay(stage)), within];
  const columns = titles.map((title) => cells[header]!.indexOf(title));
  return scenarios.map((_, index) => columns.map((column) => value(header + 1 + index, column)));
}
