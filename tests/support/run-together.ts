import assert from 'node:assert/strict';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { takeBrokenPolicies } from './policy-watch.ts';

/**
 * Runs files of tests in one process, one after the other. To start a process, to load the engine and to draw a
 * newspaper's fonts for the first time takes three seconds of a processor, which most files would spend for half a
 * second of tests.
 */
export async function runTogether(files: readonly string[]): Promise<void> {
  after(() => assert.deepEqual(takeBrokenPolicies(), [], 'no page breaks its policy'));
  for (const file of files) await import(pathToFileURL(file).href);
}
