import { messagesFor } from '#actions/protocol/messages-for.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { startingMetrics } from '#engine/tracking/metric.ts';
import type { Host } from '#host/host.ts';
import { type MetricChoice, metricChoices } from '#language/execution/records.ts';
import { inputQueries, readInputs } from '#workbook/inputs/read.ts';
import { bringUp } from '#workbook/migrations/bring-up.ts';
import { FIRST_FIGURE, metricChoice } from '#workbook/records/metrics.ts';

/** What is asked before a plan begins to be carried out. */
export interface StartQuestions {
  /** The goals that a funnel does not explain, with what is proposed. */
  readonly goals: readonly { readonly key: string; readonly name: string; readonly metric: MetricChoice }[];
  /** The numbers of the log, as they will be called. */
  readonly metrics: readonly { readonly key: MetricChoice; readonly name: string }[];
}

/** By which number of the log each goal is tracked, by its key; a goal that is not named: as proposed. */
export type ChosenMetrics = Readonly<Record<string, MetricChoice>>;

/** The goal that a funnel explains is tracked by amount without a question. */
export async function readStartQuestions(host: Host): Promise<Outcome<StartQuestions>> {
  const { reply } = bringUp(await host.read(inputQueries));
  const { inputs, issues } = readInputs(reply);
  if (!inputs) return refused(issues);
  const { goals, funnel } = inputs;
  const { executionTables, inputs: texts } = messagesFor(inputs);
  const stages = funnel.goal === null ? [executionTables.deals] : funnel.stages;
  const choices = texts.choices.measure;
  const names = [choices.byHand, executionTables.metrics.amount, ...stages];
  const figures = metricChoices.slice(FIRST_FIGURE);
  const proposed = startingMetrics(inputs);
  return done({
    goals: goals
      .map(({ key, name }, at) => ({ key, name, metric: metricChoice(proposed[at] ?? null) }))
      .filter(({ key }) => key !== funnel.goal),
    metrics: [
      ...names.map((name, code) => ({ key: metricChoices[code] ?? 'byHand', name })),
      ...figures.map((key) => ({ key, name: choices[key] })),
    ],
  });
}
