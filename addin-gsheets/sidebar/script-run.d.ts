import type { ScriptRunner } from '../bridge/bridge.ts';

declare global {
  /** What HtmlService gives every page. */
  const google: { readonly script: { readonly run: ScriptRunner } };
}
