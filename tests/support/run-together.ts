import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { after, describe } from 'node:test';
import { pathToFileURL } from 'node:url';
import { takeBrokenPolicies } from './policy-watch.ts';

/**
 * Runs files of tests in one process, one after the other, each as a suite of its name. To start a process, to load the
 * engine and to draw a newspaper's fonts for the first time takes three seconds of a processor, which most files would
 * spend for half a second of tests.
 */
export function runTogether(files: readonly string[]): void {
  for (const file of files) {
    describe(basename(file), async () => {
      after(() => assert.deepEqual(takeBrokenPolicies(), [], 'no page breaks its policy'));
      await import(pathToFileURL(file).href);
    });
  }
}
