import { setTimeout as pause } from 'node:timers/promises';
import type { Said } from '../../problems.ts';
import { HostFault } from '../host-fault.ts';

/** A host's HTTP interface. */
export interface WebApi {
  /** As people are told: `Netlify`. */
  name: string;
  /** Without a slash at the end: `https://api.netlify.com/api/v1`. */
  address: string;
  token: string;
  /** Waits before each further attempt, in milliseconds, where the host does not say how long. */
  pauses: readonly number[];
}

/** How long is waited before each further attempt, in milliseconds. */
export const PAUSES: readonly number[] = [1_000, 3_000, 9_000, 27_000];

/** How long a host may keep silent, and how long it may ask to wait, in milliseconds. */
const SILENCE = 120_000;
const LONGEST = 120_000;

/** What is asked. */
interface Question {
  method?: 'GET' | 'POST' | 'PUT';
  /** Sent as JSON, or as it is where it is bytes. */
  body?: object | Uint8Array<ArrayBuffer>;
}

/**
 * Asks a host, again where it is busy (429), out of order (5xx) or not reached.
 *
 * @param path with a slash at its beginning
 * @returns what it answers, from JSON; undefined where that is nothing
 * @throws HostFault with the answer where asking again did not help, or would not
 */
export async function ask(api: WebApi, path: string, question: Question = {}): Promise<unknown> {
  for (const rest of [...api.pauses, undefined]) {
    const { response, text } = await attempt(api, path, question);
    if (response?.ok) return text === '' ? undefined : (JSON.parse(text) as unknown);
    const mayHelp = response === undefined || response.status === 429 || response.status >= 500;
    if (rest === undefined || !mayHelp) throw refused(api, path, response?.status, text);
    await pause(waitWanted(response) ?? rest);
  }
  throw refused(api, path, undefined, '');
}

/** One attempt; no response where the host was not reached, or fell silent. */
async function attempt(
  { address, token }: WebApi,
  path: string,
  { method = 'GET', body }: Question,
): Promise<{ response?: Response; text: string }> {
  const isBytes = body instanceof Uint8Array;
  const type = isBytes ? 'application/octet-stream' : 'application/json';
  try {
    const response = await fetch(`${address}${path}`, {
      method,
      signal: AbortSignal.timeout(SILENCE),
      headers: {
        authorization: `Bearer ${token}`,
        'user-agent': 'midad',
        ...(body && { 'content-type': type }),
      },
      ...(body && { body: isBytes ? body : JSON.stringify(body) }),
    });
    return { response, text: await response.text() };
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return { text: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** How long the host asks to wait, in milliseconds: `Retry-After` in seconds or as a date (RFC 9110, 10.2.3). */
function waitWanted(response: Response | undefined): number | undefined {
  const wanted = response?.headers.get('retry-after');
  if (!wanted) return undefined;
  const seconds = Number(wanted);
  const wait = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(wanted) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST);
}

function refused(
  { name }: WebApi,
  path: string,
  status: number | undefined,
  answer: string,
): HostFault {
  const [asked = path] = path.split('?');
  return new HostFault(reason(name, asked, status), answer.slice(0, 2_000).trim());
}

function reason(name: string, asked: string, status: number | undefined): Said {
  if (status === undefined) {
    return {
      ar: `لا جواب من ${name} بعد عدة محاولات.`,
      en: `${name} did not answer after several attempts.`,
    };
  }
  if (status === 401 || status === 403) {
    return {
      ar: `لم يقبل ${name} المفتاح السري، أو لا يحق له هذا (${status}).`,
      en: `${name} did not accept the token, or it may not do this (${status}).`,
    };
  }
  if (status === 404) {
    return {
      ar: `لا يعرف ${name} هذا المشروع، أو لا يراه صاحب المفتاح السري (404): ${asked}`,
      en: `${name} does not know this project, or the token's owner may not see it (404): ${asked}`,
    };
  }
  return {
    ar: `رفض ${name} الطلب (${status}): ${asked}`,
    en: `${name} refused what was asked (${status}): ${asked}`,
  };
}
