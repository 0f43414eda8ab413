import type { GoalLanguage } from '#engine/smart/types.ts';
import { smartTexts as en } from '#language/en/goals/smart.ts';
import type { SmartTexts } from '#language/goals/smart.ts';
import { smartTexts as zh } from '#language/zh-CN/goals/smart.ts';

/** What is said about a goal, in the language that the goal is written in: those that the rules can read. */
export const smartTextsIn: Readonly<Record<GoalLanguage, SmartTexts>> = { en, zh };
