import { describe, expect, it } from 'vitest';
import { draftsIn } from '#sidebar/drafts.ts';
import { bridgeOver, type ScriptRunner, sendThrough } from '../../addin-gsheets/bridge/bridge.ts';
import { scriptDrafts } from '../../addin-gsheets/bridge/script-drafts.ts';
import { openAddOn } from './add-on.ts';

type AddOn = Awaited<ReturnType<typeof openAddOn>>;

/** A sidebar that opens, and what it still has to keep. */
async function sidebarIn({ standIn }: AddOn) {
  const bridge = bridgeOver(sendThrough(standIn.run as ScriptRunner));
  const { drafts } = await bridge('user', null);
  const waiting: (() => void)[] = [];
  const sent: Promise<unknown>[] = [];
  const keep = (all: string): Promise<unknown> => {
    const keeping = bridge('keepDrafts', all);
    sent.push(keeping);
    return keeping;
  };
  const storage = scriptDrafts(drafts, keep, (work) => waiting.push(work));
  return {
    drafts: draftsIn(storage),
    pause: async () => {
      for (const work of waiting.splice(0)) work();
      await Promise.all(sent);
    },
    sent,
  };
}

describe('drafts in Google Sheets', () => {
  it('are there when the sidebar opens again, in this spreadsheet alone', async () => {
    const [one, other] = [await openAddOn(null), await openAddOn(null)];
    const first = await sidebarIn(one);
    first.drafts.write('author', 'L');
    first.drafts.write('author', 'Li');
    await first.pause();
    expect(first.sent).toHaveLength(1);
    expect((await sidebarIn(one)).drafts.read('author', '')).toBe('Li');
    expect((await sidebarIn(other)).drafts.read('author', '')).toBe('');
  });

  it('that are too long for Google stay in the memory of the sidebar, without a failure', async () => {
    const one = await openAddOn(null);
    const first = await sidebarIn(one);
    first.drafts.write('note', 'x'.repeat(20_000));
    await first.pause();
    expect(first.drafts.read('note', '')).toHaveLength(20_000);
    expect((await sidebarIn(one)).drafts.read('note', '')).toBe('');
  });
});
