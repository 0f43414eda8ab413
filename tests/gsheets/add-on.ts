import type { Host } from '#host/host.ts';
import { openSpreadsheet, saveSpreadsheet } from '#simulators/gsheets/files.ts';
import type { Calculator, SpreadsheetModel } from '#simulators/gsheets/spreadsheet-model.ts';
import { createStandIn, type StandIn } from '#simulators/gsheets/stand-in.ts';
import { loadInContext } from '#simulators/gsheets/vm.ts';
import { bridgeOver, type ScriptRunner, sendThrough } from '../../addin-gsheets/bridge/bridge.ts';
import { sheetsHost } from '../../addin-gsheets/bridge/sheets-host.ts';
import { builtGsheets } from '../built.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';

export interface AddOn {
  readonly standIn: StandIn;
  readonly book: SpreadsheetModel;
  /** A sidebar's way to the spreadsheet. */
  readonly host: Host;
  save(): Promise<Uint8Array>;
}

/** The built add-on in a spreadsheet; null: an empty one. */
export async function openAddOn(
  file: Uint8Array | null,
  calculator: Calculator = recalculateWithIronCalc,
): Promise<AddOn> {
  const book = await openSpreadsheet(file, calculator);
  const standIn = await addOnIn(book);
  return { standIn, book, host: hostOf(standIn), save: () => saveSpreadsheet(book, file) };
}

/** The built add-on in that spreadsheet. */
export async function addOnIn(book: SpreadsheetModel): Promise<StandIn> {
  const files = await builtGsheets();
  const { oauthScopes } = JSON.parse(files['appsscript.json']) as { oauthScopes: string[] };
  const project = {
    code: files['Code.js'],
    htmlFiles: new Map(Object.entries(files).filter(([name]) => name.endsWith('.html'))),
    scopes: oauthScopes,
  };
  return createStandIn(book, project, loadInContext);
}

export const hostOf = ({ run }: StandIn, wait: () => Promise<void> = async () => {}): Host =>
  sheetsHost(bridgeOver(sendThrough(run as ScriptRunner)), { wait });
