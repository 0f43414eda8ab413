/** What a row of the log is that is not a day's work: something given back, or a mistake put right. */
export const logKinds = ['return', 'correction'] as const;
export type LogKind = (typeof logKinds)[number];
