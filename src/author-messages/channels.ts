import { variable, type Environment } from '../environment.ts';
import type { Said } from '../problems.ts';
import { githubComments, type GithubPlace } from './github.ts';
import { gitlabComments } from './gitlab.ts';
import type { Channel } from './notice.ts';
import type { Patience } from './request.ts';
import type { NotifySettings } from './settings.ts';
import { telegramChat } from './telegram.ts';
import { webhook } from './webhook.ts';

/** The ways that a newspaper has set up. */
export interface Channels {
  all: Channel[];
  /** Where a status is to be set beside the push. */
  status?: GithubPlace | undefined;
  /** What is set up and cannot be used. */
  warnings: Said[];
}

/**
 * Opens the channels of the settings. Tokens come from the environment alone; a channel whose token is not there is
 * passed over with a warning, since the site is published all the same.
 */
export function openChannels(
  { github = [], gitlab, webhook: url, telegram }: NotifySettings,
  { env, newspaper, patience }: { env: Environment; newspaper: string; patience: Patience },
): Channels {
  const told = (name: string) => variable(name, env);
  const channels: Channels = { all: [], warnings: [] };
  const withVariables = (
    channel: Channel['name'],
    names: string[],
    open: (values: string[]) => void,
  ) => {
    const absent = names.filter((name) => !told(name));
    if (absent.length > 0) channels.warnings.push(missing(channel, absent));
    else open(names.map((name) => told(name) ?? ''));
  };
  if (github.length > 0)
    withVariables(
      'github',
      ['GITHUB_TOKEN', 'GITHUB_REPOSITORY'],
      ([token = '', repository = '']) => {
        const api = told('GITHUB_API_URL') ?? 'https://api.github.com';
        const place = { api, repository, token };
        if (github.includes('comment')) channels.all.push(githubComments(place, patience));
        if (github.includes('status')) channels.status = place;
      },
    );
  if (gitlab)
    withVariables('gitlab', ['GITLAB_TOKEN', 'CI_PROJECT_ID'], ([token = '', project = '']) => {
      const api = told('CI_API_V4_URL') ?? 'https://gitlab.com/api/v4';
      channels.all.push(gitlabComments({ api, project, token }, patience));
    });
  const receiver = told('NOTIFY_WEBHOOK_URL') ?? url;
  if (receiver) {
    const secret = told('NOTIFY_WEBHOOK_SECRET');
    channels.all.push(webhook({ url: receiver, secret }, newspaper, patience));
  }
  if (telegram)
    withVariables('telegram', ['TELEGRAM_BOT_TOKEN'], ([token = '']) => {
      const api = told('TELEGRAM_API_URL') ?? 'https://api.telegram.org';
      channels.all.push(telegramChat({ api, token }, telegram, patience));
    });
  return channels;
}

function missing(channel: Channel['name'], variables: readonly string[]): Said {
  const names = variables.join(', ');
  return {
    ar: `لم يُرسل شيء عبر ${channel}: ينقص في بيئة المهمة ${names}. ضعه بين أسرار المستودع (Secrets) ومرّره إلى هذه الخطوة.`,
    en: `Nothing was sent by ${channel}: the job's environment lacks ${names}. Keep it among the repository's secrets, and pass it to this step.`,
  };
}
