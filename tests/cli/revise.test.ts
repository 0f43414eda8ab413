import { describe, expect, it } from 'vitest';
import { exampleInputs } from '#workbook/examples/index.ts';
import { inFolder, run } from './terminal.ts';

describe('revisions on the command line', () => {
  it('keep to the order', async () => {
    await inFolder(async (folder) => {
      const file = `${folder}/plan.xlsx`;
      await run(['new', file]);
      const asked = ['--goal', 'G1', '--reason', 'behind', '--author', 'Li'];
      const amount = ['revise', file, '--step', 'amount', '--total', '90万', ...asked];
      expect((await run(amount)).err).toContain('not being carried out');
      expect(await run(['start', file, '--author', 'Ann'])).toMatchObject({
        code: 0,
        err: '',
        out: expect.stringMatching(/since 2026-03-31, begun by Ann.*\n {2}Premium: 1,000,000/),
      });
      expect((await run(amount)).err).toContain('only after');
      expect((await run(['revise', file, '--step', 'time', '--end', '2026-12-31', ...asked])).code).toBe(1);
      expect(await run(['revise', file, '--step', 'plan', '--average-deal', '5000', ...asked])).toMatchObject(
        {
          code: 0,
          err: '',
          out: expect.stringContaining('In effect from 2026-03 on'),
        },
      );
      expect((await run(amount)).code).toBe(1);
      expect((await run(['revise', file, '--step', 'time', '--end', '2026-12-31', ...asked])).code).toBe(0);
      expect(await run(amount)).toMatchObject({
        code: 0,
        out: expect.stringMatching(/The amount of “Premium” is revised by Li: behind\n.* → 900,000/),
      });
      expect((await run(['check', file])).code).toBe(0);
      expect((await run(amount)).err).toContain('only after');
    });
  });

  it('take a goal by its name, and ask whether another was meant', async () => {
    await inFolder(async (folder) => {
      const file = `${folder}/plan.xlsx`;
      await run(['new', file]);
      await run(['start', file, '--author', 'Ann']);
      const name = exampleInputs('mdrt', 'en').goals[0]!.name;
      const asked = ['--reason', 'behind', '--author', 'Li', '--step', 'plan', '--average-deal', '5000'];
      const wrong = await run(['revise', file, '--goal', `${name.slice(0, -1)}x`, ...asked]);
      expect(wrong.code).toBe(1);
      expect(wrong.err).toContain(`Did you mean “${name}”?`);
      expect((await run(['revise', file, '--goal', name.toUpperCase(), ...asked])).code).toBe(0);
    });
  });

  it.each([
    [['--step', 'plan'], '--goal'],
    [['--goal', 'G1', '--step', 'all'], '--step'],
    [['--goal', 'G1', '--step', 'amount'], '--total'],
    [['--goal', 'G1', '--step', 'time'], '--end'],
    [['--goal', 'G1', '--step', 'plan', '--rates', 'high'], '--rates'],
  ])('are told how they are written: %j', async (words, option) => {
    const { code, err } = await run(['revise', 'a.xlsx', ...words]);
    expect(code).toBe(2);
    expect(err).toContain(option);
  });
});
