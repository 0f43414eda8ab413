/** The least pace of each level; below the last one it is critical. People edit them. */
export interface Thresholds {
  readonly onPace: number;
  readonly watch: number;
  readonly behind: number;
}
export type ThresholdName = keyof Thresholds;
export const thresholdNames: readonly ThresholdName[] = ['onPace', 'watch', 'behind'];
/** A running period with fewer working days behind it has no level and no forecast. People edit it. */
export const defaultLeastDays = 3;

export const defaultThresholds: Thresholds = { onPace: 1, watch: 0.9, behind: 0.75 };
