import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { definedNames } from '#simulators/excel/open.ts';
import { saveTo } from '#simulators/excel/save.ts';
import { describeHost } from '../contract/host.contract.ts';
import { describeRules } from '../contract/rules.contract.ts';
import { openExcel } from './open-excel.ts';

describeHost('Excel through Office.js', async (file) => (await openExcel(file)).host);

describeRules('Excel through Office.js', async (file) => {
  const { excel, host } = await openExcel(file);
  const opened = {
    sheets: excel.workbook.sheets.map(({ id, name }) => ({ id, name })),
    names: definedNames(excel.workbook),
  };
  return {
    host,
    async save() {
      const local = await openLocalWorkbook(file);
      await saveTo(local.host, excel.workbook, opened);
      return local.save();
    },
  };
});
