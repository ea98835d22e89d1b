import { z } from 'zod';
import { nearest } from '../model/nearest.ts';
import { SAFE, serviceAddress } from '../model/service-address.ts';
import { fault, line, names, NO_CHOICE, oneOf, wholeNumber } from '../model/values.ts';
import type { Said } from '../problems.ts';

/**
 * `notify` in site.yaml: where authors are told what became of what they saved. Tokens and keys are secrets, and so
 * are variables of the environment (docs/publishing.md).
 */
export interface NotifySettings {
  /** A comment on the author's commit, a status beside it, or both. */
  github?: GithubNotice[] | undefined;
  /** A comment on the author's commit. */
  gitlab?: 'comment' | undefined;
  /** Where each message is posted to as JSON. */
  webhook?: string | undefined;
  telegram?: TelegramSettings | undefined;
}

/** A chat of Telegram, by its number or its public name. */
export interface TelegramSettings {
  chat: string;
  /** The number of a topic in it. */
  thread?: number | undefined;
}

const GITHUB_NOTICES = ['comment', 'status'] as const;

export type GithubNotice = (typeof GITHUB_NOTICES)[number];

const NO_CHAT: Said = {
  ar: 'تُكتب المحادثة برقمها أو باسمها الذي يبدأ بـ @.',
  en: 'A chat is written as its number, or as its name that begins with @.',
};

/** Checks the settings. */
export function notifySettings() {
  return z
    .strictObject({
      github: githubNotices().optional(),
      gitlab: oneOf(['comment']).optional(),
      webhook: webhook().optional(),
      telegram: z
        .strictObject({ chat: chat(), thread: wholeNumber(1, 2_147_483_647).optional() })
        .optional(),
    })
    .transform((settings): NotifySettings => settings);
}

function githubNotices() {
  return names().transform((written, context) => {
    return written.map((word): GithubNotice => {
      const notice = GITHUB_NOTICES.find((one) => one === word.toLowerCase());
      const meant = nearest(word, GITHUB_NOTICES);
      const mended = written.map((other) => (other === word ? meant : other)).join(', ');
      const details = { found: word, meant, ...(meant && { fix: `github: [${mended}]` }) };
      return notice ?? fault(context, 'unknown-choice', NO_CHOICE, details);
    });
  });
}

/** Names of authors never travel over plain HTTP, but on one machine. */
function webhook() {
  const isHere = ({ protocol, hostname }: URL) =>
    protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname);
  return serviceAddress((url) => SAFE(url) || isHere(url));
}

function chat() {
  return line().transform((text, context) =>
    /^(-?\d+|@\w+)$/.test(text) ? text : fault(context, 'unfit-service-address', NO_CHAT),
  );
}
