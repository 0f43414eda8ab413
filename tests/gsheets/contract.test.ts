import { describeHost } from '../contract/host.contract.ts';
import { describeRules } from '../contract/rules.contract.ts';
import { openAddOn } from './add-on.ts';

describeHost('Google Sheets through the built add-on', async (file) => (await openAddOn(file)).host);
describeRules('Google Sheets through the built add-on', openAddOn);
