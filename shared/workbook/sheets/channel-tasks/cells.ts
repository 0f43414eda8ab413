import { LOG_UNIT } from '#engine/actuals/judge-figures.ts';
import { sameName } from '#engine/plan/judge/keys.ts';
import { type ChannelLine, channelFigures, judgeChannels } from '#engine/tracking/channel.ts';
import { countOf, toAmount } from '#engine/units.ts';
import { asTyped, textLiteral, tidied } from '#formula/fx.ts';
import { type RowFrame, tableCells } from '#workbook/inputs/computed.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { Execution } from '#workbook/records/execution.ts';
import type { RecordFrame } from '#workbook/records/record-frame.ts';
import { plainNumber, textOf } from '#workbook/records/rows.ts';

/** Beside the tasks of each channel: what the log says, what is missing, receivables and stock, and what is wrong. */
export const channelCells = tableCells({
  state: ({ execution, messages }: RecordFrame) => {
    const actuals = amountsByChannel(execution);
    const lines = execution.rows.channelTasks.map(
      (row): ChannelLine => ({
        channel: textOf(row, 'channel'),
        assessmentTask: plainNumber(row, 'assessmentTask'),
        contractTask: plainNumber(row, 'contractTask'),
        actual: actuals.get(sameName(textOf(row, 'channel'))) ?? 0,
        receivables: plainNumber(row, 'receivables'),
        stock: plainNumber(row, 'stock'),
      }),
    );
    return {
      texts: messages.executionTables.channelChecks,
      /** Null where no channel is written. */
      lineAt: (index: number): ChannelLine | null => (lines[index]?.channel ? lines[index] : null),
    };
  },
  columns: {
    actual: {
      formula: ({ fx, cell }) => {
        const [amount, channels, counted] = ['amountCounted', 'channelFound', 'counted'].map((column) =>
          nameOf('log', column),
        ) as [string, string, string];
        const channel = cell('channel');
        return fx`IF(${channel}="","",SUMIFS(${amount},${channels},"="&${asTyped(tidied(fx`${channel}`))},${counted},1))`;
      },
      value: (index, { lineAt }) => lineAt(index)?.actual ?? '',
    },
    gap: {
      formula: ({ fx, cell }) =>
        fx`IF(OR(${cell('channel')}="",NOT(ISNUMBER(${cell('assessmentTask')}))),"",ROUND(N(${cell('assessmentTask')})-N(${cell('actual')}),2))`,
      value: (index, { lineAt }) => figureOf(lineAt(index), 'gap'),
    },
    receivablesShare: {
      formula: (row) => shareFormula(row, 'receivables'),
      value: (index, { lineAt }) => figureOf(lineAt(index), 'receivablesShare'),
    },
    stockShare: {
      formula: (row) => shareFormula(row, 'stock'),
      value: (index, { lineAt }) => figureOf(lineAt(index), 'stockShare'),
    },
    check: {
      formula: ({ fx, cell }, { texts }) => {
        const [channel, assessment, contract] = [
          cell('channel'),
          cell('assessmentTask'),
          cell('contractTask'),
        ];
        const typed = { ...assessment, lastColumn: cell('stock').lastColumn };
        const isBelow = fx`AND(ISNUMBER(${assessment}),ISNUMBER(${contract}),N(${contract})<N(${assessment}))`;
        const found = fx`IF(COUNTIF(${typed},"<0")>0,${textLiteral(texts.negative)},IF(${isBelow},${textLiteral(texts.belowAssessment)},""))`;
        return fx`IF(${channel}="","",${found})`;
      },
      value: (index, { lineAt, texts }) => {
        const line = lineAt(index);
        const codes = line ? judgeChannels([line]).map(({ code }) => code) : [];
        if (codes.includes('tracking.channel.negative')) return texts.negative;
        return codes.includes('tracking.contract.belowAssessment') ? texts.belowAssessment : '';
      },
    },
  },
});

const shareFormula = ({ fx, cell }: RowFrame, part: 'receivables' | 'stock'): string =>
  fx`IF(AND(ISNUMBER(${cell(part)}),N(${cell('actual')})>0),${cell(part)}/${cell('actual')},"")`;

const figureOf = (line: ChannelLine | null, figure: 'gap' | 'receivablesShare' | 'stockShare'): number | '' =>
  (line && channelFigures(line)[figure]) ?? '';

/** What the counted rows of the log add up to by the channel as it is typed there, exact to the hundredth. */
function amountsByChannel({ log, rows }: Execution): ReadonlyMap<string, number> {
  const hundredths = new Map<string, number>();
  for (const row of log) {
    if (row.standing !== 'counted') continue;
    const channel = sameName(textOf(rows.log[row.index] ?? {}, 'channel'));
    hundredths.set(channel, (hundredths.get(channel) ?? 0) + Math.round(countOf(row.entry.amount, LOG_UNIT)));
  }
  return new Map([...hundredths].map(([channel, sum]) => [channel, toAmount(sum, LOG_UNIT)]));
}
