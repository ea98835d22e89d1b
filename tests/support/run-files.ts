import { availableParallelism } from 'node:os';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/**
 * Runs files of tests, as many at once as there are processors (`true` would leave one of two idle), shows what they
 * say, and ends with a line that counts them. The exit code is 0 where all passed, else 1: a skipped test is a failure.
 *
 * @param whenOver is called when the last file has ended
 */
export function runTestFiles(files: string[], whenOver: () => Promise<void>): void {
  const counts = { passed: 0, failed: 0 };
  const results = run({ files, concurrency: availableParallelism(), timeout: 10 * 60_000 });
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
