import type { Said } from '../problems.ts';
import { isolated } from '../text/isolated.ts';
import { connectionFault } from './connection-faults.ts';
import { SECOND, type Time } from './time.ts';

/**
 * Errands to services over HTTP: caches, search engines, hosts, and those by which authors are told. S3 alone is asked
 * in another way (src/deploy/transports/s3-requests.ts): each attempt there is signed anew.
 */

/** One request to a service. */
export interface Errand {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  url: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
}

/** How errands are run. */
export interface Sender {
  fetch: typeof fetch;
  time: Time;
  /** The moment at which everything is given up, in milliseconds since the Unix epoch. */
  until: number;
  /** How long one answer may take, in milliseconds. */
  timeout: number;
  /** What must never be printed, whoever says it. */
  secrets: readonly string[];
}

/** What a service answered. */
export interface Reply {
  status: number;
  headers: Headers;
  bytes: Uint8Array;
}

/** What to make of an answer: it is done, it may be done if asked again, or it will never be. */
export type Verdict = 'done' | 'again' | 'refused';

/** An errand that failed. */
export interface Failure {
  said: Said;
  /** What the service answered at last; absent where it never did. */
  reply?: Reply;
}

/** How often one errand is tried. */
const ATTEMPTS = 5;
const FIRST_WAIT = SECOND;
const LONGEST_WAIT = 30 * SECOND;

/**
 * Runs an errand: again after answers 408, 425, 429 and 5xx, after nonsense, and where no answer came, five times at
 * most and not beyond the sender's time. It waits as long as the service asks for, else a second, two, four, eight, each
 * up to half less or more by chance, so that many do not come back at once.
 *
 * @returns the answer where it was done; it never throws
 */
export async function run(
  errand: Errand,
  sender: Sender,
  judge: (reply: Reply) => Verdict = judgeStatus,
): Promise<Reply | Failure> {
  const { time, until } = sender;
  for (let attempt = 0; ; attempt += 1) {
    const answer = await request(errand, sender);
    const verdict = 'said' in answer ? 'again' : judge(answer);
    if (!('said' in answer) && verdict === 'done') return answer;
    const failure = 'said' in answer ? answer : answered(answer, sender.secrets);
    if (verdict === 'refused') return failure;
    const wait = 'said' in answer ? undefined : waitAsked(answer, time.now());
    const pause = wait ?? backoff(attempt, time.random());
    if (attempt + 1 >= ATTEMPTS || time.now() + pause > until) return failure;
    await time.wait(pause);
  }
}

/** Runs an errand whose answer says nothing but that it is done; undefined where it is. */
export async function send(...errand: Parameters<typeof run>): Promise<Failure | undefined> {
  const answer = await run(...errand);
  return 'said' in answer ? answer : undefined;
}

/** One request and its whole answer, or why there is none. What redirects is not followed. */
export async function request(
  { url, headers, ...errand }: Errand,
  { fetch, timeout }: Pick<Sender, 'fetch' | 'timeout'>,
): Promise<Reply | Failure> {
  try {
    const response = await fetch(url, {
      ...errand,
      headers: { 'user-agent': 'midad', ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes };
  } catch (error) {
    return { said: connectionFault(error) };
  }
}

/** The usual meaning of statuses. */
export function judgeStatus({ status }: Reply): Verdict {
  if (status >= 200 && status < 300) return 'done';
  return status >= 500 || [408, 425, 429].includes(status) ? 'again' : 'refused';
}

/** The value of an answer that is JSON; undefined where it is not. */
export function jsonOf(reply: Reply): unknown {
  try {
    return JSON.parse(textOf(reply));
  } catch {
    return undefined;
  }
}

/** The text of an answer. */
export function textOf({ bytes }: Reply): string {
  return new TextDecoder().decode(bytes);
}

/**
 * How long a service asks to be waited for, in milliseconds: by `Retry-After` in seconds or as a date (RFC 9110, section
 * 10.2.3), by GitHub's `x-ratelimit-reset`, or by Telegram's `parameters.retry_after`.
 */
function waitAsked(reply: Reply, now: number): number | undefined {
  const { headers, status } = reply;
  const asked = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(asked)) return Number(asked) * SECOND;
  const moment = Date.parse(asked);
  if (!Number.isNaN(moment)) return Math.max(0, moment - now);
  const reset = Number(headers.get('x-ratelimit-reset'));
  if (isSpent(reply) && reset > 0) return Math.max(0, reset * SECOND - now);
  if (status !== 429) return undefined;
  const said = jsonOf(reply) as { parameters?: { retry_after?: unknown } } | undefined;
  const seconds = said?.parameters?.retry_after;
  return typeof seconds === 'number' ? seconds * SECOND : undefined;
}

/** Whether a customer of GitHub has asked as often as is allowed for now, which it answers with 403. */
export function isSpent({ headers }: Reply): boolean {
  return headers.get('x-ratelimit-remaining') === '0';
}

function backoff(attempt: number, chance: number): number {
  return Math.min(FIRST_WAIT * 2 ** attempt, LONGEST_WAIT) * (0.5 + chance);
}

const LONGEST_QUOTE = 200;

/** What a service answered, in its own words as far as they are short and no secret. */
function answered(reply: Reply, secrets: readonly string[]): Failure {
  const words = secrets
    .reduce((text, secret) => text.replaceAll(secret, '…'), textOf(reply))
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  const isPage = words.startsWith('<') || words === '';
  const quoted = isPage ? '' : `: ${isolated(words.slice(0, LONGEST_QUOTE))}`;
  const { status } = reply;
  const said = {
    ar: `أجابت الخدمة بالرمز ${status}${quoted}`,
    en: `the service answered ${status}${quoted}`,
  };
  return { said, reply };
}
