import type { NoticePlace } from '#actions/notices.ts';
import { changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { weekLabel } from '#engine/periods/weeks.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { planTime } from '#engine/plan/plan.ts';
import { cellStep } from '#host/cell-step.ts';
import type { Host } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import { contentAt, shown } from '#workbook/inputs/locate.ts';
import { inputQueries, readInputs } from '#workbook/inputs/read.ts';
import { choices } from '#workbook/sheets/common/choices.ts';
import { whoLabel } from '#workbook/sheets/execution-workings/plan-choice.ts';
import { tableNames } from '#workbook/sheets/generated-names.ts';
import type { PlanQuestion } from './execution-types.ts';

/** A week by its key as the sheet's list offers it. */
function asListed(inputs: PlanInputs, key: string): string {
  const time = planTime(inputs);
  const week = time.ok && time.value.weeks.find(({ period }) => period.key === key);
  return week ? weekLabel(week.period) : key;
}

/**
 * Chooses on the execution plan's sheet whom and which week the pane shows, and brings it to the front. Answers null where
 * the workbook has no such sheet.
 */
export async function showExecutionPlan(
  host: Host,
  { who, week }: PlanQuestion,
): Promise<Outcome<NoticePlace | null>> {
  const written = await changeWorkbook(host, {
    read: { sheets: [...inputQueries.sheets, { by: 'anchor', name: tableNames.executionPlan }] },
    decide: (reply) => {
      const { inputs, issues } = readInputs(reply);
      if (!inputs) return refused(issues);
      const member = inputs.members.find(({ key }) => key === who);
      const cells = [
        { name: choices.planWho.name, content: member ? whoLabel(member) : null },
        { name: choices.planPeriod.name, content: week === null ? null : asListed(inputs, week) },
      ];
      const steps = cells.flatMap(({ name, content }): PlainStep[] => {
        const place = reply.names.find((each) => each.name === name);
        const sheet = reply.contents.find((each) => each.name === place?.sheet);
        if (!place || !sheet) return [];
        const { row, column } = place.area;
        if (shown(contentAt(sheet, row, column)) === content) return [];
        return [cellStep({ sheet: place.sheet, row, column }, content)];
      });
      const sheet = reply.names.find(({ name }) => name === tableNames.executionPlan)?.sheet ?? null;
      return done({ kind: 'cells', steps, result: sheet });
    },
  });
  if (written.kind === 'refused') return written;
  const sheet = written.value;
  if (sheet === null) return done(null);
  await host.write({ steps: [{ step: 'activate', sheet }] });
  return done({ sheet, cell: 'A1' });
}
