import { toSerial } from '#engine/days/serial.ts';
import type { FunnelPlan } from '#engine/plan/funnel.ts';
import { formulasOn } from '#formula/fx.ts';
import { type ActionsLayout, scenarioNameCell } from '#workbook/sheets/action-goals/layout.ts';
import { chosen, chosenPeriod } from '#workbook/sheets/common/choices.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { factRow, helperFact } from '#workbook/sheets/common/fact-row.ts';
import { shownCell } from '#workbook/sheets/execution-workings/choice-line.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { leakRows } from './layout.ts';

/** The scenario, the period's days, and its number. */
export const leakFacts = factRow(leakRows.facts, 1, ['scenario', 'first', 'last', 'period']);

export function drawLeakFacts(
  context: ExecutionContext,
  draft: SheetDraft,
  actions: ActionsLayout,
  { scenario }: FunnelPlan,
): void {
  const { tracking, leaks } = context.messages.executionTables;
  const { periodFirst, periodLast, periodKeys } = workingsNames;
  const fx = formulasOn(draft.name);
  const { first, last } = chosenPeriod(context, 'leakPeriod');
  const ofPeriod = (name: string): string => `INDEX(${name},${leakFacts.cell('period')})`;
  const day = namedStyle('calculation', formats.day);
  leakFacts.draw(draft, {
    scenario: {
      title: leaks.scenario,
      formula: fx`${scenarioNameCell(actions)}`,
      value: scenario.name,
      style: namedStyle('link'),
    },
    first: { title: tracking.firstDay, formula: ofPeriod(periodFirst), value: toSerial(first), style: day },
    last: { title: tracking.lastDay, formula: ofPeriod(periodLast), value: toSerial(last), style: day },
    period: helperFact(
      fx`MATCH(${shownCell(context, 'leakPeriod')},${periodKeys},0)`,
      chosen(context, 'leakPeriod').at + 1,
    ),
  });
}
