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

const amount = (value: number | null): string => (value === null ? '–' : value.toLocaleString('en'));

export const commands: CommandTexts = {
  reading: (file) => `Reading ${file} …`,
  calculating: 'Calculating the plan …',
  writing: (file) => `Writing ${file} …`,
  written: (file, sheets) => `${file}: ${sheets} sheets written.`,
  planTitle: (year) => `Plan ${year}`,
  peopleRead: (people, units) =>
    `Read ${people} ${people === 1 ? 'person' : 'people'}${units === 0 ? '' : ` in ${units} ${units === 1 ? 'team' : 'teams'}`}.`,
  figureRead: (figure, read, own, isTold) =>
    `${figure}: ${read.toLocaleString('en')}${read === own ? (isTold ? ', as its own total says' : ' in all') : `; the list says ${own.toLocaleString('en')}`}.`,
  planned: (year) => `The plan is for ${year}; --year makes it for another one.`,
  nothingWritten: 'Nothing was written.',
  changed: {
    started: (day, author) => `The plan is being carried out since ${day}, begun by ${author}. On record:`,
    goal: (name, total, measure) => `  ${name}: ${amount(total)}${measure === '' ? '' : ` ${measure}`}`,
    closed: (month, author) =>
      `${month} is closed by ${author}: plan, actual, score and pay stay as they are on Closed months.`,
    reopened: (month, author, reason) =>
      `${month} is open again, by ${author} (${reason}): what was done in it follows the log, its plan stays.`,
    revised: (goal, step, author, reason) => `The ${step} of “${goal}” is revised by ${author}: ${reason}`,
    total: (before, after) => `  Amount: ${amount(before)} → ${amount(after)}`,
    end: (before, after) =>
      before === after
        ? `  Last day: stays ${after}; that the time was tried is on record`
        : `  Last day: ${before} → ${after}`,
    averageDeal: (before, after) => `  Average deal: ${amount(before)} → ${amount(after)}`,
    rates: (before, after) => `  Rates: ${before || '–'} → ${after || '–'}`,
    actions: (before, after) => `  Plan: ${before || '–'} → ${after || '–'}`,
    from: (month) =>
      month === null
        ? 'No month is planned anew.'
        : `In effect from ${month} on: open months are planned anew, closed and earlier months stay.`,
    recorded: (figures, author, reason) =>
      `${figures} fixed ${figures === 1 ? 'figure' : 'figures'} put on record by ${author}: ${reason}`,
    putBack: (figures) =>
      `${figures} fixed ${figures === 1 ? 'figure' : 'figures'} put back to what is on record.`,
    figure: (goal, name, before, after) => `  ${goal}: ${name}: ${amount(before)} → ${amount(after)}`,
  },
  undo: {
    undone: (file) => `${file} is as it was before the last command.`,
    nothing: (file) =>
      `${file}: there is nothing to undo. Only the last command that wrote into the file itself can be undone, once: it was undone already, or there was none.`,
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
    removed: (file, sheets, isKept) =>
      `${file}: the plan is removed, ${sheets} sheets.${isKept ? ' "undo" brings it back.' : ''}`,
    asked:
      'Nothing was removed: some of this is your own, see above. Add --own remove to remove it all the same; formulas keep their values unless you add --formulas broken.',
  },
  fileExists: (file) =>
    `${file} exists already and is kept. Choose another name, or build it again with "build".`,
  more: (count) => `… and ${count} more; --json tells all.`,
  checksFine: 'Everything adds up.',
  checksFineBut: (leftOut) =>
    `What counts adds up. ${leftOut} ${leftOut === 1 ? 'row or number is' : 'rows or numbers are'} left out, see above.`,
  checksLook: 'There is something to look at: see above.',
};
