import { buildPlan } from '#actions/build.ts';
import { checkPlan } from '#actions/check.ts';
import { newPlan } from '#actions/new-plan.ts';
import { type Host, HostFailure } from '#host/host.ts';
import type { ExcelTexts } from '#language/excel.ts';
import { describe, type Messages } from '#language/messages.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { cellName } from '#workbook/formula/address.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import type { Notice, PaneAction, Remark } from './view.ts';

export interface PaneWays {
  readonly host: Host;
  readonly messages: Messages;
  readonly texts: ExcelTexts;
  readonly language: 'en' | 'zh-CN';
}

/** Does it, and tells what came of it. Only our own bugs throw. */
export async function runAction(action: PaneAction, ways: PaneWays): Promise<Notice> {
  try {
    return await performed(action, ways);
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    return { kind: 'warned', text: ways.messages.failures[error.code](error.params), remarks: [] };
  }
}

async function performed(action: PaneAction, ways: PaneWays): Promise<Notice> {
  const { host, messages, texts, language } = ways;
  const said = (issues: readonly LocatedIssue[]): Remark[] =>
    issues.map((issue) => remarkOf(issue, messages));
  if (action === 'check') {
    const { issues, verdict } = await checkPlan(host);
    return verdict === 'fine' && issues.length === 0
      ? { kind: 'said', text: texts.pane.fine, remarks: [] }
      : { kind: 'warned', text: texts.pane.look, remarks: said(issues) };
  }
  const outcome =
    action === 'build' ? await buildPlan(host) : await newPlan(host, exampleInputs('branch', language));
  return outcome.kind === 'done'
    ? { kind: 'said', text: texts.pane.written(outcome.value.written.length), remarks: said(outcome.issues) }
    : { kind: 'warned', text: texts.pane.refused, remarks: said(outcome.issues) };
}

function remarkOf(issue: LocatedIssue, messages: Messages): Remark {
  const { place } = issue;
  return {
    place: place === null ? '' : `${place.sheet}!${cellName(place.row, place.column)}`,
    text: describe(issue, messages),
  };
}
