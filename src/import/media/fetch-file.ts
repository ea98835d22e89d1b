import { createWriteStream } from 'node:fs';
import { get as getPlain, type Agent, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { isIP } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { connectionFault } from '../../errands/connection-faults.ts';
import { unfitByBeginning } from '../../media/unfit.ts';
import type { Said } from '../../problems.ts';
import type { FileMissing } from '../report/import-report.ts';
import type { MediaKind } from './file-kinds.ts';
import { guardedLookup, Unreachable } from './reachable.ts';

/** One request for a file of the old site, and its redirects. */

/** By what rules files are asked for. */
export interface Manners {
  /** Whether an address is one of the old site, by its host. */
  isOfSite: (url: URL) => boolean;
  /** Whether a machine may be spoken to, by its IP address. */
  mayReach: (address: string) => boolean;
  /** Connections, which are kept for the next file. */
  agents: { http: Agent; https: Agent };
  /** Milliseconds without a byte, and for a whole file, after which it is given up. */
  silence: number;
  longest: number;
  mostBytes: number;
  /** Milliseconds since the Unix epoch. */
  now: () => number;
}

/** Why a file did not come. */
export class FetchFault extends Error {
  override name = 'FetchFault';
  readonly why: FileMissing;
  readonly said: Said;
  /** Whether it may come when it is asked for again, and after how many milliseconds the site wants that. */
  readonly mayPass: boolean;
  readonly wait: number | undefined;
  /** Whether the site answered at all. */
  readonly wasAnswered: boolean;

  constructor(
    why: FileMissing,
    said: Said,
    more: { mayPass?: boolean; wait?: number | undefined; wasAnswered?: boolean } = {},
  ) {
    super(said.en);
    this.why = why;
    this.said = said;
    this.mayPass = more.mayPass ?? false;
    this.wait = more.wait;
    this.wasAnswered = more.wasAnswered ?? true;
  }
}

const MOST_REDIRECTS = 5;

/** How much of a file is read before any of it is written: it says what the file is. */
const BEGINNING = 512;

/** Says who asks, as sites want of programs. */
const ASKED_BY = {
  'user-agent': 'midad-import (moves a newspaper to its new site)',
  accept: '*/*',
};

/**
 * Fetches a file into a draft beside its place, which whoever asks puts there or removes.
 *
 * @throws FetchFault when it does not come
 */
export async function fetchFile(
  address: URL,
  kind: MediaKind,
  draft: string,
  manners: Manners,
): Promise<void> {
  let url = address;
  const signal = AbortSignal.timeout(manners.longest);
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      wantAllowed(url, manners);
      const answer = await ask(url, manners, signal);
      const next = redirected(answer, url);
      if (!next) {
        wantFile(answer, manners);
        await pipeline(answer, checked(kind, manners.mostBytes), createWriteStream(draft), {
          signal,
        });
        return;
      }
      answer.destroy();
      url = next;
    }
  } catch (error) {
    throw faultOf(error);
  }
  throw new FetchFault('not-fetched', ROUND);
}

/** @throws FetchFault for an address that is none of the old site's */
function wantAllowed(url: URL, { isOfSite, mayReach }: Manners): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !mayReach(host)) throw new FetchFault('unfit-address', INSIDE);
  if (!isOfSite(url)) throw new FetchFault('unfit-address', OTHER_SITE);
}

function ask(url: URL, manners: Manners, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === 'https:';
    const request = (isSecure ? getSecure : getPlain)(
      url,
      {
        agent: isSecure ? manners.agents.https : manners.agents.http,
        headers: ASKED_BY,
        lookup: guardedLookup(manners.mayReach),
        timeout: manners.silence,
        signal,
      },
      (answer) => {
        request.on('timeout', () => answer.destroy(timedOut()));
        resolve(answer);
      },
    );
    request.on('timeout', () => request.destroy(timedOut()));
    request.on('error', reject);
  });
}

function redirected({ statusCode = 0, headers }: IncomingMessage, url: URL): URL | undefined {
  const { location } = headers;
  if (![301, 302, 303, 307, 308].includes(statusCode) || location === undefined) return undefined;
  if (!URL.canParse(location, url.href)) throw new FetchFault('not-fetched', ROUND);
  return new URL(location, url.href);
}

/** @throws FetchFault for an answer that is no file, or a larger one than is taken */
function wantFile(answer: IncomingMessage, { mostBytes, now }: Manners): void {
  const { statusCode = 0, headers } = answer;
  const fault =
    statusCode !== 200
      ? answered(statusCode, waitAsked(headers['retry-after'], now()))
      : Number(headers['content-length'] ?? 0) > mostBytes
        ? tooLarge(mostBytes)
        : headers['content-type']?.startsWith('text/html')
          ? new FetchFault('not-fetched', PAGE)
          : undefined;
  if (!fault) return;
  answer.destroy();
  throw fault;
}

/** Passes a file on as it comes, once its beginning is one of a file of its kind. */
function checked(kind: MediaKind, mostBytes: number) {
  return async function* pass(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let beginning: Buffer | undefined = Buffer.alloc(0);
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > mostBytes) throw tooLarge(mostBytes);
      if (!beginning) yield chunk;
      else {
        beginning = Buffer.concat([beginning, chunk]);
        if (beginning.length < BEGINNING) continue;
        wantKind(beginning, kind);
        yield beginning;
        beginning = undefined;
      }
    }
    if (!beginning) return;
    wantKind(beginning, kind);
    yield beginning;
  };
}

/** @throws FetchFault for a page with 200 that says that there is no file, and for nothing at all */
function wantKind(beginning: Buffer, kind: MediaKind): void {
  const fault = unfitByBeginning(beginning);
  const isPage = fault?.code === 'picture-is-web-page';
  if (isPage || beginning.length === 0) throw new FetchFault('not-fetched', PAGE);
  if (kind === 'picture' && fault?.code === 'picture-unreadable') {
    throw new FetchFault('not-fetched', NO_PICTURE);
  }
}

function answered(status: number, wait: number | undefined): FetchFault {
  const mayPass = status >= 500 || [408, 425, 429].includes(status);
  return new FetchFault(
    'not-fetched',
    {
      ar: `أجاب الموقع القديم بالرمز ${status}${MEANINGS[status]?.ar ?? ''}`,
      en: `the old site answered ${status}${MEANINGS[status]?.en ?? ''}`,
    },
    { mayPass, wait: mayPass ? wait : undefined },
  );
}

const MEANINGS: Readonly<Record<number, Said>> = {
  401: { ar: ': لا يعطي الملف إلا لمن له كلمة سر', en: ': it wants a password' },
  403: { ar: ': لا يعطي هذا الملف', en: ': it does not give this file' },
  404: { ar: ': ليس عنده هذا الملف', en: ': it has no such file' },
  410: { ar: ': حُذف منه هذا الملف', en: ': it has the file no more' },
  429: { ar: ': طلباتنا أكثر مما يقبل', en: ': we asked too often' },
};

/** Seconds or a date: RFC 9110, section 10.2.3. */
function waitAsked(asked = '', now: number): number | undefined {
  if (/^\d+$/.test(asked.trim())) return Number(asked) * 1000;
  const moment = Date.parse(asked);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}

function timedOut(): Error {
  return Object.assign(new Error('no byte came in time'), { name: 'TimeoutError' });
}

function faultOf(error: unknown): Error {
  if (error instanceof FetchFault || !(error instanceof Error)) return error as Error;
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof Unreachable) return new FetchFault('unfit-address', INSIDE);
    const { code = '', path } = cause as NodeJS.ErrnoException;
    // What the disk says is no fault of the old site, and ends the import.
    if (path !== undefined || ['ENOSPC', 'EDQUOT', 'EIO'].includes(code)) return error;
  }
  const reason = error.name === 'AbortError' ? timedOut() : error;
  return new FetchFault('not-fetched', connectionFault(reason), {
    mayPass: true,
    wasAnswered: false,
  });
}

function tooLarge(mostBytes: number): FetchFault {
  const megabytes = Math.round(mostBytes / 1e6);
  return new FetchFault('too-large', {
    ar: `الملف أكبر من ${megabytes} MB`,
    en: `the file is larger than ${megabytes} MB`,
  });
}

const PAGE: Said = {
  ar: 'أجاب الموقع القديم بصفحة ويب، أو بلا شيء، مكان الملف',
  en: 'the old site answered with a web page, or with nothing, in place of the file',
};
const NO_PICTURE: Said = {
  ar: 'ما أجاب به الموقع القديم ليس صورة',
  en: 'what the old site answered is no picture',
};
const ROUND: Said = {
  ar: 'يحيل الموقع القديم من عنوان إلى عنوان بلا نهاية',
  en: 'the old site leads from address to address without end',
};
const OTHER_SITE: Said = {
  ar: 'العنوان ليس من عناوين الموقع القديم، ولا يُطلب من غيره شيء',
  en: 'the address is none of the old site, and no other is asked for anything',
};
const INSIDE: Said = {
  ar: 'العنوان من داخل شبكة خاصة، ولا يُطلب منها شيء',
  en: 'the address lies inside a private network, which is not asked for anything',
};
