import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { Host } from '#host/host.ts';
import { ironCalc } from '#simulators/excel/ironcalc.ts';
import { type ExcelOptions, excelWorkbook } from '#simulators/excel/open.ts';
import { ExcelStandIn } from '#simulators/excel/stand-in.ts';
import { type OfficeHostOptions, officeHost } from '../../addin-excel/host/office-host.ts';
import { startIronCalc } from '../parity/recalculate-ironcalc.ts';
import { loadOffice, type OfficeGlobals } from './load-office.ts';

export interface OpenExcel {
  readonly excel: ExcelStandIn;
  readonly office: OfficeGlobals;
  readonly host: Host;
}

let runs = 0;

/** A host for a library that is loaded already, as another start of the add-in has it. */
export const hostOf = (
  { Excel }: OfficeGlobals,
  whileEditing: OfficeHostOptions['whileEditing'] = 'refuse',
): Host => officeHost({ excel: Excel, supports: () => false, whileEditing, newRun: () => `test${++runs}` });

/** The real library over the workbook of that file; null: a new one. */
export async function openExcel(
  file: Uint8Array | null,
  options: Partial<ExcelOptions> = {},
): Promise<OpenExcel> {
  startIronCalc();
  const local = await openLocalWorkbook(file);
  const read = await local.host.read({ sheets: [{ by: 'all' }] });
  const { isStructureProtected } = local;
  const excel = new ExcelStandIn(
    excelWorkbook(read, { isStructureProtected, calculate: ironCalc(), ...options }),
  );
  const office = loadOffice(excel);
  return { excel, office, host: hostOf(office) };
}
