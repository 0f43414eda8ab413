import type { Area } from '#host/sheet.ts';
import { answerBatch, type Session } from './batch.ts';
import { type BlankCell, type CallResult, CustomFunctionCalls } from './custom-functions.ts';
import { type EventEntry, eventsOf } from './events.ts';
import { ExcelError } from './failure.ts';
import type { Handle } from './handle.ts';
import { parseArea } from './model/area.ts';
import type { Workbook } from './model/workbook.ts';
import {
  DELAY_FOR_CELL_EDIT,
  MESSAGE,
  PAYLOAD_LIMIT,
  type Plain,
  type RequestBody,
  type RequestMessage,
  type ResponseBody,
} from './protocol.ts';
import { runtimeServices } from './services.ts';
import { setCells } from './types/range-cells.ts';
import { RangeTarget } from './types/range-target.ts';
import { workbookHandle } from './types/workbook.ts';

/** How a request goes wrong: it never arrives, stops before one of its actions, or only its answer is lost. */
export type Mishap =
  | { readonly kind: 'lost' }
  | { readonly kind: 'stopped'; readonly beforeAction: number }
  | { readonly kind: 'unanswered' };

/** Requests from the first one on; bytes of both directions. */
export interface Traffic {
  readonly requests: number;
  readonly sent: number;
  readonly received: number;
  readonly largest: number;
}

/** The object that the real library finds as `_richApiNativeBridge`. */
export interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

const ERROR_STATUS = 500;

/** Excel's end of Office.js over a workbook in memory. */
export class ExcelStandIn {
  readonly bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => void this.receive(text),
  };
  private readonly session: Session;
  private readonly functions: CustomFunctionCalls;
  private readonly editing: (() => void)[] = [];
  private isEditing = false;
  private traffic: Traffic = { requests: 0, sent: 0, received: 0, largest: 0 };
  private stopBefore = Number.POSITIVE_INFINITY;
  /** What happens to the request of that number, counted from 1 by {@link count}; null: nothing. */
  mishap: (request: number, body: RequestBody) => Mishap | null = () => null;
  /** Sees every body, for tests that count. */
  onRequest: (body: RequestBody) => void = () => undefined;

  constructor(readonly workbook: Workbook) {
    this.functions = new CustomFunctionCalls((entry) => this.send([entry]));
    const functions: Handle = this.functions.handle;
    this.session = {
      root: workbookHandle(functions)(workbook),
      services: { ...runtimeServices(), 'Microsoft.ExcelServices.CustomFunctions': () => functions },
      references: new Map(),
      before: (index) => {
        if (index >= this.stopBefore) throw new ExcelError('GeneralException', 'Stopped by the test.');
      },
    };
  }

  /** The traffic since the last call, which starts a new count. */
  count(): Traffic {
    const { traffic } = this;
    this.traffic = { requests: 0, sent: 0, received: 0, largest: 0 };
    return traffic;
  }

  /** A person begins to type into a cell: requests are refused, or wait where they ask for it. */
  beginCellEdit(): void {
    this.isEditing = true;
  }
  endCellEdit(): void {
    this.isEditing = false;
    for (const resume of this.editing.splice(0)) resume();
  }

  /** A person's entry, in en-US notation or that of the workbook's locale. */
  type(sheet: string, address: string, values: readonly (readonly Plain[])[]): void {
    const { area } = parseArea(address);
    const filled = { ...area, rows: values.length, columns: values[0]?.length ?? 1 };
    setCells(new RangeTarget(this.workbook, this.workbook.sheet(sheet), filled), values);
    this.send(eventsOf(this.workbook, 'Unknown'));
  }

  /** A person selects cells of a sheet, which comes to the front. */
  select(name: string, area: Area): void {
    const { workbook } = this;
    const sheet = workbook.sheet(name);
    if (workbook.active !== sheet) workbook.happened.push({ what: 'activated', sheet: sheet.id });
    workbook.active = sheet;
    workbook.selection = { sheet, area };
    workbook.happened.push({ what: 'selected', sheet: sheet.id, area });
    this.send(eventsOf(workbook, 'Unknown'));
  }

  /** Calculates a custom function as a cell would; settles when the add-in answers. */
  callFunction(name: string, args: readonly Plain[], blank: BlankCell = null): Promise<CallResult> {
    return this.functions.call(name, args, blank);
  }

  private async receive(text: string): Promise<void> {
    const request = JSON.parse(text) as RequestMessage;
    const flags = request.flags ?? 0;
    if (this.isEditing && (flags & DELAY_FOR_CELL_EDIT) !== 0)
      await new Promise<void>((resolve) => this.editing.push(resolve));
    await Promise.resolve();
    const sent = byteLength(JSON.stringify(request.message.body));
    const { requests } = this.traffic;
    const mishap = this.mishap(requests + 1, request.message.body);
    this.onRequest(request.message.body);
    const full = this.answer(request.message.body, sent, mishap);
    const answer = byteLength(JSON.stringify(full)) > PAYLOAD_LIMIT ? tooLarge('Response') : full;
    const received = byteLength(JSON.stringify(answer));
    this.traffic = {
      requests: requests + 1,
      sent: this.traffic.sent + sent,
      received: this.traffic.received + received,
      largest: Math.max(this.traffic.largest, sent, received),
    };
    this.reply(request.id, answer, mishap);
    this.send(eventsOf(this.workbook, 'ThisLocalAddin'));
  }

  private answer(body: RequestBody, bytes: number, mishap: Mishap | null): ResponseBody {
    if (bytes > PAYLOAD_LIMIT) return tooLarge('Request');
    if (this.isEditing) return refused('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
    if (mishap?.kind === 'lost') return refused('GeneralException', 'The request was lost.');
    this.stopBefore = mishap?.kind === 'stopped' ? mishap.beforeAction : Number.POSITIVE_INFINITY;
    const answer = answerBatch(this.session, body);
    return mishap?.kind === 'unanswered' ? refused('GeneralException', 'The answer was lost.') : answer;
  }

  private reply(id: number, answer: ResponseBody, mishap: Mishap | null): void {
    const statusCode = mishap !== null && mishap.kind !== 'stopped' ? ERROR_STATUS : 200;
    const message = { statusCode, headers: {}, body: JSON.stringify(answer) };
    this.bridge.onMessageFromHost?.(JSON.stringify({ id, type: MESSAGE.response, message }));
  }

  private send(entries: readonly EventEntry[]): void {
    if (entries.length === 0) return;
    this.bridge.onMessageFromHost?.(JSON.stringify({ type: MESSAGE.event, message: { entries } }));
  }
}

const refused = (Code: string, Message: string): ResponseBody => ({
  Results: [],
  TraceIds: [],
  Error: { Code, Message, Location: '', ActionIndex: 0, HttpStatusCode: 400 },
});
const tooLarge = (what: 'Request' | 'Response'): ResponseBody =>
  refused(`${what}PayloadSizeLimitExceeded`, `The ${what.toLowerCase()} is larger than 5 MB.`);

/** UTF-8. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
