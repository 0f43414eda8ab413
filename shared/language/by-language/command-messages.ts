import type { Language } from '#engine/plan/inputs.ts';
import { imports as importsEn } from '#language/en/execution/imports.ts';
import { commands as commandsEn } from '#language/en/hosts/commands.ts';
import { en } from '#language/en/index.ts';
import { lists as listsEn } from '#language/en/plan/lists.ts';
import type { ImportTexts } from '#language/execution/imports.ts';
import type { CommandTexts } from '#language/hosts/commands.ts';
import type { Messages } from '#language/messages.ts';
import type { ListTexts } from '#language/plan/lists.ts';
import { imports as importsZh } from '#language/zh-CN/execution/imports.ts';
import { commands as commandsZh } from '#language/zh-CN/hosts/commands.ts';
import { zhCN } from '#language/zh-CN/index.ts';
import { lists as listsZh } from '#language/zh-CN/plan/lists.ts';

/** All that the command line says: what nobody but it says is not fetched by the add-ins. */
export interface CommandMessages extends Messages {
  readonly commands: CommandTexts;
  readonly lists: ListTexts;
  readonly imports: ImportTexts;
}

export const commandMessagesIn: Readonly<Record<Language, CommandMessages>> = {
  en: { ...en, commands: commandsEn, lists: listsEn, imports: importsEn },
  'zh-CN': { ...zhCN, commands: commandsZh, lists: listsZh, imports: importsZh },
};
