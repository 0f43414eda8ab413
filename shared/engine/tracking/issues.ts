import { issuesOf } from '#engine/issue.ts';
import type { ThresholdName } from '#engine/tracking/thresholds.ts';

export interface TrackingIssues {
  'tracking.threshold.range': { threshold: ThresholdName; value: number };
  'tracking.threshold.order': { lower: ThresholdName; low: number; higher: ThresholdName; high: number };
  'tracking.contract.belowAssessment': { channel: string; contract: number; assessment: number };
  'tracking.channel.negative': { channel: string; value: number };
}
export const trackingIssue = issuesOf<TrackingIssues>();
