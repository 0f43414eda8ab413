import { describeHost } from '../contract/host.contract.ts';
import { openExcel } from './open-excel.ts';

describeHost('Excel through Office.js', async (file) => (await openExcel(file)).host);
