import assert from 'node:assert/strict';
import { after } from 'node:test';
import { takeBrokenPolicies } from './policy-watch.ts';

/**
 * Imported before the files of tests that run in one process: to start a process, to load the engine and to draw a
 * newspaper's fonts for the first time takes three seconds of a processor, which most files would spend for half a
 * second of tests. The files are imported by statements, before the first test runs: one that is imported while a test
 * runs is taken for a part of that test.
 */
after(() => assert.deepEqual(takeBrokenPolicies(), [], 'no page breaks its policy'));
