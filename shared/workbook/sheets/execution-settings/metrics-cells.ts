import { asTyped, blockAt, type FormulaTag, type Reference, textLiteral } from '#formula/fx.ts';
import { metricChoices } from '#language/execution/records.ts';
import type { Messages } from '#language/messages.ts';
import { tableCells } from '#workbook/inputs/computed.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import type { Execution } from '#workbook/records/execution.ts';
import { BY_HAND, codeOfRow, FIRST_FIGURE } from '#workbook/records/metrics.ts';
import type { RecordFrame } from '#workbook/records/record-frame.ts';
import { textOf } from '#workbook/records/rows.ts';
import { metricLabelNames } from '#workbook/sheets/execution-workings/names.ts';

/** Beside each goal of the list: its name, which number of the log it is, and the code that formulas read. */
export const metricCells = tableCells({
  state: (frame: RecordFrame) => {
    const { execution, places, plan } = frame;
    const stages = execution.context.stages.length;
    const goalAt = (index: number): string => textOf(execution.rows.measures[index] ?? {}, 'goal');
    return {
      frame,
      stages,
      keys: column(places, 'goals', 'key'),
      names: column(places, 'goals', 'name'),
      goalAt,
      nameAt: (index: number): string | undefined =>
        plan.inputs.goals.find(({ key }) => key === goalAt(index))?.name,
      codeAt: (index: number): number | '' =>
        goalAt(index) === '' ? '' : codeOfRow(execution.rows.measures[index] ?? {}, stages),
    };
  },
  columns: {
    goalName: {
      formula: ({ fx, cell }, { keys, names }) =>
        fx`IF(${cell('goal')}="","",IFERROR(INDEX(${names},MATCH(${asTyped(fx`${cell('goal')}`)},${keys},0))&"","?"))`,
      value: (index, { goalAt, nameAt }) => (goalAt(index) === '' ? '' : (nameAt(index) ?? '?')),
    },
    tracked: {
      formula: ({ fx, cell }, { frame }) =>
        fx`IF(N(${cell('code')})=0,"",${metricFormula(frame, fx, cell('code'))})`,
      value: (index, { codeAt, frame }) => {
        const code = codeAt(index);
        return code === '' || code === 0 ? '' : metricText(frame, code);
      },
    },
    code: {
      formula: ({ fx, cell }, { stages }) => {
        const place = metricLabelNames.reduceRight(
          (rest, labels) => fx`IFERROR(MATCH(${cell('measure')},${labels},0),${rest})`,
          '1',
        );
        const at = `${place}-1`;
        return fx`IF(${cell('goal')}="","",IF(AND(${at}>${stages + 1},${at}<${FIRST_FIGURE}),0,${at}))`;
      },
      value: (index, { codeAt }) => codeAt(index),
    },
  },
});

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
  const labels = metricLabelNames[0]!;
  const byHand = textLiteral(messages.inputs.choices.measure.byHand);
  return fx`IF(${code}=${BY_HAND},${byHand},IF(${code}=1,${textLiteral(metrics.amount)},IF(${code}<${FIRST_FIGURE},${stage},INDEX(${labels},${code}+1))))`;
}

/** What that formula gives. */
export function metricText({ execution, messages }: MetricFrame, code: number): string {
  if (code === BY_HAND) return messages.inputs.choices.measure.byHand;
  const choice = metricChoices[code];
  if (code >= FIRST_FIGURE && choice) return messages.inputs.choices.measure[choice];
  return code === 1 ? messages.executionTables.metrics.amount : (execution.context.stages[code - 2] ?? '');
}

function column(places: InputPlaces, table: 'goals' | 'stages', key: string): Reference {
  const block = places.column(table, key);
  if (!block) throw new Error(`no column ${table}.${key}`);
  return blockAt(block, 'both');
}
