import { closeMonth, reopenMonth } from '#actions/closing/close-month.ts';
import type { ClosedMonth, ClosingRequest } from '#actions/closing/closing-types.ts';
import { logWork } from '#actions/execution/log-work.ts';
import type { Outcome } from '#actions/protocol/outcome.ts';
import type { Language } from '#engine/plan/inputs.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { initialRecords } from '#workbook/records/initial-records.ts';
import { TODAY } from '../today.ts';
import { executed } from './executed.ts';
import { buildAgain } from './live.ts';
import { smallHouse, workOf } from './planned.ts';

const note = { author: 'Mei', reason: 'Payroll' };

/** Closes the first open month, or this one. */
export const close = (
  { host }: LocalWorkbook,
  month: string | null = null,
  other: Partial<ClosingRequest> = {},
) => closeMonth(host, { month, ...note, ...other }, TODAY);

/** Opens the last closed month again, or this one. */
export const reopen = (
  { host }: LocalWorkbook,
  month: string | null = null,
  other: Partial<ClosingRequest> = {},
) => reopenMonth(host, { month, ...note, ...other }, TODAY);

/** Throws what was refused. */
export async function taken<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const found = await outcome;
  if (found.kind === 'refused') throw new Error(JSON.stringify(found.issues));
  return found.value;
}

/** A row of the log that comes later. */
export const later = ({ host }: LocalWorkbook, date: string, person: string, amount: number) =>
  taken(
    logWork(
      host,
      {
        date,
        person,
        counts: [null, null, null, null],
        amount,
        product: '',
        channel: '',
        customer: '',
        note: 'late',
      },
      TODAY,
    ),
  );

/** The small house with its work, January and February closed, and January corrected since; built. */
export async function closedHouse(language: Language): Promise<LocalWorkbook> {
  const inputs = smallHouse(language);
  const scores = ['P1', 'P2', 'P3'].map((person, at) => ({
    week: '2026-01-W2',
    person,
    qualitySelf: 70 + at,
  }));
  const [settings] = initialRecords(inputs, messagesIn[language]).execution;
  const execution = [{ ...settings, basePay: 3000 }];
  const workbook = await executed(inputs, { ...workOf(inputs), scores, execution });
  for (const _ of [1, 2]) await taken<ClosedMonth>(close(workbook));
  await later(workbook, '2026-01-20', 'P1', -200);
  await later(workbook, '2026-01-21', 'P3', 300.5);
  await buildAgain(workbook);
  return workbook;
}
