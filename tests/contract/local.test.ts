import { describe, expect, it } from 'vitest';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { describeHost } from './host.contract.ts';
import { describeRules } from './rules.contract.ts';

describeHost('the local workbook', async (file) => (await openLocalWorkbook(file)).host);
describeRules('the local workbook', openLocalWorkbook);

describeHost('the local workbook after saving and opening', async (file) => {
  let { host, save } = await openLocalWorkbook(file);
  return {
    read: (batch) => host.read(batch),
    async write(batch) {
      const reply = await host.write(batch);
      ({ host, save } = await openLocalWorkbook(await save()));
      return reply;
    },
  };
});

describe('a new local workbook', () => {
  it('has no sheets until some are written, but saves to a file with one', async () => {
    const { host, save } = await openLocalWorkbook(null);
    expect((await host.read({ sheets: [] })).sheets).toEqual([]);
    const opened = await openLocalWorkbook(await save());
    expect((await opened.host.read({ sheets: [] })).sheets).toHaveLength(1);
  });
});
