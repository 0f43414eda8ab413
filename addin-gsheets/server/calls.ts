import { judgeGoals } from '#actions/goals/judge-goals.ts';
import type { HostFailure } from '#host/host.ts';
import type { CallName, Calls, FailureData, Request, Response } from '../bridge/protocol.ts';
import { actionsScript } from './actions-script.ts';
import { openBook } from './book.ts';
import { keepDrafts, readDrafts } from './drafts.ts';
import { readSpreadsheet, selected } from './read.ts';
import { fill, finish, interrupted, prepare, removeSheets, writeBatch } from './write.ts';
import { acquireLease, releaseLease, renewLease, withWriteLock } from './write-lease.ts';

type Method<Name extends CallName> = (params: Calls[Name]['params']) => Calls[Name]['result'];

const methods: { readonly [Name in CallName]: Method<Name> } = {
  read: (batch) => readSpreadsheet(openBook(), batch),
  selected: () => selected(openBook()),
  write: (batch) => withWriteLock(null, () => writeBatch(openBook(), batch)),
  begin: ({ steps }) =>
    withWriteLock(null, () => {
      const { sheets, created } = prepare(openBook(), steps);
      return { token: acquireLease(created), sheets };
    }),
  put: ({ token, contents }) =>
    withWriteLock(token, () => {
      fill(openBook(), contents);
      renewLease();
      return null;
    }),
  finish: ({ token, steps }) =>
    withWriteLock(token, () => {
      finish(openBook(), steps);
      releaseLease();
      return null;
    }),
  abandon: ({ token }) =>
    withWriteLock(token, () => {
      removeSheets(openBook(), releaseLease());
      return null;
    }),
  actions: actionsScript,
  judge: judgeGoals,
  user: () => ({ locale: Session.getActiveUserLocale(), drafts: readDrafts() }),
  keepDrafts,
};

/** The sidebar's only endpoint: JSON text in, JSON text out; failures are data. */
export function answerCall(text: string): string {
  const request = JSON.parse(text) as Request;
  return JSON.stringify(response(request));
}

function response<Name extends CallName>({ method, params }: Request<Name>): Response<Name> {
  try {
    return { ok: true, result: (methods[method] as Method<Name>)(params) };
  } catch (error) {
    return { ok: false, error: asData(interrupted(error, [])) };
  }
}

const asData = ({ code, params, left }: HostFailure): FailureData => ({ code, params, left });
