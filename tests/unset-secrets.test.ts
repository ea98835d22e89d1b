import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openChannels } from '../src/author-messages/channels.ts';
import { PATIENCE } from '../src/author-messages/request.ts';
import type { NotifySettings } from '../src/author-messages/settings.ts';
import { commitOf, doerOf } from '../src/deploy/doer.ts';
import { openTransport } from '../src/deploy/open-transport.ts';
import { openS3 } from '../src/deploy/transports/open-s3.ts';
import { variable, type Environment } from '../src/environment.ts';
import type { Host } from '../src/hosts/delivery.ts';
import { deliveryTo } from './support/delivery.ts';

/** CI passes a secret that nobody set as an empty text: it is as if it were not there. */

/** All variables of the names that anything asks for, each with the same value. */
function everyVariable(value: string): Environment {
  const names = `GITHUB_TOKEN GITHUB_REPOSITORY GITHUB_SHA GITHUB_RUN_ID GITHUB_SERVER_URL GITHUB_API_URL
    GITLAB_TOKEN CI_PROJECT_ID CI_API_V4_URL CI_JOB_URL CI_COMMIT_SHA NOTIFY_WEBHOOK_URL NOTIFY_WEBHOOK_SECRET
    TELEGRAM_BOT_TOKEN TELEGRAM_API_URL NETLIFY_AUTH_TOKEN CLOUDFLARE_API_TOKEN CLOUDFLARE_ACCOUNT_ID
    AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AWS_REGION`;
  return Object.fromEntries(names.split(/\s+/).map((name) => [name, value]));
}

test('A variable has no blanks around it, and is absent where it says nothing', () => {
  const env = { A: ' key \n', B: '', C: ' \n' };
  assert.deepEqual(
    ['A', 'B', 'C', 'D'].map((name) => variable(name, env)),
    ['key', undefined, undefined, undefined],
  );
});

for (const [how, value] of [
  ['empty', ''],
  ['blank', ' \n'],
] as const) {
  describe(`Where all secrets are ${how}`, () => {
    const env = everyVariable(value);

    const sites: [Host, Record<string, unknown>][] = [
      ['github-pages', { repository: 'paper/site' }],
      ['github-pages', {}],
      ['netlify', { project: 'paper' }],
      ['cloudflare-pages', { project: 'paper' }],
      ['s3', { bucket: 'paper', region: 'eu-west-3' }],
      ['s3', { bucket: 'paper' }],
    ];
    for (const [host, deploy] of sites) {
      test(`a deploy to ${host} with ${JSON.stringify(deploy)} says what is missing`, () => {
        const open = (some: Environment) => () => openTransport(deliveryTo(host, deploy), some);
        let said = '';
        assert.throws(open({}), (error: Error) => Boolean((said = error.message)));
        assert.throws(open(env), (error: Error) => error.message === said);
      });
    }

    test('a store without a session has none', () => {
      const keys = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };
      const delivery = deliveryTo('s3', {
        bucket: 'paper',
        endpoint: 'https://s3.fr-par.scw.cloud',
      });
      assert.equal(openS3(delivery, { ...env, ...keys }, () => ({})).kind, 'store');
    });

    test('authors are told by no channel, and why', () => {
      const settings: NotifySettings = {
        github: ['comment', 'status'],
        gitlab: 'comment',
        telegram: { chat: '1' },
      };
      const opened = (some: Environment) =>
        openChannels(settings, { env: some, newspaper: 'ج', patience: PATIENCE });
      assert.deepEqual(opened(env), opened({}));
      assert.equal(opened(env).warnings.length, 3);
    });

    test('who deploys is a person, and the commit is not known', () => {
      assert.match(doerOf(env), /@/);
      assert.equal(commitOf(env), undefined);
    });
  });
}
