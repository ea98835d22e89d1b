import {
  absolute,
  ADS,
  DESK,
  outputFile,
  ROBOTS,
  SEARCH,
  SEARCH_INDEX,
  SECURITY,
  SITEMAP,
} from '../addresses.ts';
import { isoDate, parseDate, type Instant } from '../dates.ts';
import type { Site } from '../model/site.ts';
import type { OutputFile } from '../output-file.ts';
import type { Problem, Said } from '../problems.ts';

/**
 * The files that machines look for at the root of a domain: robots.txt, and ads.txt and security.txt where the
 * settings have them. A newspaper below a path of somebody's domain has none: nobody would look for them there.
 */
export function rootFiles(site: Site): OutputFile[] {
  if (site.basePath !== '') return [];
  const { ads, security } = site;
  return [
    fileOf(ROBOTS, robotsLines(site)),
    ...(ads ? [fileOf(ADS, ads)] : []),
    ...(security ? [fileOf(SECURITY, securityLines(security, site))] : []),
  ];
}

function fileOf(path: string, lines: readonly string[]): OutputFile {
  return { path: outputFile(path), contents: `${lines.join('\n')}\n` };
}

/**
 * Who gathers texts for models of language and says that it asks robots.txt, as of 2026-11. Search engines are not
 * among them: `Google-Extended` and `Applebot-Extended` are names by which Google and Apple ask, not robots of their
 * search.
 */
const OF_AI = [
  'GPTBot',
  'ClaudeBot',
  'anthropic-ai',
  'CCBot',
  'Google-Extended',
  'Applebot-Extended',
  'Amazonbot',
  'Bytespider',
  'cohere-ai',
  'Diffbot',
  'meta-externalagent',
  'PerplexityBot',
];

/**
 * What robots may read (RFC 9309): all but results of search, of which there is no end, the files of its index and the
 * program of the web desk. Pages that are not to be found say so themselves, and must be read for that.
 */
function robotsLines(site: Site): string[] {
  const forbidden = [`${SEARCH}?`, SEARCH_INDEX, ...(site.desk ? [DESK] : [])];
  const ofAi = OF_AI.map((name) => `User-agent: ${name}`);
  return [
    ...(site.robots?.ai === 'deny' ? [...ofAi, 'Disallow: /', ''] : []),
    'User-agent: *',
    ...forbidden.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${absolute(SITEMAP, site)}`,
  ];
}

function securityLines({ contact, expires }: NonNullable<Site['security']>, site: Site): string[] {
  return [
    ...contact.map((uri) => `Contact: ${uri}`),
    `Expires: ${isoDate(endOf(expires, site), site)}`,
    `Canonical: ${absolute(SECURITY, site)}`,
  ];
}

function endOf(expires: string, { timezone }: Site): Instant {
  return parseDate(expires, timezone) ?? parseDate(expires, 'UTC') ?? 0;
}

/** How long before security.txt runs out it is remarked on. */
const NEAR = 30 * 24 * 3_600_000;

const OVER: Said = {
  ar: 'انتهى أجل security.txt في هذا اليوم، فلا يعتمد عليه من وجد ثغرة في الموقع.',
  en: 'security.txt ran out on this day: who found a hole in the site will not rely on it.',
};
const SOON: Said = {
  ar: 'ينتهي أجل security.txt في هذا اليوم، بعد أقل من شهر.',
  en: 'security.txt runs out on this day, in less than a month.',
};
const LATER: Said = {
  ar: 'يوم في السنة القادمة، بعد التأكد أن العنوان ما زال يُقرأ',
  en: 'a day within the coming year, once it is sure that the contact is still read',
};

/** What is to be said of these files at a moment. */
export function rootFileRemarks(site: Site, now: Instant): Problem[] {
  if (!site.security) return [];
  const { expires } = site.security;
  const left = endOf(expires, site) - now;
  if (left > NEAR) return [];
  return [
    {
      code: 'security-runs-out',
      severity: 'warning',
      file: 'site.yaml',
      field: 'security.expires',
      message: left > 0 ? SOON : OVER,
      found: expires,
      wanted: LATER,
    },
  ];
}
