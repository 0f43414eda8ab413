import type { Language } from '#engine/plan/inputs.ts';
import { failures as en } from '#language/en/hosts/commands.ts';
import type { FailureTexts } from '#language/hosts/commands.ts';
import { failures as zhCN } from '#language/zh-CN/hosts/commands.ts';

/** Why a host could not do it, in each language. */
export const failuresIn: Readonly<Record<Language, FailureTexts>> = { en, 'zh-CN': zhCN };
