import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildExcel } from '../../tools/build-excel.ts';
import { weighSidebar } from '../../tools/build-sidebar.ts';
import { development } from '../../tools/manifest.ts';
import { assertWithin, gzipped } from '../../tools/weigh.ts';
import { builtGsheets } from '../built.ts';

describe('what has to be fetched, gzipped', () => {
  it('stays within its budgets in the sidebar by itself', async () => {
    const { firstView, sidebar } = await weighSidebar();
    expect(firstView).toBeLessThanOrEqual(160_000);
    expect(sidebar).toBeLessThanOrEqual(300_000);
  });

  it('stays within its budgets in the built add-ins', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'goalsheet-'));
    const { firstView, sidebar } = await buildExcel(folder, development('https://localhost:3000'));
    await rm(folder, { recursive: true });
    expect(firstView).toBeLessThanOrEqual(160_000);
    // Pages and actions come later: the first view is less than what there is.
    expect(firstView).toBeLessThan(sidebar);
    expect(sidebar).toBeLessThanOrEqual(300_000);
    const { 'sidebar.html': page } = await builtGsheets();
    expect(gzipped(page)).toBeLessThanOrEqual(300_000);
  });

  it('fails a build that is heavier', () => {
    expect(() => assertWithin(10, 'the pane', 11)).toThrow('the pane');
    expect(() => assertWithin(10, 'the pane', 10)).not.toThrow();
  });
});
