import { mkdir, rename, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import { dirname } from 'node:path';
import { REAL_TIME, SECOND, type Time } from '../../errands/time.ts';
import type { Said } from '../../problems.ts';
import { FetchFault, fetchFile, type Manners } from './fetch-file.ts';
import { draftOf } from './drafts.ts';
import type { MediaSource } from './media-sources.ts';
import { isPublicAddress } from './reachable.ts';
import { hostOf, urlOf } from './upload-addresses.ts';

/** How the old site is asked for files. */
export interface FetchOptions {
  /** The old site's address. */
  site: string;
  /** Whether a machine may be spoken to, by its IP address; absent: those of the public net. */
  mayReach?: ((address: string) => boolean) | undefined;
  time?: Time | undefined;
  /** The largest file that is taken, in bytes. */
  mostBytes?: number | undefined;
  /** Milliseconds without a byte after which a file is given up for now. */
  silence?: number | undefined;
}

/** The old site, as files are fetched from it. */
export interface OldSite {
  /**
   * Fetches a file to its place.
   *
   * @throws FetchFault where it cannot be had
   */
  fetch: (source: MediaSource, target: string) => Promise<void>;
  close: () => void;
}

/** How many files are asked for at once: what a browser does. */
export const AT_ONCE = 4;

const MOST_BYTES = 50_000_000;
const SILENCE = 30 * SECOND;
/** For a whole file: 50 MB over a slow line. */
const LONGEST = 600 * SECOND;
const ATTEMPTS = 4;
/** The longest that a site may have us wait. */
const LONGEST_WAIT = 120 * SECOND;
/** After so many files without any answer the site is taken to be away. */
const SIGNS_OF_ABSENCE = 8;

/** Opens the old site. Nothing is asked of it before a file is wanted. */
export function openOldSite(options: FetchOptions): OldSite {
  const { site, time = REAL_TIME } = options;
  const manners: Manners = {
    isOfSite: siteRule(site),
    mayReach: options.mayReach ?? isPublicAddress,
    agents: {
      http: new Agent({ keepAlive: true, maxSockets: AT_ONCE }),
      https: new SecureAgent({ keepAlive: true, maxSockets: AT_ONCE }),
    },
    silence: options.silence ?? SILENCE,
    longest: LONGEST,
    mostBytes: options.mostBytes ?? MOST_BYTES,
    now: time.now,
  };
  /** Until when the site wants to be left alone, and how many files in a row had no answer. */
  const mood = { restsUntil: 0, silences: 0 };
  return {
    async fetch(source, target) {
      let fault = new FetchFault('unfit-address', NO_ADDRESS);
      for (const address of source.addresses) {
        const url = urlOf(address, site);
        if (!url) continue;
        if (mood.silences >= SIGNS_OF_ABSENCE) throw new FetchFault('not-fetched', AWAY);
        try {
          await patiently(() => fetchTo(url, source, target, manners), mood, time);
          return;
        } catch (error) {
          if (!(error instanceof FetchFault)) throw error;
          // What is said of the address that is wanted most is told.
          if (address === source.addresses[0]) fault = error;
          if (!error.wasAnswered) break;
        }
      }
      throw fault;
    },
    close() {
      manners.agents.http.destroy();
      manners.agents.https.destroy();
    },
  };
}

async function fetchTo(
  url: URL,
  { kind }: MediaSource,
  target: string,
  manners: Manners,
): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const draft = draftOf(target);
  try {
    await fetchFile(url, kind, draft, manners);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/**
 * Asks again where that may help: after a second, two, four, half less or more by chance, or after as long as the site
 * asks for, for which all files wait.
 */
async function patiently(
  ask: () => Promise<void>,
  mood: { restsUntil: number; silences: number },
  time: Time,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    if (mood.restsUntil > time.now()) await time.wait(mood.restsUntil - time.now());
    try {
      await ask();
      mood.silences = 0;
      return;
    } catch (error) {
      if (!(error instanceof FetchFault)) throw error;
      if (error.wasAnswered) mood.silences = 0;
      const wait = error.wait ?? SECOND * 2 ** (attempt - 1) * (0.5 + time.random());
      if (!error.mayPass || attempt === ATTEMPTS || wait > LONGEST_WAIT) {
        if (!error.wasAnswered) mood.silences += 1;
        throw error;
      }
      if (error.wait === undefined) await time.wait(wait);
      else mood.restsUntil = Math.max(mood.restsUntil, time.now() + wait);
    }
  }
}

/**
 * Which addresses are the old site's: its host and those below it (`cdn.old.example`), with its own port or the usual
 * one, and for a site of wordpress.com the host of its files.
 */
function siteRule(site: string): (url: URL) => boolean {
  const home = URL.canParse(site) ? new URL(site) : undefined;
  if (!home) return () => false;
  const own = hostOf(home);
  const name = home.hostname.replace(/^www\./, '');
  const files = /^([\w-]+)\.wordpress\.com$/.exec(name)?.[1];
  return (url) => {
    if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return false;
    if (hostOf(url) === own) return true;
    const isBelow = url.hostname.endsWith(`.${name}`) && /[a-z]$/.test(name);
    const isOfFiles = files !== undefined && url.hostname === `${files}.files.wordpress.com`;
    return url.port === '' && (isBelow || isOfFiles);
  };
}

const NO_ADDRESS: Said = {
  ar: 'ليس للملف عنوان في الموقع القديم',
  en: 'the file has no address on the old site',
};
const AWAY: Said = {
  ar: 'لا يجيب الموقع القديم، فلم تُطلب بقية الملفات: أعد الأمر حين يعود',
  en: 'the old site does not answer, so the other files were not asked for: run this again once it is back',
};
