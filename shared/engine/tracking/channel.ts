import type { Issue } from '#engine/issue.ts';
import { toHundredth } from '#engine/tracking/hundredth.ts';
import { trackingIssue } from '#engine/tracking/issues.ts';

/** One line of the channel form: what was agreed with a partner, and what stands beside it. Null: not given. */
export interface ChannelLine {
  readonly channel: string;
  /** What the company assesses, and what the partner signed for; the second must not be below the first. */
  readonly assessmentTask: number | null;
  readonly contractTask: number | null;
  readonly actual: number;
  readonly receivables: number | null;
  readonly stock: number | null;
}

export interface ChannelFigures {
  /** Assessment task less actual; null without a task. */
  readonly gap: number | null;
  /** Receivables ÷ actual 应收占比, and stock ÷ actual 库存占比; null where there is nothing to compare. */
  readonly receivablesShare: number | null;
  readonly stockShare: number | null;
}

/** The numbers beside a channel's tasks. */
export function channelFigures(line: ChannelLine): ChannelFigures {
  const shareOf = (part: number | null): number | null =>
    part !== null && line.actual > 0 ? part / line.actual : null;
  return {
    gap: line.assessmentTask === null ? null : toHundredth(line.assessmentTask - line.actual),
    receivablesShare: shareOf(line.receivables),
    stockShare: shareOf(line.stock),
  };
}

/** A contract task below the assessment task, and figures below 0; issues at `['channels', index, field]`. */
export function judgeChannels(lines: readonly ChannelLine[]): Issue[] {
  return lines.flatMap((line, index) => {
    const { channel, assessmentTask: assessment, contractTask: contract } = line;
    const path = ['channels', index] as const;
    const issues = (['assessmentTask', 'contractTask', 'receivables', 'stock'] as const).flatMap((field) => {
      const value = line[field];
      if (value === null || value >= 0) return [];
      return [trackingIssue('tracking.channel.negative', [...path, field], { channel, value })];
    });
    if (assessment === null || contract === null || contract >= assessment) return issues;
    const params = { channel, contract, assessment };
    return [...issues, trackingIssue('tracking.contract.belowAssessment', [...path, 'contractTask'], params)];
  });
}
