import type { Language } from '#engine/plan/inputs.ts';
import { examples as en } from '#language/en/examples/examples.ts';
import type { ExampleTexts } from '#language/examples/examples.ts';
import { examples as zhCN } from '#language/zh-CN/examples/examples.ts';

/** What the examples call things and people, in each language. */
export const exampleTextsIn: Readonly<Record<Language, ExampleTexts>> = { en, 'zh-CN': zhCN };
