import { afterEach, expect, it, vi } from 'vitest';
import type { SheetEvent } from '#sidebar/selection-source.ts';
import { selection } from '../../addin-excel/pane/selection.ts';
import { area } from '../contract/sheet-image.ts';
import { openExcel } from './open-excel.ts';

afterEach(() => vi.unstubAllGlobals());

it('the pane hears what a person selects and types, until it stops listening', async () => {
  const { excel, office, host } = await openExcel(null);
  vi.stubGlobal('Excel', office.Excel);
  const heard: SheetEvent[] = [];
  const stop = selection().listen((event) => heard.push(event));
  // Another request is answered once the handlers stand.
  const sheet = (await host.read({ sheets: [] })).sheets[0]!.name;
  await vi.waitFor(() => {
    excel.select(sheet, area(2, 2));
    expect(heard).toContain('selected');
  });
  expect(heard).not.toContain('typed');
  excel.type(sheet, 'A1', [[5]]);
  await vi.waitFor(() => expect(heard).toContain('typed'));
  stop();
  const before = [...heard];
  excel.select(sheet, area(3, 3));
  await host.read({ sheets: [] });
  expect(heard).toEqual(before);
});
