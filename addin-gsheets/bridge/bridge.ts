import { HostFailure, reasonOf } from '#host/host.ts';
import type { CallName, Calls, Request, Response } from './protocol.ts';

/** `google.script.run` as far as we use it. */
export interface ScriptRunner {
  withSuccessHandler(handler: (text: string) => void): ScriptRunner;
  withFailureHandler(handler: (error: Error) => void): ScriptRunner;
  goalsheetCall(text: string): void;
}

/** JSON text to the script and back. Rejects with `host.interrupted` when Google failed. */
export type Send = (text: string) => Promise<string>;

export const sendThrough =
  (runner: ScriptRunner): Send =>
  (text) =>
    new Promise((resolve, reject) => {
      runner
        .withSuccessHandler(resolve)
        .withFailureHandler((error) =>
          reject(new HostFailure('host.interrupted', { reason: reasonOf(error) })),
        )
        .goalsheetCall(text);
    });

/** Asks the script. Rejects with a HostFailure: the script's own, or that of the way to it. */
export type Bridge = <Name extends CallName>(
  method: Name,
  params: Calls[Name]['params'],
) => Promise<Calls[Name]['result']>;

export const bridgeOver =
  (send: Send): Bridge =>
  async <Name extends CallName>(method: Name, params: Calls[Name]['params']) => {
    const request: Request<Name> = { method, params };
    const response = JSON.parse(await send(JSON.stringify(request))) as Response<Name>;
    if (response.ok) return response.result;
    const { code, params: reason, left } = response.error;
    throw new HostFailure(code, reason, left);
  };
