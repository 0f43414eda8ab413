import { inputIssue } from '#engine/plan/input-issues.ts';
import { sameFormula, sameShape } from '#formula/same-formula.ts';
import { sameName } from '#formula/sheet-name.ts';
import { cellStep } from '#host/cell-step.ts';
import type { DefinedName, ReadReply, WriteStep } from '#host/host.ts';
import { type FormulaCell, isFormula } from '#host/sheet.ts';
import type { InputTexts, PlanTableKey } from '#language/plan/inputs.ts';
import { addSettings } from '#workbook/inputs/add-settings.ts';
import { planCaptions } from '#workbook/inputs/captions.ts';
import { monthToKeep } from '#workbook/inputs/history-months.ts';
import { fieldText, headerOf } from '#workbook/inputs/labels.ts';
import { laterMonths } from '#workbook/inputs/later-months.ts';
import { contentAt, isBlank, type LocatedIssue } from '#workbook/inputs/locate.ts';
import { tableName } from '#workbook/inputs/names.ts';
import type { TablePlace, TablePlaces } from '#workbook/inputs/places.ts';
import { planComputed } from '#workbook/inputs/plan-cells.ts';
import { type InputRows, monthsIn } from '#workbook/inputs/rows.ts';
import type { TableDefinition } from '#workbook/inputs/table.ts';
import { inputSheetDefinitions, planTables } from '#workbook/sheets/input-tables.ts';
import { namedStyle } from '#workbook/style/named-style.ts';

export interface Repairs {
  readonly steps: readonly WriteStep[];
  /** Where a person has typed over a formula of ours: left as it is, and told. */
  readonly issues: readonly LocatedIssue[];
  /** The tables as they are after them. */
  readonly places: TablePlaces;
}

/**
 * What brings the live cells of the input sheets up to date after people have added rows: formulas where an added
 * row has none, values that were not calculated, and where rows were added below a table, its name over them and all formulas that read it. Touches
 * nothing that people typed. `rows` and `places` as they were read, complete.
 */
export function repairs(reply: ReadReply, places: TablePlaces, rows: InputRows, texts: InputTexts): Repairs {
  const computed = planComputed(places, rows);
  const names = outgrown(reply, places);
  const steps: WriteStep[] = names.map((name) => ({ step: 'name', name }));
  const issues: LocatedIssue[] = [];

  const mend = (definition: TableDefinition, place: TablePlace, mending: Mending): void => {
    const { sheet } = place;
    const { row, column, header, formula } = mending;
    const content = reply.contents.find(({ name }) => name === sheet)!;
    const now = contentAt(content, row, column);
    if (!isFormula(now) && !isBlank(now)) {
      const issue = inputIssue('input.cell.typedOver', [definition.table], { header }, 'warning');
      issues.push({ ...issue, place: { sheet, row, column } });
    } else if (
      !isFormula(now) ||
      names.length > 0 ||
      isStale(now, formula) ||
      (mending.overMonths && isOfOtherMonths(now, formula))
    ) {
      const area = { row, column, rows: 1, columns: 1 };
      const styles = isFormula(now) ? [] : [{ area, style: namedStyle('calculation') }];
      steps.push({ ...cellStep({ sheet, row, column }, formula), styles });
    }
  };

  for (const definition of Object.values<TableDefinition<PlanTableKey>>(planTables)) {
    const place = places[definition.table];
    if (!place) {
      steps.push(...restored(definition, reply, places, texts));
      continue;
    }
    definition.columns.forEach((column) => {
      if (column.cell.kind !== 'computed') return;
      const { overMonths = false } = column.cell;
      const header = headerOf(definition.table, column, 0, texts);
      place.rows.forEach((row) => {
        const formula = computed.inRow(definition.table, column.key, row);
        const at = place.columns[column.key]!;
        mend(definition, place, { row, column: at, header, formula, overMonths });
      });
    });
  }
  const week = places.week!;
  const later = laterMonths(reply, places, monthsIn(rows), texts);
  steps.push(...later.steps);
  const header = fieldText(texts, 'week', 'mask').header;
  mend(planTables.week, week, {
    row: week.fields.mask!,
    column: week.columns.value!,
    header,
    formula: computed.field('week', 'mask'),
  });
  const lacking = planTables.week.fields.filter(
    ({ key, isOptional }) => isOptional && week.fields[key] === undefined,
  );
  const kept = monthToKeep(rows);
  const added = Object.fromEntries(lacking.map(({ key }) => [key, key === 'lastPeriodFrom' ? kept : null]));
  const settings = lacking.length > 0 ? addSettings(reply, { table: 'week', added }) : [];
  steps.push(...settings);
  const from = week.fields.lastPeriodFrom;
  if (kept !== null && from !== undefined) {
    steps.push(cellStep({ sheet: week.sheet, row: from, column: week.columns.value! }, kept));
  }
  // With the settings that are added now.
  const fields = { ...week.fields };
  for (const { key } of lacking) {
    const label = fieldText(texts, 'week', key).header;
    const step = settings.find((each) => each.step === 'cells' && each.cells[0]?.[0] === label);
    if (step?.step === 'cells') fields[key] = step.row;
  }
  const tables = { ...later.places, week: { ...week, fields } };
  steps.push(...captionsLacking(reply, planCaptions(tables, rows)));
  return { steps, issues, places: later.places };
}

/** What stands over columns, where nothing stands or it was not calculated. */
function captionsLacking(reply: ReadReply, captions: ReturnType<typeof planCaptions>): readonly WriteStep[] {
  return captions.flatMap(({ formula, value, style, ...cell }) => {
    const content = reply.contents.find(({ name }) => name === cell.sheet);
    if (!content) return [];
    const now = contentAt(content, cell.row, cell.column);
    if (isFormula(now) ? !isStale(now, { formula, value }) : !isBlank(now)) return [];
    const area = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
    return [{ ...cellStep(cell, { formula, value }), styles: [{ area, style: namedStyle(style) }] }];
  });
}

/** Ours, but not calculated since people typed: as files are that were changed without a spreadsheet. */
const isStale = (now: FormulaCell, { formula, value }: FormulaCell): boolean =>
  now.value !== value && sameFormula(now.formula, formula);

/** Ours, but over other months than the plan has now. */
const isOfOtherMonths = (now: FormulaCell, { formula }: FormulaCell): boolean =>
  sameShape(now.formula, formula) && !sameFormula(now.formula, formula);

interface Mending {
  readonly row: number;
  readonly column: number;
  readonly header: string;
  readonly formula: FormulaCell;
  readonly overMonths?: boolean;
}

/** An optional list put back, empty: where its name still lies, else beside what its sheet holds. */
function restored(
  definition: TableDefinition<PlanTableKey>,
  reply: ReadReply,
  places: TablePlaces,
  texts: InputTexts,
): readonly WriteStep[] {
  const { table, columns, spareRows } = definition;
  const beside = inputSheetDefinitions[definition.sheet].beside.flatMap((each) => places[each] ?? [])[0];
  const content = reply.contents.find(({ name }) => name === beside?.sheet);
  if (!beside || !content) return [];
  const { sheet, area } = beside;
  const known = reply.names.find(({ name }) => sameName(name, tableName(table)));
  const free = Math.max(area.column + area.columns, ...content.cells.map(({ length }) => length)) + 1;
  const at = known?.sheet === sheet ? known.area : { row: area.row, column: free };
  const header = { row: at.row, column: at.column, rows: 1, columns: columns.length };
  const cells = [
    [texts.tables[table].title, ...columns.slice(1).map(() => null)],
    columns.map((column) => headerOf(table, column, 0, texts)),
  ];
  const step = { step: 'cells', sheet, row: at.row - 1, column: at.column, cells } as const;
  const styles = [
    { area: { ...header, row: at.row - 1 }, style: namedStyle('section') },
    { area: header, style: namedStyle('header') },
  ];
  const whole = { ...header, rows: 1 + spareRows };
  return [
    { ...step, styles },
    { step: 'name', name: { name: tableName(table), sheet, area: whole } },
  ];
}

/** Names of tables that now reach further than they say. */
function outgrown(reply: ReadReply, places: TablePlaces): DefinedName[] {
  return Object.values<TableDefinition>(planTables).flatMap(({ table }) => {
    const name = tableName(table);
    const place = places[table];
    if (!place) return [];
    const { sheet, area } = place;
    const now = reply.names.find((each) => sameName(each.name, name));
    return now && now.area.rows < area.rows ? [{ name, sheet, area }] : [];
  });
}
