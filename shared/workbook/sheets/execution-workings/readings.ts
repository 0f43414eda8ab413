import type { UnsummedGoal } from '#engine/plan/inputs.ts';
import { formulasOn } from '#formula/fx.ts';
import { readingReasons } from '#language/execution/execution-tables.ts';
import { inputCell } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { type Block, drawBlock } from './block.ts';
import { readingNames } from './names.ts';
import { reasonsBlock } from './reasons.ts';

/** What the readings are judged by; nothing without their sheet. */
export function drawReadingWorkings(context: ExecutionContext, draft: SheetDraft): void {
  if (context.places.tables.readings === undefined) return;
  drawBlock(draft, goalsBlock(context));
  const { workings, readingReasons: texts } = context.messages.executionTables;
  const reasons = readingReasons.map((reason) => texts[reason]);
  drawBlock(
    draft,
    reasonsBlock(context, { title: workings.readingReasons, texts: reasons, name: readingNames.reasons }),
  );
}

/** The levels, rates and averages; by what they are as the build found them. */
function goalsBlock(context: ExecutionContext): Block<UnsummedGoal> {
  const { plan, messages, texts } = context;
  const { workings } = messages.executionTables;
  const fx = formulasOn(texts.sheets.executionWorkings.name);
  return {
    title: workings.readGoals,
    items: plan.inputs.unsummed,
    columns: [
      {
        key: 'key',
        header: texts.key,
        name: readingNames.keys,
        style: namedStyle('key'),
        value: ({ key }) => key,
      },
      {
        key: 'name',
        header: texts.name,
        name: readingNames.names,
        style: namedStyle('link'),
        formula: ({ index }) => fx`${inputCell(context, ['unsummed', index, 'name'])}&""`,
        value: ({ name }) => name,
      },
      {
        key: 'kind',
        header: workings.kind,
        name: readingNames.kinds,
        value: ({ kind, amountOf }) => (kind === 'level' ? 1 : amountOf === null ? 0 : 2),
      },
    ],
  };
}
