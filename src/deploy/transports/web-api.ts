import { jsonOf, run, textOf, type Failure } from '../../errands/errand.ts';
import { SECOND, type Time } from '../../errands/time.ts';
import type { Said } from '../../problems.ts';
import { HostFault } from '../host-fault.ts';

/** A host's HTTP interface. */
export interface WebApi {
  /** As people are told: `Netlify`. */
  name: string;
  /** Without a slash at the end: `https://api.netlify.com/api/v1`. */
  address: string;
  token: string;
  time: Time;
}

/** How long a host may keep silent: it may be receiving a large file; and how long one question may take in all. */
const SILENCE = 120 * SECOND;
const LONGEST = 600 * SECOND;

/** What is asked. */
interface Question {
  method?: 'GET' | 'POST' | 'PUT';
  /** Sent as JSON, or as it is where it is bytes. */
  body?: object | Uint8Array<ArrayBuffer>;
}

/**
 * Asks a host, as often as makes sense (src/errands/errand.ts).
 *
 * @param path with a slash at its beginning
 * @returns what it answers, from JSON; undefined where that is nothing
 * @throws HostFault with the answer where asking again did not help, or would not
 */
export async function ask(api: WebApi, path: string, question: Question = {}): Promise<unknown> {
  const { address, token, time } = api;
  const { method = 'GET', body } = question;
  const isBytes = body instanceof Uint8Array;
  const type = isBytes ? 'application/octet-stream' : 'application/json';
  const errand = {
    method,
    url: `${address}${path}`,
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': type }) },
    ...(body && { body: isBytes ? body : JSON.stringify(body) }),
  };
  const until = time.now() + LONGEST;
  const reply = await run(errand, { fetch, time, until, timeout: SILENCE, secrets: [token] });
  if ('said' in reply) throw refused(api, path, reply);
  return jsonOf(reply);
}

function refused({ name, token }: WebApi, path: string, { said, reply }: Failure): HostFault {
  const [asked = path] = path.split('?');
  const answer = reply ? textOf(reply).replaceAll(token, '…') : said.en;
  return new HostFault(reason(name, asked, reply?.status), answer.slice(0, 2_000).trim());
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
