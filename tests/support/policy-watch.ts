import assert from 'node:assert/strict';
import { after } from 'node:test';
import type { Browser } from 'playwright-core';

/** What browsers say on the console of a page that breaks a policy, or of a policy that they do not understand. */
const BROKEN_POLICY = /content.security.policy|permissions.policy|mime type|frame-options/i;

/** What was broken in this file of tests, with the page on which it was. */
const broken: string[] = [];

/**
 * Notes what any page of a browser breaks of the policies under which it was served. A file of tests in which one was
 * broken fails as a whole, whatever its tests looked at.
 */
export function watchPolicies(browser: Browser): Browser {
  browser.on('context', (context) => {
    context.on('console', (message) => {
      if (!BROKEN_POLICY.test(message.text())) return;
      broken.push(`${message.page()?.url() ?? 'a worker'}: ${message.text()}`);
    });
  });
  return browser;
}

/** What was broken until now; it is forgotten, so that a test may break a policy on purpose. */
export function takeBrokenPolicies(): string[] {
  return broken.splice(0);
}

// The commands that open a browser are no tests, though tests run them.
if (process.argv[1]?.endsWith('.test.ts')) {
  after(() => assert.deepEqual(takeBrokenPolicies(), [], 'no page breaks its policy'));
}
