import { executionIn } from '#actions/execution/read-execution.ts';
import { buildChange, changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import type { Day } from '#engine/days/day.ts';
import type { Host } from '#host/host.ts';
import { importIssue } from '#workbook/import/issues.ts';
import type { Imported, ImportRequest } from './import-types.ts';
import { importWrites } from './import-writes.ts';
import { fieldTitle, understoodImport } from './judged.ts';
import { countsOf } from './preview-import.ts';
import { importQueries, sourceCells } from './read-source.ts';

/**
 * Puts the rows of a source into the log, keeps how it was read and whom its names mean, and puts rejects on their sheet:
 * all in one batch with the build, or nothing. Refused while rows are wrong, unless they are to be kept as rejects.
 */
export const importLog = (host: Host, request: ImportRequest, today: Day): Promise<Outcome<Imported>> =>
  changeWorkbook(host, {
    read: importQueries(request),
    decide: async (reply) => {
      const read = executionIn(reply, today);
      if (read.kind === 'refused') return read;
      const reading = read.value;
      const source = await sourceCells(reply, host, request.source);
      if (source.kind === 'refused') return source;
      const outcome = understoodImport(reading, source.value, request);
      if (outcome.kind === 'refused') return outcome;
      const { tally, refusals, name } = outcome.value;
      const rejects = tally.rejected.rows;
      const wrong =
        rejects > 0 && !request.keepsRejects
          ? [importIssue('import.rejects', ['source'], { rows: rejects })]
          : [];
      const issues = [...refusals, ...wrong];
      if (issues.length > 0) return refused(issues.map((issue) => ({ ...issue, place: null })));
      const { steps, kept } = importWrites(reading, outcome.value);
      const numbers = tally.fields.map((field) => fieldTitle(field, reading));
      const told = { name, numbers, ...countsOf(tally), kept };
      if (steps.length === 0) return done({ kind: 'cells', steps, result: { written: [], ...told } });
      return done(buildChange({ today, typed: steps, result: (written) => ({ written, ...told }) }));
    },
  });
