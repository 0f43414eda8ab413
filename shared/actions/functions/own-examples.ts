import { holdsPlan } from '#actions/plan/overview.ts';
import { done, type Outcome } from '#actions/protocol/outcome.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { absoluteReference } from '#formula/reference.ts';
import type { FunctionId } from '#functions/catalogue/index.ts';
import type { Host } from '#host/host.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import { inputQueries, readInputs } from '#workbook/inputs/read.ts';

/** Calls with this workbook's own cells as arguments, with their `=`; of functions that its plan can fill in. */
export type OwnExamples = Readonly<Partial<Record<FunctionId, string>>>;

/** None without a plan, or where its inputs cannot be read: this page works without one. */
export async function ownExamples(host: Host): Promise<Outcome<OwnExamples>> {
  const reply = await host.read(inputQueries);
  if (!holdsPlan(reply)) return done({});
  const { inputs, places } = readInputs(reply);
  return done(inputs ? examplesOf(inputs, places) : {});
}

type Path = readonly (string | number)[];

function examplesOf(inputs: PlanInputs, places: InputPlaces): OwnExamples {
  const { goals, funnel } = inputs;
  /** From one input to another beside or below it; null: one of them has no cell, or they are apart. */
  const between = (from: Path, to: Path): string | null => {
    const [first, last] = [places.cell(from), places.cell(to)];
    if (!first || !last || first.sheet !== last.sheet) return null;
    const [rows, columns] = [last.row - first.row + 1, last.column - first.column + 1];
    if (Math.min(rows, columns) !== 1) return null;
    return absoluteReference(first.sheet, { row: first.row, column: first.column, rows, columns });
  };
  const at = (...path: Path): string | null => between(path, path);
  const list = (path: Path, length: number): string | null =>
    length === 0 ? null : between([...path, 0], [...path, length - 1]);

  const explained = goals.findIndex(({ key }) => key === funnel.goal);
  const goal = Math.max(0, explained);
  const total = at('goals', goal, 'total');
  const unit = at('goals', goal, 'unit');
  const statement = goals.findIndex(({ statement }) => statement !== '');
  const [start, end] = [at('start'), at('end')];
  const examples: Partial<Record<FunctionId, string>> = {};
  /** Put in where the workbook has a cell for every argument. */
  const put = (id: FunctionId, args: readonly (string | null)[]): void => {
    if (args.every((arg) => arg !== null)) examples[id] = `=${id}(${args.join(',')})`;
  };
  put('PLAN_WORKDAYS', [start, end]);
  put('TARGET_PEEL', [total, start, end, '"month"', '"weekdays"', unit]);
  if (statement >= 0) {
    put('SMART_CHECK', [at('goals', statement, 'statement')]);
    put('SMART_SCORE', [at('goals', statement, 'statement')]);
  }
  const chosen = funnel.scenarios.findIndex(({ name }) => name === funnel.chosen);
  if (explained < 0 || chosen < 0) return examples;
  const scenario = ['funnel', 'scenarios', chosen];
  const deal = at(...scenario, 'averageDeal');
  const rates = list([...scenario, 'rates'], funnel.scenarios[chosen]?.rates.length ?? 0);
  const days = funnel.workingDays === null ? '250' : at('funnel', 'workingDays');
  put('FUNNEL_DEALS', [total, deal]);
  put('FUNNEL_CALLS', [total, deal, rates, days]);
  put('FUNNEL_STAGES', [total, deal, rates]);
  const deals = list(['funnel', 'sensitivityDeals'], funnel.sensitivityDeals.length);
  const values = list(['funnel', 'sensitivityRates'], funnel.sensitivityRates.length);
  put('FUNNEL_SENSITIVITY', [total, deals, rates, '1', values, days]);
  return examples;
}
