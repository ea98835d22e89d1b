import { setTimeout as wait } from 'node:timers/promises';

/** What is asked of a service over HTTP. */
export interface Request {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  url: string;
  headers?: Record<string, string>;
  /** Sent as JSON; a text is sent as it stands. */
  body?: unknown;
}

/** A service did not take what it was sent. The message is for whoever keeps the job, and holds no secret. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** How patient a sender is; times in milliseconds. */
export interface Patience {
  tries: number;
  /** How long one answer is waited for. */
  answer: number;
  /** What is waited after the first failure; it doubles with each. */
  first: number;
  /** The longest that a service may ask to wait: a job is paid by the minute. */
  longest: number;
  pause: (milliseconds: number) => Promise<unknown>;
}

export const PATIENCE: Patience = {
  tries: 4,
  answer: 10_000,
  first: 1_000,
  longest: 60_000,
  pause: wait,
};

/** An answer, and what it says of when to come again. */
interface Answer {
  status: number;
  body: unknown;
  /** Milliseconds; undefined where it says nothing. */
  retryAfter: number | undefined;
  isLimited: boolean;
}

/**
 * Asks a service, and asks again where it was cut, slow or busy, when it says so. Redirects are not followed: what
 * is sent is meant for nobody else.
 *
 * @returns what it answered, read as JSON where it is
 * @throws Refusal
 */
export async function ask(request: Request, patience: Patience = PATIENCE): Promise<unknown> {
  for (let round = 1; ; round += 1) {
    const answer = await send(request, patience).catch(() => undefined);
    if (answer && answer.status >= 200 && answer.status < 300) return answer.body;
    const isPassing = !answer || answer.isLimited || answer.status >= 500 || answer.status === 408;
    const delay = answer?.retryAfter ?? patience.first * 2 ** (round - 1);
    if (!isPassing || round === patience.tries || delay > patience.longest)
      throw new Refusal(reasonOf(answer));
    await patience.pause(delay);
  }
}

async function send({ method, url, headers, body }: Request, patience: Patience): Promise<Answer> {
  const content = { 'content-type': 'application/json', 'user-agent': 'midad' };
  const response = await fetch(url, {
    method,
    headers: { ...content, ...headers },
    body: body === undefined || typeof body === 'string' ? (body ?? null) : JSON.stringify(body),
    redirect: 'manual',
    signal: AbortSignal.timeout(patience.answer),
  });
  const { status } = response;
  const answered = jsonOf(await response.text());
  const isSpent = response.headers.get('x-ratelimit-remaining') === '0';
  const hasAsked = response.headers.has('retry-after');
  return {
    status,
    body: answered,
    retryAfter: retryAfter(response.headers, answered, isSpent),
    isLimited: status === 429 || (status === 403 && (isSpent || hasAsked)),
  };
}

/**
 * When a service may be asked again: by `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), by GitHub's
 * `x-ratelimit-reset`, or by Telegram's `parameters.retry_after`.
 */
function retryAfter(headers: Headers, body: unknown, isSpent: boolean): number | undefined {
  const header = headers.get('retry-after');
  if (header !== null && /^\d+$/.test(header)) return Number(header) * 1_000;
  if (header !== null && !Number.isNaN(Date.parse(header))) return untilThen(Date.parse(header));
  const reset = Number(headers.get('x-ratelimit-reset'));
  if (isSpent && reset > 0) return untilThen(reset * 1_000);
  const asked = (body as { parameters?: { retry_after?: unknown } } | undefined)?.parameters;
  return typeof asked?.retry_after === 'number' ? asked.retry_after * 1_000 : undefined;
}

function untilThen(moment: number): number {
  return Math.max(0, moment - Date.now());
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The status and what the service says of it in a few words; nothing that was sent. */
function reasonOf(answer: Answer | undefined): string {
  if (!answer) return 'no answer';
  const { message, description } = (answer.body ?? {}) as Record<string, unknown>;
  const said = [message, description].find((text) => typeof text === 'string');
  const words = said?.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, 160);
  return words === undefined ? `HTTP ${answer.status}` : `HTTP ${answer.status}: ${words}`;
}
