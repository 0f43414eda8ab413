import { answerCall } from './calls.ts';
import { customFunctions } from './custom-functions.ts';
import { onInstall, onOpen, openClosing, openGoalSheet, openPortable } from './menu.ts';

/** Made by the build before this; global functions, which are all that Google sees, lead into it. */
declare const App_: Record<string, unknown>;

Object.assign(App_, customFunctions, {
  onOpen,
  onInstall,
  openGoalSheet,
  openPortable,
  openClosing,
  goalsheetCall: answerCall,
});
