import { asTyped, blockAt, type FormulaTag, type Reference, textLiteral } from '#formula/fx.ts';
import type { FormulaCell } from '#host/sheet.ts';
import type { Messages } from '#language/messages.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import type { Execution } from '#workbook/records/execution.ts';
import { codeOfRow } from '#workbook/records/metrics.ts';
import type { RecordFrame, RowCells } from '#workbook/records/row-frame.ts';
import { textOf } from '#workbook/records/rows.ts';
import { metricLabelNames } from '#workbook/sheets/execution-workings/names.ts';

/** Beside each goal of the list: its name, which number of the log it is, and the code that formulas read. */
export function metricCells(frame: RecordFrame): RowCells {
  const { execution, places, plan } = frame;
  const stages = execution.context.stages.length;
  const keys = column(places, 'goals', 'key');
  const names = column(places, 'goals', 'name');
  return (key, { fx, cell, index }): FormulaCell => {
    const row = index === null ? null : (execution.rows.measures[index] ?? null);
    const goal = row && textOf(row, 'goal');
    const code = row && goal ? codeOfRow(row, stages) : '';
    switch (key) {
      case 'goalName': {
        const found = plan.inputs.goals.find((each) => each.key === goal)?.name ?? '?';
        const formula = fx`IF(${cell('goal')}="","",IFERROR(INDEX(${names},MATCH(${asTyped(fx`${cell('goal')}`)},${keys},0))&"","?"))`;
        return { formula, value: goal ? found : '' };
      }
      case 'code': {
        const place = metricLabelNames.reduceRight(
          (rest, labels) => fx`IFERROR(MATCH(${cell('measure')},${labels},0),${rest})`,
          '1',
        );
        const at = `${place}-1`;
        const formula = fx`IF(${cell('goal')}="","",IF(${at}>${stages + 1},0,${at}))`;
        return { formula, value: code };
      }
      case 'tracked':
        return {
          formula: fx`IF(N(${cell('code')})=0,"",${metricFormula(frame, fx, cell('code'))})`,
          value: code === '' || code === 0 ? '' : metricText(frame, code),
        };
      default:
        throw new Error(`no formula for measures.${key}`);
    }
  };
}

interface MetricFrame {
  readonly places: InputPlaces;
  readonly messages: Messages;
  readonly execution: Pick<Execution, 'context'>;
  readonly plan: { readonly inputs: RecordFrame['plan']['inputs'] };
}

/** Formula for the name of a metric by its code, 1 or more: the amount, or a stage as the funnel calls it. */
export function metricFormula(
  { places, messages, plan }: MetricFrame,
  fx: FormulaTag,
  code: Reference,
): string {
  const { metrics, deals } = messages.executionTables;
  const stage =
    plan.inputs.funnel.goal === null
      ? textLiteral(deals)
      : fx`INDEX(${column(places, 'stages', 'name')},${code}-1)&""`;
  return fx`IF(${code}=1,${textLiteral(metrics.amount)},${stage})`;
}

/** What that formula gives. */
export const metricText = ({ execution, messages }: MetricFrame, code: number): string =>
  code === 1 ? messages.executionTables.metrics.amount : (execution.context.stages[code - 2] ?? '');

function column(places: InputPlaces, table: 'goals' | 'stages', key: string): Reference {
  const block = places.column(table, key);
  if (!block) throw new Error(`no column ${table}.${key}`);
  return blockAt(block, 'both');
}
