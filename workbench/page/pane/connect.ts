import type { Language } from '#engine/plan/inputs.ts';
import type { Bridge } from '#simulators/excel/stand-in.ts';
import { scriptRun } from '#simulators/gsheets/script-run.ts';
import type { Remote } from '../worker/remote.ts';
import type { AddIn } from '../worker/session.ts';
import { connectOffice } from './office.ts';

/** Called by an add-in's frame before anything of the add-in runs in it. */
export type Connect = (target: Window) => void;

/** An add-in's way to its host, which is in the worker. */
export interface AddInLine {
  /** Leads to the right one of the workbooks that were opened. */
  readonly number: number;
  readonly remote: Remote;
  /** Excel's end of Office.js as the frame has it: texts to the stand-in and back. */
  readonly bridge: Bridge;
}

export const lineFor = (number: number, remote: Remote): AddInLine => ({
  number,
  remote,
  bridge: { onMessageFromHost: null, sendMessageToHost: (text) => void remote.office(number, text) },
});

/** Gives the frame what the add-in finds in its host. */
export function connectTo(addIn: AddIn, { number, remote, bridge }: AddInLine, language: Language): Connect {
  if (addIn === 'excel') return (target) => connectOffice(target, bridge, language);
  const run = scriptRun((name, args) => remote.script(number, name, args));
  return (target) => void Object.assign(target, { google: { script: { run } } });
}
