import { scored } from './scored.ts';
import { describeSheets } from './sheets.ts';

describeSheets(
  'weeks that begin on Sunday or Saturday',
  (language) => scored(language, language === 'en' ? 'sunday' : 'saturday'),
  [],
);
