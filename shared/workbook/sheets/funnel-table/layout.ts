import { cellAt, type Reference } from '#formula/fx.ts';
import type { ColumnPlaces, LinePlaces } from '#workbook/sheets/common/column-table.ts';

/** Where the scenarios and what follows from them stand. */
export interface FunnelLayout {
  readonly sheet: string;
  /** What all scenarios share, a label and a value per line. */
  readonly basis: LinePlaces;
  readonly scenarioHeader: number;
  readonly firstScenario: number;
  /** Of the scenarios; `rates.0` …, `stages.1` …. */
  readonly columns: ColumnPlaces;
  readonly leverHeader: number;
  readonly levers: LinePlaces;
  readonly sensitivityHeader: number;
}

export const basisCell = ({ sheet, basis }: FunnelLayout, key: string): Reference =>
  cellAt({ sheet, row: basis.at(key), column: 1 }, 'both');
