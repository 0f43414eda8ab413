import type { UnitIssues } from '#engine/units.ts';
import type { IssueTexts } from '#language/messages.ts';

export const unitIssues: IssueTexts<UnitIssues> = {
  'unit.invalid': ({ unit }) => `unit（单位）：${unit} 不能作单位。请填 1、10、100……或 0.1、0.01……。`,
  'unit.notMultiple': ({ amount, unit }) => `${amount} 不是单位 ${unit} 的整数倍。请取整，或改用更小的单位。`,
  'unit.tooLarge': ({ amount, unit }) => `${amount} 太大，按单位 ${unit} 无法精确计数。请改用更大的单位。`,
};
