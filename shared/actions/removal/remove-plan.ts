import { type CellChange, changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import type { Day } from '#engine/days/day.ts';
import { issuesOf } from '#engine/issue.ts';
import { cellStep } from '#host/cell-step.ts';
import type { Host, ReadBatch, ReadReply, WriteStep } from '#host/host.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';
import { plainImage } from '#workbook/merge/restored-image.ts';
import { looksOfPlan } from './looks.ts';
import { isInPlan, type OwnFormula, withoutPlan } from './own-formulas.ts';
import { type Removal, sheetsOfPlan, whatGoes } from './what-goes.ts';

const issue = issuesOf<SidebarIssues>();
const whole: ReadBatch = { sheets: [{ by: 'all' }] };

/** What becomes of people's own formulas that refer to the plan: their present values, or `#REF!`. */
export type FormulaFate = 'values' | 'broken';

/** What removing the plan would take away. Writes nothing; refused where nothing of ours is in the workbook. */
export async function previewRemoval(host: Host): Promise<Outcome<Removal>> {
  const reply = await host.read(whole);
  return sheetsOfPlan(reply).length === 0 ? nothing() : done(whatGoes(reply));
}

/**
 * Takes the plan out of the workbook: our sheets with all that is on them, and their names. People's own sheets stay;
 * a workbook that had none gets an empty one, as a spreadsheet has at least one sheet.
 */
export const removePlan = (host: Host, fate: FormulaFate, today: Day): Promise<Outcome<Removal>> =>
  changeWorkbook(host, {
    read: whole,
    decide: (reply) =>
      sheetsOfPlan(reply).length === 0 ? nothing() : done(removalChange(reply, fate, today)),
  });

const nothing = (): Outcome<never> =>
  refused([{ ...issue('remove.nothing', ['workbook'], {}), place: null }]);

function removalChange(reply: ReadReply, fate: FormulaFate, today: Day): CellChange<Removal> {
  const removal = whatGoes(reply);
  const gone = removal.sheets.map(({ name }) => name);
  const names = reply.names.filter(({ sheet }) => gone.includes(sheet));
  const plan = isInPlan(gone, names);
  const fated = ({ sheet, row, column, formula, value }: OwnFormula): WriteStep => {
    const isValue = fate === 'values' && value !== null;
    return cellStep(
      { sheet, row, column },
      isValue ? value : { formula: withoutPlan(formula, plan), value: null },
    );
  };
  return {
    kind: 'cells',
    steps: [
      ...leftSheet(reply, gone),
      ...removal.formulas.map(fated),
      ...names.map(({ name }): WriteStep => ({ step: 'removeName', name })),
      ...gone.map((sheet): WriteStep => ({ step: 'removeSheet', sheet })),
    ],
    result: removal,
    looks: looksOfPlan(reply, today),
  };
}

/** An empty sheet, where no other would be seen. */
function leftSheet({ sheets }: ReadReply, gone: readonly string[]): readonly WriteStep[] {
  if (sheets.some(({ name, visible }) => visible && !gone.includes(name))) return [];
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`sheet${number}`)) number++;
  const empty = { name: `Sheet${number}`, cells: [], styles: [], columnWidths: [] };
  const image = { ...plainImage(empty), tabColor: '' };
  return [{ step: 'sheet', previous: null, image, position: 0 }];
}
