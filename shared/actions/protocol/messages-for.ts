import type { PlanInputs } from '#engine/plan/inputs.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { Messages } from '#language/messages.ts';

/** The texts in the language of a plan. */
export const messagesFor = ({ language }: Pick<PlanInputs, 'language'>): Messages => messagesIn[language];
