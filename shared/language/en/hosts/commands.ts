import type { CommandTexts, FailureTexts } from '#language/hosts/commands.ts';

export const failures: FailureTexts = {
  reasons: {
    'file.missing': ({ file }) => `${file}: there is no such file. Check the name and the folder.`,
    'file.unreadable': ({ file }) =>
      `${file}: this is not a readable .xlsx workbook. Open it in Excel and save it as .xlsx, then try again.`,
    'file.encrypted': ({ file }) =>
      `${file}: the workbook is protected by a password. Remove the password in Excel (File › Info › Protect Workbook), then try again.`,
    'file.unwritable': ({ file, reason }) =>
      `${file}: cannot be written (${reason}). Check that the folder exists and that you may write there, and close the file in other programs.`,
    'workbook.protected': () =>
      'The structure of the workbook is protected, so no sheet can be added or replaced. Unprotect it (Review › Protect Workbook) and try again.',
    'sheet.missing': ({ sheet }) => `The sheet "${sheet}" is missing.`,
    'sheet.protected': ({ sheet }) =>
      sheet
        ? `The sheet "${sheet}" is protected. Unprotect it and try again.`
        : 'A sheet is protected. Unprotect it and try again.',
    'sheet.nameTaken': ({ sheet }) =>
      sheet
        ? `There is already a sheet named "${sheet}". Rename it and try again.`
        : 'There is already a sheet with that name. Rename it and try again.',
    'host.busy': () =>
      'The workbook is busy: finish editing the cell, or wait for the other build, and try again.',
    'host.interrupted': ({ reason, detail }) =>
      reason || detail
        ? `The spreadsheet broke off: ${[reason, detail].filter(Boolean).join(', ').replace(/\.$/, '')}. Try again.`
        : 'The spreadsheet broke off. Try again.',
  },
  nothingWritten: 'Nothing was written.',
  partlyWritten: (sheets, more) =>
    `Some of it may be written already, on ${sheets.map((sheet) => `"${sheet}"`).join(', ')}${more > 0 ? ` and ${more} more` : ''}: doing it again completes it. Nothing that you typed is lost.`,
  inPreparation: (sheets) =>
    sheets === 1
      ? 'A hidden sheet is left over; the next build takes it away.'
      : `${sheets} hidden sheets are left over; the next build takes them away.`,
  join: ' ',
};

export const commands: CommandTexts = {
  reading: (file) => `Reading ${file} …`,
  calculating: 'Calculating the plan …',
  writing: (file) => `Writing ${file} …`,
  written: (file, sheets) => `${file}: ${sheets} sheets written.`,
  planTitle: (year) => `Plan ${year}`,
  peopleRead: (people, units) =>
    `Read ${people} ${people === 1 ? 'person' : 'people'}${units === 0 ? '' : ` in ${units} ${units === 1 ? 'team' : 'teams'}`}.`,
  figureRead: (figure, read, own) =>
    `${figure}: ${read.toLocaleString('en')}${read === own ? ', as the list adds up to' : `; the list adds up to ${own.toLocaleString('en')}`}.`,
  nothingWritten: 'Nothing was written.',
  undo: {
    undone: (file) => `${file} is as it was before the last command.`,
    nothing: (file) =>
      `${file}: there is nothing to undo. Only build, start, revise and remove in the file itself can be.`,
    changed: (file) =>
      `${file} was changed after the last command; undo would lose that. Add --changed overwrite to undo all the same.`,
  },
  removal: {
    sheet: ({ name, rows, own, ownCell }) =>
      [
        name,
        ...(rows > 0 ? [`${rows} ${rows === 1 ? 'row' : 'rows'} typed in`] : []),
        ...(own > 0 ? [`${own} ${own === 1 ? 'cell' : 'cells'} of your own from ${ownCell} on`] : []),
      ].join(' · '),
    kept: (months) => `${months} ${months === 1 ? 'number' : 'numbers'} kept by hand`,
    ownName: (name) => `Your name ${name} stands for cells of these sheets.`,
    formula: (cell, formula) => `${cell} refers to the plan: ${formula}`,
    removed: (file, sheets) => `${file}: the plan is removed, ${sheets} sheets. "undo" brings it back.`,
    asked:
      'Nothing was removed: some of this is your own, see above. Add --own remove to remove it all the same; formulas keep their values unless you add --formulas broken.',
  },
  fileExists: (file) =>
    `${file} exists already and is kept. Choose another name, or build it again with "build".`,
  checksFine: 'Everything adds up.',
  checksLook: 'There is something to look at: see above.',
};
