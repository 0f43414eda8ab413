import { describeHost } from '../contract/host.contract.ts';
import { openAddOn } from './add-on.ts';

describeHost('Google Sheets through the built add-on', async (file) => (await openAddOn(file)).host);
