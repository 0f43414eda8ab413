import type { PublishedTexts } from '#language/functions/docs.ts';
import { funnel } from './funnel.ts';
import { guide } from './guide.ts';
import { progress } from './progress.ts';
import { smart } from './smart.ts';
import { target } from './target.ts';

export const published: PublishedTexts = {
  functions: { ...funnel, ...target, ...progress, ...smart },
  guide,
  pages: {
    contents: 'Custom functions',
    introduction:
      'The same functions work in Excel, in Google Sheets and in the local workbook. A parameter in [brackets] may be left out; a blank means the same. A range may be one cell, a row, a column or a block. Some versions of Excel on the desktop pass a blank cell as 0: a 0 in an argument that may be left out, for a date, and behind the last number of a list is a blank too.',
    parameters: 'Parameters',
    parameterHeader: '| name | may be left out | meaning |',
    yes: 'yes',
    no: 'no',
    defaultsTo: (value) => `yes: ${value}`,
    result: 'Result',
    notes: 'Notes',
    examples: 'Examples',
    exampleHeader: '| formula | result | |',
    portable: 'Without the add-in',
    portableNote:
      'In Excel 365, define the function’s name (Formulas > Name Manager > New) with this formula: it then gives the same results in that workbook without the add-in. Numbers have to be numbers there, not texts, and errors carry no message. While the add-in is installed, choose another name.',
  },
};
