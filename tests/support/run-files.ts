import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { pathToFileURL } from 'node:url';

/** What a run of tests consists of. */
interface TestFiles {
  /** Files that take long: each has a process of its own, and these begin first. */
  alone: readonly string[];
  /** All others, several in a process. */
  together: readonly string[];
}

/** How many files share a process: enough to save starting it, few enough that no processor idles at the end. */
const FILES_IN_A_PROCESS = 9;

/** A folder that Git does not know, for the modules that run several files. */
const GROUPS = join(import.meta.dirname, '..', '..', '.cache', 'test-groups');

/**
 * Runs files of tests, one more at once than there are processors (browsers and servers make tests wait), shows what they
 * say, and ends with a line that counts them. The exit code is 0 where all passed, else 1: a skipped test is a failure.
 *
 * @param whenOver is called when the last file has ended
 */
export function runTestFiles({ alone, together }: TestFiles, whenOver: () => Promise<void>): void {
  const counts = { passed: 0, failed: 0 };
  const files = [...alone, ...groupsOf(together)];
  const results = run({ files, concurrency: availableParallelism() + 1, timeout: 10 * 60_000 });
  results.on('test:pass', ({ skip, details }) => {
    if (details.type === 'suite') return;
    if (skip === undefined) counts.passed += 1;
    else counts.failed += 1;
  });
  results.on('test:fail', ({ details }) => {
    const isSumOfOthers =
      'failureType' in details.error && details.error.failureType === 'subtestsFailed';
    if (!isSumOfOthers) counts.failed += 1;
  });
  results.compose(new spec()).pipe(process.stdout);
  results.on('end', () => {
    void whenOver();
    process.once('exit', () => console.log(`\n${counts.passed} passed, ${counts.failed} failed`));
    process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
  });
}

/** Writes a module for each few files, which runs them in one process. */
function groupsOf(files: readonly string[]): string[] {
  rmSync(GROUPS, { recursive: true, force: true });
  mkdirSync(GROUPS, { recursive: true });
  const groups: string[] = [];
  for (let first = 0; first < files.length; first += FILES_IN_A_PROCESS) {
    const group = join(GROUPS, `from-${first + 1}.mjs`);
    const together = files.slice(first, first + FILES_IN_A_PROCESS);
    const modules = [join(import.meta.dirname, 'run-together.ts'), ...together];
    const imports = modules.map((file) => `import ${JSON.stringify(pathToFileURL(file).href)};\n`);
    writeFileSync(group, imports.join(''));
    groups.push(group);
  }
  return groups;
}
