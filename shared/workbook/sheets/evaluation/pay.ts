import { type Floor, floors } from '#engine/evaluation/criteria.ts';
import { columnName } from '#formula/address.ts';
import { asTyped, formulasOn, textLiteral } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { memberCell } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { factorField, minimumField } from '#workbook/sheets/execution-settings/fields.ts';
import { formats } from '#workbook/style/formats.ts';
import { unlessClosed } from './closed.ts';
import { type EvaluatedColumn, type EvaluatedRow, ofPeople } from './evaluated-column.ts';
import { evaluationRows } from './layout.ts';

/** The column with the completion that each floor asks about. */
const completionOf: Readonly<Record<Floor, string>> = {
  personal: 'completion',
  unit: 'ofUnit',
  company: 'ofCompany',
};
export const floorKeys = floors.map((_, index) => `floor${index + 1}`);

/** Completions of unit and company, floors, factors and pay. */
export function payColumns(context: ExecutionContext): EvaluatedColumn[] {
  const { evaluation: texts } = context.messages.executionTables;
  return [
    {
      key: completionOf.unit,
      header: texts.unitCompletion,
      width: 10,
      format: formats.rate,
      person: ({ places, unitAt }, { completions }) => ({
        formula: shownOf(`${columnName(places.at('completion'))}${unitAt + 1}`),
        value: completions.unit,
      }),
    },
    {
      key: completionOf.company,
      header: texts.companyCompletion,
      width: 10,
      format: formats.rate,
      person: ({ places }, { completions }) => ({
        formula: shownOf(`${columnName(places.at('completion'))}$${evaluationRows.first + 1}`),
        value: completions.company,
      }),
    },
    ...floorColumns(context),
    {
      key: 'completionFactor',
      header: texts.completionFactor,
      width: 12,
      format: formats.factor,
      person: ({ cell }, { completionFactor }) => {
        const completion = cell('completion');
        const factor = factorFrom('completionBands', `MAX(0,ROUND(${completion},4))`);
        return { formula: `IF(${completion}="",1,IFERROR(${factor},1))`, value: completionFactor };
      },
    },
    {
      key: 'bandFactor',
      header: texts.bandFactor,
      width: 9,
      format: formats.factor,
      person: ({ cell }, { bandFactor }) => {
        const score = cell('score');
        return { formula: `IF(${score}="","",${factorFrom('payBands', score)})`, value: bandFactor };
      },
    },
    {
      key: 'payFactor',
      header: texts.payFactor,
      width: 9,
      format: formats.factor,
      person: ({ cell }, { payFactor }) => {
        const [byScore, byCompletion, left] = ['bandFactor', 'completionFactor', 'floorFactor'].map(cell);
        const product = `ROUND(${millionths(byCompletion!)}*${millionths(byScore!)}/1000000,0)`;
        const whole = `ROUND(${product}*${millionths(left!)}/1000000,0)/1000000`;
        return { formula: `IF(${byScore}="","",${whole})`, value: payFactor };
      },
    },
    {
      key: 'base',
      header: texts.base,
      width: 12,
      format: '#,##0.00',
      person: (row, { base }) => ({ formula: baseFormula(context, row), value: base }),
    },
    {
      key: 'pay',
      header: texts.pay,
      width: 13,
      format: '#,##0.00',
      person: (row) => ({
        formula: unlessClosed(context, 'payAmounts', row.cell('key'), payFormula(row)),
        value: row.line.pay,
      }),
      unit: (row, column) => {
        const { sum, count } = ofPeople(row, column);
        return { formula: `IF(${count}=0,"",${sum})`, value: row.line.pay };
      },
    },
  ];
}

/** Whether each floor is met, and what the missed ones leave of the pay. */
function floorColumns({ messages }: ExecutionContext): EvaluatedColumn[] {
  const texts = messages.executionTables.evaluation;
  const [met, missed] = [textLiteral(texts.met), textLiteral(texts.missed)];
  const standings = { met: texts.met, missed: texts.missed, none: '–' } as const;
  const columns = floors.map((floor, index): EvaluatedColumn => {
    const minimum = nameOf('execution', minimumField(floor));
    return {
      key: floorKeys[index] ?? '',
      header: messages.execution.floors[floor],
      width: 11,
      person: ({ cell }, person) => {
        const completion = cell(completionOf[floor]);
        const judged = `IF(ROUND(${completion},4)>=${minimum},${met},${missed})`;
        return {
          formula: `IF(OR(${minimum}="",${completion}=""),"–",${judged})`,
          value: standings[person.floors[index]?.standing ?? 'none'],
        };
      },
    };
  });
  const factor: EvaluatedColumn = {
    key: 'floorFactor',
    header: texts.floorFactor,
    width: 9,
    format: formats.factor,
    person: ({ cell }, { floorFactor }) => {
      const factors = floors.map((floor, index) => {
        const standing = cell(floorKeys[index] ?? '');
        return `IF(${standing}=${missed},${nameOf('execution', factorField(floor))},1)`;
      });
      return { formula: `MIN(${factors.join(',')})`, value: floorFactor };
    },
  };
  return [...columns, factor];
}

/** The factor of the band that a formula's value, 0 or more, falls in. */
function factorFrom(table: 'payBands' | 'completionBands', value: string): string {
  const froms = nameOf(table, 'from');
  const reached = `SUMPRODUCT(MAX((${froms}<=${value})*${froms}))`;
  return `INDEX(${nameOf(table, 'factor')},MATCH(${reached},${froms},0))`;
}

/** A person's own base, else that of the rank, else everybody's. */
function baseFormula(context: ExecutionContext, { row, cell }: EvaluatedRow): string {
  const [bases, all] = [nameOf('basePays', 'base'), nameOf('execution', 'basePay')];
  const rank = memberCell(context, row, 'rank');
  const fx = formulasOn(context.texts.sheets.evaluation.name);
  const inList = (typed: string, among: 'who' | 'rank', otherwise: string): string =>
    `IFERROR(INDEX(${bases},MATCH(${asTyped(typed)},${nameOf('basePays', among)},0)),${otherwise})`;
  const everybody = `IF(${all}="","",${all})`;
  const ofRank = fx`IF(${rank}="",${everybody},${inList(fx`${rank}`, 'rank', everybody)})`;
  return inList(cell('key'), 'who', ofRank);
}

function payFormula({ cell }: EvaluatedRow): string {
  const [base, factor] = [cell('base'), cell('payFactor')];
  const product = `ROUND(${base}*100,0)*${millionths(factor)}`;
  return `IF(OR(${base}="",${factor}=""),"",ROUND(${product}/1000000,0)/100)`;
}

/** What a cell shows; an empty one, as where no goal is scored, would count as 0. */
const shownOf = (cell: string): string => `IF(${cell}="","",${cell})`;

/** Whole numbers have no noise that would round a half of a cent down. */
const millionths = (cell: string): string => `ROUND(${cell}*1000000,0)`;
