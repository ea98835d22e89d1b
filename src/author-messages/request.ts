import { isSpent, jsonOf, judgeStatus, run, type Reply, type Verdict } from '../errands/errand.ts';
import { REAL_TIME, SECOND, type Time } from '../errands/time.ts';

/** What is asked of a service by which authors are told. */
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
  /** How long one answer is waited for. */
  answer: number;
  /** How long one request may take, however often it is tried: a job is paid by the minute. */
  longest: number;
  time: Time;
}

export const PATIENCE: Patience = { answer: 10 * SECOND, longest: 60 * SECOND, time: REAL_TIME };

/**
 * Asks a service, as often as makes sense (src/errands/errand.ts).
 *
 * @returns what it answered, read as JSON where it is
 * @throws Refusal
 */
export async function ask(
  { method, url, headers, body }: Request,
  { answer, longest, time }: Patience = PATIENCE,
): Promise<unknown> {
  const errand = {
    method,
    url,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  };
  const sender = { fetch, time, until: time.now() + longest, timeout: answer, secrets: [] };
  const reply = await run(errand, sender, judge);
  if ('said' in reply) throw new Refusal(reasonOf(reply.reply));
  return jsonOf(reply);
}

/** GitHub says 403 also to who only asks too often. */
function judge(reply: Reply): Verdict {
  const isLimited = isSpent(reply) || reply.headers.has('retry-after');
  return reply.status === 403 && isLimited ? 'again' : judgeStatus(reply);
}

/** The status and what the service says of it in a few words; nothing that was sent. */
function reasonOf(reply: Reply | undefined): string {
  if (!reply) return 'no answer';
  const { message, description } = (jsonOf(reply) ?? {}) as Record<string, unknown>;
  const said = [message, description].find((text) => typeof text === 'string');
  const words = said?.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, 160);
  return words === undefined ? `HTTP ${reply.status}` : `HTTP ${reply.status}: ${words}`;
}
