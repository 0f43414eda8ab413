/** What a first funnel calls its stages, deals first, and its scenario. */
export interface FirstFunnelTexts {
  readonly stages: readonly string[];
  readonly scenario: string;
}
