import { describe, expect, it } from 'vitest';
import { weighSidebar } from '../../tools/build-sidebar.ts';

describe('what has to be fetched, gzipped', () => {
  it('stays within its budgets', async () => {
    const { firstView, sidebar } = await weighSidebar();
    expect(firstView).toBeLessThanOrEqual(160_000);
    expect(sidebar).toBeLessThanOrEqual(300_000);
  });
});
