import type { Reply } from '#actions/notices.ts';
import type { BreakdownSettings } from '#actions/plan/breakdown-settings.ts';
import type { Built } from '#actions/protocol/change-workbook.ts';
import type { SidebarActions } from '#actions/sidebar-actions.ts';

/** The 12th of March 2026 at noon, in the middle of the samples' first quarter. */
export const clock = { today: () => '2026-03-12', now: () => 46093.5 };

/** What was asked for. Throws what was said where it was refused. */
export function take<T>(reply: Reply<T>): T {
  if (reply.kind === 'refused') throw new Error(reply.issues.map(({ text }) => text).join('\n'));
  return reply.value;
}

/** Prepares a build and writes it. */
export async function build(actions: SidebarActions, settings: BreakdownSettings): Promise<Reply<Built>> {
  const prepared = await actions.prepareBuild(settings);
  return prepared.kind === 'refused' ? prepared : actions.build(prepared.value);
}
