import { textLiteral } from '#formula/fx.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { RecordFrame, RowCells } from '#workbook/records/row-frame.ts';
import { blockOrders } from '#workbook/records/supervisor.ts';

/** Beside each block of the week: 301 for Wednesday's first, by which the timetable finds it. */
export function blockCells({ execution }: RecordFrame): RowCells {
  const orders = blockOrders(execution.rows.blocks);
  return (_key, { fx, cell, index }) => {
    const [weekday, from] = [cell('weekday'), cell('from')];
    const number = ([1, 2, 3, 4, 5, 6, 7] as const).reduceRight((rest, day) => {
      const words = inEveryLanguage(
        ({ execution: { weekdays } }) => fx`${weekday}=${textLiteral(weekdays[day])}`,
      );
      return `IF(OR(${words.join(',')}),${day},${rest})`;
    }, '0');
    const earlier = fx`SUMPRODUCT((${nameOf('blocks', 'weekday')}=${weekday})*(${nameOf('blocks', 'from')}<${from}))`;
    return {
      formula: fx`IF(OR(${weekday}="",${from}=""),"",100*${number}+1+${earlier})`,
      value: index === null ? '' : (orders[index] ?? ''),
    };
  };
}
