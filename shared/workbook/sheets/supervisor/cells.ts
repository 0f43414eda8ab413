import { textLiteral } from '#formula/fx.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import { tableCells } from '#workbook/inputs/computed.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { RecordFrame } from '#workbook/records/record-frame.ts';
import { blockOrders } from '#workbook/records/supervisor.ts';

/** Beside each block of the week: 301 for Wednesday's first, by which the timetable finds it. */
export const blockCells = tableCells({
  state: ({ execution }: RecordFrame) => blockOrders(execution.rows.blocks),
  columns: {
    order: {
      formula: ({ fx, cell }) => {
        const [weekday, from] = [cell('weekday'), cell('from')];
        const number = ([1, 2, 3, 4, 5, 6, 7] as const).reduceRight((rest, day) => {
          const words = inEveryLanguage(
            ({ execution: { weekdays } }) => fx`${weekday}=${textLiteral(weekdays[day])}`,
          );
          return `IF(OR(${words.join(',')}),${day},${rest})`;
        }, '0');
        const earlier = fx`SUMPRODUCT((${nameOf('blocks', 'weekday')}=${weekday})*(${nameOf('blocks', 'from')}<${from}))`;
        return fx`IF(OR(${weekday}="",${from}=""),"",100*${number}+1+${earlier})`;
      },
      value: (index, orders) => orders[index] ?? '',
    },
  },
});
