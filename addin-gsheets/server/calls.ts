import { judgeGoals } from '#actions/goals/judge-goals.ts';
import type { HostFailure } from '#host/host.ts';
import type { CallName, Calls, FailureData, Request, Response } from '../bridge/protocol.ts';
import { actionsScript } from './actions-script.ts';
import { openBook } from './book.ts';
import { readSpreadsheet } from './read.ts';
import { endTurn, exclusively, renewTurn, takeTurn } from './turns.ts';
import { fill, finish, interrupted, prepare, removeSheets, writeBatch } from './write.ts';

type Answer<Name extends CallName> = (ask: Calls[Name]['ask']) => Calls[Name]['reply'];

const answers: { readonly [Name in CallName]: Answer<Name> } = {
  read: (batch) => readSpreadsheet(openBook(), batch),
  write: (batch) => exclusively(null, () => writeBatch(openBook(), batch)),
  begin: ({ steps }) =>
    exclusively(null, () => {
      const { sheets, created } = prepare(openBook(), steps);
      return { token: takeTurn(created), sheets };
    }),
  put: ({ token, contents }) =>
    exclusively(token, () => {
      fill(openBook(), contents);
      renewTurn();
      return null;
    }),
  finish: ({ token, steps }) =>
    exclusively(token, () => {
      finish(openBook(), steps);
      endTurn();
      return null;
    }),
  abandon: ({ token }) =>
    exclusively(token, () => {
      removeSheets(openBook(), endTurn());
      return null;
    }),
  actions: actionsScript,
  judge: judgeGoals,
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
