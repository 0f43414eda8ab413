import { fileURLToPath } from 'node:url';
import { importProblems, readSourceFiles } from './imports.ts';

// Who may import whom (see rooms.ts), and no circles: `npm run check` begins with it.
const problems = importProblems(readSourceFiles(fileURLToPath(new URL('..', import.meta.url))));
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
