import init from '@ironcalc/wasm';
import type { ReadReply } from '#host/host.ts';
import { type Host, HostFailure, type ReadBatch, type WriteBatch } from '#host/host.ts';
import { imageOf } from '#simulators/excel/image.ts';
import { ironCalc } from '#simulators/excel/ironcalc.ts';
import { officeExternal } from '#simulators/excel/office-context.ts';
import { excelWorkbook } from '#simulators/excel/open.ts';
import { ExcelStandIn } from '#simulators/excel/stand-in.ts';
import { reserveMemory } from '#simulators/ironcalc/reserve-memory.ts';
import { officeHost } from '../../../addin-excel/host/office-host.ts';

// Runs in the page before Office.js: the stand-in for Excel, all of it in the browser.

const query = new URLSearchParams(location.search);
const language = query.get('language') ?? 'en-US';
const bridge: ExcelStandIn['bridge'] = {
  onMessageFromHost: null,
  sendMessageToHost: (text) => standIn.bridge.sendMessageToHost(text),
};
const EMPTY: ReadReply = { sheets: [], names: [], contents: [], areas: [] };
let standIn = started(new ExcelStandIn(excelWorkbook(EMPTY, { calculate: null })));

function started(next: ExcelStandIn): ExcelStandIn {
  next.bridge.onMessageFromHost = (text) => bridge.onMessageFromHost?.(text);
  return next;
}

const hosts = new Map<number, Host>();
type Answer = { readonly reply: unknown } | { readonly failure: unknown };

async function answered(work: () => Promise<unknown>): Promise<Answer> {
  try {
    return { reply: await work() };
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    const { code, params, left } = error;
    return { failure: { code, params, left } };
  }
}

const test = {
  /** A fresh workbook and a host over it; calls of other hosts answer for this workbook from then on. */
  async open(read: ReadReply): Promise<number> {
    reserveMemory(await init({ module_or_path: '/wasm_bg.wasm' }));
    standIn = started(new ExcelStandIn(excelWorkbook(read, { calculate: ironCalc() })));
    const id = hosts.size;
    const newRun = () => `p${id}x${Math.random().toString(36).slice(2, 8)}`;
    hosts.set(id, officeHost({ excel: Excel, supports: () => false, whileEditing: 'refuse', newRun }));
    return id;
  },
  read: (id: number, batch: ReadBatch) => answered(() => hosts.get(id)!.read(batch)),
  write: (id: number, batch: WriteBatch) => answered(() => hosts.get(id)!.write(batch)),
  call: (name: string, args: readonly never[]) => standIn.callFunction(name, args),
  type: (sheet: string, address: string, values: readonly (readonly (string | number)[])[]) =>
    standIn.type(sheet, address, values),
  images: () => standIn.workbook.sheets.map(imageOf),
  overflow: () => ({
    right: document.documentElement.scrollWidth - innerWidth,
    below: document.documentElement.scrollHeight - innerHeight,
  }),
  background: () =>
    getComputedStyle(document.querySelector('.fui-FluentProvider > div') ?? document.body).backgroundColor,
  sheetNames: () => standIn.workbook.sheets.map(({ name }) => name),
};
export type PageTest = typeof test;

Object.assign(window, {
  _richApiNativeBridge: bridge,
  excelTest: test,
});
Object.defineProperty(window, 'external', {
  value: officeExternal({
    language,
    excelApi: query.get('excelApi') ?? '1.15',
    theme: query.get('theme') === 'dark' ? 'dark' : 'light',
  }),
  configurable: true,
  writable: true,
});
