import { type Floor, floors } from '#engine/evaluation/criteria.ts';
import { columnName } from '#formula/address.ts';
import { textLiteral } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { factorField, minimumField } from '#workbook/sheets/execution-settings/fields.ts';
import { formats } from '#workbook/style/formats.ts';
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
      key: 'bandFactor',
      header: texts.bandFactor,
      width: 9,
      format: formats.factor,
      person: ({ cell }, { bandFactor }) => {
        const [score, froms] = [cell('score'), nameOf('payBands', 'from')];
        const reached = `SUMPRODUCT(MAX((${froms}<=${score})*${froms}))`;
        return {
          formula: `IF(${score}="","",INDEX(${nameOf('payBands', 'factor')},MATCH(${reached},${froms},0)))`,
          value: bandFactor,
        };
      },
    },
    {
      key: 'pay',
      header: texts.pay,
      width: 13,
      format: '#,##0.00',
      person: (row) => ({ formula: payFormula(row), value: row.line.pay }),
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

function payFormula({ cell }: EvaluatedRow): string {
  const [base, band] = [nameOf('execution', 'basePay'), cell('bandFactor')];
  const product = `ROUND(${base}*100,0)*${millionths(band)}*${millionths(cell('floorFactor'))}`;
  return `IF(OR(${base}="",${band}=""),"",ROUND(${product}/1000000000000,0)/100)`;
}

/** What a cell shows; an empty one, as where no goal is scored, would count as 0. */
const shownOf = (cell: string): string => `IF(${cell}="","",${cell})`;

/** Whole numbers have no noise that would round a half of a cent down. */
const millionths = (cell: string): string => `ROUND(${cell}*1000000,0)`;
