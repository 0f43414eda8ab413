import { HostFailure } from '#host/host.ts';
import type { CallName, Calls, Request, Response } from './protocol.ts';

/** `google.script.run` as far as we use it. */
export interface ScriptRunner {
  withSuccessHandler(handler: (text: string) => void): ScriptRunner;
  withFailureHandler(handler: (error: Error) => void): ScriptRunner;
  goalsheetCall(text: string): void;
}

/** Asks the script. Rejects with a HostFailure: the script's own, or `host.interrupted` when Google failed. */
export type Bridge = <Name extends CallName>(
  call: Name,
  ask: Calls[Name]['ask'],
) => Promise<Calls[Name]['reply']>;

export const scriptBridge =
  (runner: ScriptRunner): Bridge =>
  <Name extends CallName>(call: Name, ask: Calls[Name]['ask']) =>
    new Promise<Calls[Name]['reply']>((resolve, reject) => {
      const request: Request<Name> = { call, ask };
      runner
        .withSuccessHandler((text) => {
          const response = JSON.parse(text) as Response<Name>;
          if (response.ok) return resolve(response.reply);
          const { code, params, left } = response.failure;
          reject(new HostFailure(code, params, left));
        })
        .withFailureHandler((error) => reject(new HostFailure('host.interrupted', { reason: error.message })))
        .goalsheetCall(JSON.stringify(request));
    });
