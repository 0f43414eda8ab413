import type { HostFailure } from '#host/host.ts';
import type { CallName, Calls, FailureData, Request, Response } from '../bridge/protocol.ts';
import { readSpreadsheet } from './read.ts';
import { endTurn, exclusively, newToken, takeTurn } from './turns.ts';
import { fill, finish, interrupted, prepare, writeBatch } from './write.ts';

type Answer<Name extends CallName> = (ask: Calls[Name]['ask']) => Calls[Name]['reply'];

const answers: { readonly [Name in CallName]: Answer<Name> } = {
  read: (batch) => readSpreadsheet(SpreadsheetApp.getActive(), batch),
  write: (batch) => exclusively(null, () => writeBatch(SpreadsheetApp.getActive(), batch)),
  begin: ({ steps }) =>
    exclusively(null, () => {
      const token = newToken();
      const sheets = prepare(SpreadsheetApp.getActive(), steps);
      takeTurn(token);
      return { token, sheets };
    }),
  put: ({ token, contents }) =>
    exclusively(token, () => {
      fill(SpreadsheetApp.getActive(), contents);
      takeTurn(token);
      return null;
    }),
  finish: ({ token, steps }) =>
    exclusively(token, () => {
      finish(SpreadsheetApp.getActive(), steps);
      endTurn();
      return null;
    }),
  abandon: ({ token }) =>
    exclusively(token, () => {
      endTurn();
      return null;
    }),
  user: () => ({ locale: Session.getActiveUserLocale() }),
};

/** The sidebar's only endpoint: JSON text in, JSON text out; failures are data. */
export function answerCall(text: string): string {
  const request = JSON.parse(text) as Request;
  return JSON.stringify(response(request));
}

function response<Name extends CallName>({ call, ask }: Request<Name>): Response<Name> {
  try {
    return { ok: true, reply: (answers[call] as Answer<Name>)(ask) };
  } catch (error) {
    return { ok: false, failure: asData(interrupted(error, [])) };
  }
}

const asData = ({ code, params, left }: HostFailure): FailureData => ({ code, params, left });
