import { describe, expect, it } from 'vitest';
import { inFolder, run } from './terminal.ts';

describe('months on the command line', () => {
  it('are closed, opened again, and undone', async () => {
    await inFolder(async (folder) => {
      const file = `${folder}/plan.xlsx`;
      await run(['new', file]);
      expect((await run(['close', file, '--author', 'Mei'])).err).toContain('not being carried out');
      await run(['start', file, '--author', 'Ann']);
      expect((await run(['close', file])).err).toContain('Say who');
      expect((await run(['close', file, '--month', '2026-02', '--author', 'Mei'])).err).toContain('2026-01');
      expect(await run(['close', file, '--author', 'Mei'])).toMatchObject({
        code: 0,
        err: '',
        out: expect.stringContaining('2026-01 is closed by Mei'),
      });
      expect((await run(['check', file])).code).toBe(0);
      expect((await run(['reopen', file, '--author', 'Mei'])).err).toContain('Say why');
      const reopen = ['reopen', file, '--month', '2026-01', '--author', 'Mei', '--reason', 'late rows'];
      expect(await run(reopen)).toMatchObject({
        code: 0,
        err: '',
        out: expect.stringContaining('2026-01 is open again, by Mei (late rows)'),
      });
      expect((await run(['undo', file])).code).toBe(0);
      expect((await run(['close', file, '--month', '2026-01', '--author', 'Mei'])).err).toContain('already');
    });
  });
});
