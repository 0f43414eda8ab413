import { LOG_UNIT } from '#engine/actuals/judge-figures.ts';
import { sameKey } from '#engine/plan/judge/keys.ts';
import { type ChannelLine, channelFigures, judgeChannels } from '#engine/tracking/channel.ts';
import { countOf, toAmount } from '#engine/units.ts';
import { asTyped, textLiteral } from '#formula/fx.ts';
import type { FormulaCell } from '#host/sheet.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { Execution } from '#workbook/records/execution.ts';
import type { RecordFrame, RowCells } from '#workbook/records/row-frame.ts';
import { plainNumber, textOf } from '#workbook/records/rows.ts';

/** Beside the tasks of each channel: what the log says, what is missing, receivables and stock, and what is wrong. */
export function channelCells({ execution, messages }: RecordFrame): RowCells {
  const texts = messages.executionTables.channelChecks;
  const actuals = amountsByChannel(execution);
  const lines = execution.rows.channelTasks.map(
    (row): ChannelLine => ({
      channel: textOf(row, 'channel'),
      assessmentTask: plainNumber(row, 'assessmentTask'),
      contractTask: plainNumber(row, 'contractTask'),
      actual: actuals.get(sameKey(textOf(row, 'channel'))) ?? 0,
      receivables: plainNumber(row, 'receivables'),
      stock: plainNumber(row, 'stock'),
    }),
  );

  return (key, { fx, cell, index }): FormulaCell => {
    const line = index === null || lines[index]?.channel === '' ? null : (lines[index] ?? null);
    const figures = line && channelFigures(line);
    const [channel, assessment, contract] = [cell('channel'), cell('assessmentTask'), cell('contractTask')];
    const shareOf = (part: string): string =>
      fx`IF(AND(ISNUMBER(${cell(part)}),N(${cell('actual')})>0),${cell(part)}/${cell('actual')},"")`;
    switch (key) {
      case 'actual': {
        const [amount, channels, counted] = ['amount', 'channel', 'counted'].map((column) =>
          nameOf('log', column),
        ) as [string, string, string];
        return {
          formula: fx`IF(${channel}="","",SUMIFS(${amount},${channels},"="&${asTyped(fx`${channel}`)},${counted},1))`,
          value: line?.actual ?? '',
        };
      }
      case 'gap':
        return {
          formula: fx`IF(OR(${channel}="",NOT(ISNUMBER(${assessment}))),"",ROUND(N(${assessment})-N(${cell('actual')}),2))`,
          value: figures?.gap ?? '',
        };
      case 'receivablesShare':
        return { formula: shareOf('receivables'), value: figures?.receivablesShare ?? '' };
      case 'stockShare':
        return { formula: shareOf('stock'), value: figures?.stockShare ?? '' };
      case 'check': {
        const typed = { ...assessment, lastColumn: cell('stock').lastColumn };
        const isBelow = fx`AND(ISNUMBER(${assessment}),ISNUMBER(${contract}),N(${contract})<N(${assessment}))`;
        const found = fx`IF(COUNTIF(${typed},"<0")>0,${textLiteral(texts.negative)},IF(${isBelow},${textLiteral(texts.belowAssessment)},""))`;
        return { formula: fx`IF(${channel}="","",${found})`, value: line ? checkOf(line) : '' };
      }
      default:
        throw new Error(`no formula for channelTasks.${key}`);
    }
  };

  function checkOf(line: ChannelLine): string {
    const codes = judgeChannels([line]).map(({ code }) => code);
    if (codes.includes('tracking.channel.negative')) return texts.negative;
    return codes.includes('tracking.contract.belowAssessment') ? texts.belowAssessment : '';
  }
}

/** What the counted rows of the log add up to by the channel as it is typed there, exact to the hundredth. */
function amountsByChannel({ log, rows }: Execution): ReadonlyMap<string, number> {
  const hundredths = new Map<string, number>();
  for (const row of log) {
    if (row.standing !== 'counted') continue;
    const channel = sameKey(textOf(rows.log[row.index] ?? {}, 'channel'));
    hundredths.set(channel, (hundredths.get(channel) ?? 0) + Math.round(countOf(row.entry.amount, LOG_UNIT)));
  }
  return new Map([...hundredths].map(([channel, sum]) => [channel, toAmount(sum, LOG_UNIT)]));
}
