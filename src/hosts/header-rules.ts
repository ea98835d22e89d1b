import type { FeedName } from '../addresses.ts';
import type { HeaderRule } from './delivery.ts';
import type { Host } from './host-names.ts';
import { FEED_TYPES } from './media-types.ts';

/** The policies that a newspaper's pages are sent with. */
export interface SitePolicies {
  /** Of all pages but the following. */
  pages: string;
  search: string;
  /** Absent where there is no web desk. */
  desk?: string | undefined;
}

/** What the headers of a newspaper follow from. */
export interface HeaderBasis {
  host: Host | undefined;
  /** The site's whole address. */
  url: string;
  policies: SitePolicies;
}

/** Named by what is in it: another content has another name. */
const FOR_GOOD = 'public, max-age=31536000, immutable';
/** Kept, and asked for anew each time: where nothing changed the answer is a line. */
const ASK_AGAIN = 'no-cache';
const SECONDS = 'public, max-age=20';
/** Hosts that drop their own copies with each publication. */
const AT_OWN_EDGE = 'public, max-age=0, must-revalidate';
/** Behind a CDN that knows nothing of publications: a minute at most, and a day where the origin is down. */
const BEHIND_A_CDN = 'public, max-age=0, s-maxage=60, stale-if-error=86400';

/**
 * What answers carry: security headers on all, and how long each kind of file is kept
 * (docs/decisions/hosts.md). Of rules that match one path, the last that names a header decides; each path stands
 * once, since Cloudflare Pages keeps the last rule of a path.
 */
export function headerRules(basis: HeaderBasis): HeaderRule[] {
  const rules = new Map<string, HeaderRule>();
  const all = [...securityRules(basis), ...feedRules(basis), ...cachingRules(basis)];
  for (const { path, headers } of all) {
    rules.set(path, { path, headers: { ...rules.get(path)?.headers, ...headers } });
  }
  return [...rules.values()];
}

/**
 * What browsers obey on sites with a certificate alone, and complain of elsewhere. Nobody who opens a page of ours keeps
 * a hold on it; windows that an embed opens, to sign in to its own site, find their way back to it.
 */
const FOR_SECURE_SITES = {
  'Strict-Transport-Security': 'max-age=31536000',
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
};

function securityRules({ url, policies }: HeaderBasis): HeaderRule[] {
  const isSecure = url.startsWith('https:');
  return [
    {
      path: '/*',
      headers: {
        'Content-Security-Policy': framedByNobody(policies.pages),
        ...(isSecure ? FOR_SECURE_SITES : {}),
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Permissions-Policy': PERMISSIONS,
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
        'Cross-Origin-Resource-Policy': 'same-site',
      },
    },
    {
      path: '/search/',
      headers: { 'Content-Security-Policy': framedByNobody(policies.search) },
    },
    ...(policies.desk ? deskRules(policies.desk) : []),
    // Cards and pictures are shown by messengers and other newspapers.
    {
      path: '/media/*',
      headers: {
        'Content-Security-Policy': framedByNobody(PICTURE_ALONE),
        'Cross-Origin-Resource-Policy': 'cross-origin',
      },
    },
  ];
}

/** Where feeds lie: of the newspaper, of a category, and of what has pages one level lower, as a story. */
const FEEDS: readonly [path: string, name: FeedName][] = [
  ['/feed.xml', 'feed.xml'],
  ['/*/feed.xml', 'feed.xml'],
  ['/*/*/feed.xml', 'feed.xml'],
  ['/atom.xml', 'atom.xml'],
  ['/feed.json', 'feed.json'],
];

/** Feeds are for programs of others, in browsers too. How long they are kept is as with pages. */
function feedRules({ host }: HeaderBasis): HeaderRule[] {
  // The others tell types by name themselves.
  const isTold = host === 'netlify' || host === 'cloudflare-pages';
  return FEEDS.map(([path, name]) => ({
    path,
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      ...(isTold ? { 'Content-Type': FEED_TYPES[name] } : {}),
    },
  }));
}

/** The desk opens a window to sign in, which must find its way back. */
function deskRules(policy: string): HeaderRule[] {
  return [
    {
      path: '/admin/',
      headers: {
        'Content-Security-Policy': framedByNobody(policy),
        'Cross-Origin-Opener-Policy': 'unsafe-none',
      },
    },
  ];
}

/** A picture or a video that is opened by itself lies in a page of the browser's own making, with styles inside. */
const PICTURE_ALONE =
  "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/** What a `<meta>` cannot say. */
function framedByNobody(policy: string): string {
  return `${policy}; frame-ancestors 'none'`;
}

/** What no page of ours asks a reader's device for, and no frame in one may. */
const PERMISSIONS = [
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'hid',
  'local-fonts',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

function cachingRules({ host, policies }: HeaderBasis): HeaderRule[] {
  const hasOwnEdge = host === 'netlify' || host === 'cloudflare-pages' || host === 'github-pages';
  const kept: [path: string, cacheControl: string][] = [
    ['/*', hasOwnEdge ? AT_OWN_EDGE : BEHIND_A_CDN],
    ['/assets/*', FOR_GOOD],
    ['/media/*', FOR_GOOD],
    // Named by the newsroom, which may put another in its place.
    ['/media/files/*', hasOwnEdge ? AT_OWN_EDGE : BEHIND_A_CDN],
    ['/fragments/*', SECONDS],
    ['/sw.js', ASK_AGAIN],
    ['/manifest.webmanifest', ASK_AGAIN],
    ['/search/index/*', ASK_AGAIN],
    ['/search/index/*/filter/*', FOR_GOOD],
    ['/search/index/*/fragment/*', FOR_GOOD],
    ['/search/index/*/index/*', FOR_GOOD],
    ['/search/index/*/pagefind.*', FOR_GOOD],
    // Netlify takes the dot above for any sign.
    ['/search/index/*/pagefind-entry.json', ASK_AGAIN],
    ...(policies.desk ? DESK_FILES : []),
  ];
  return kept.map(([path, value]) => ({ path, headers: { 'Cache-Control': value } }));
}

const DESK_FILES: [path: string, cacheControl: string][] = [
  ['/admin/program/*', FOR_GOOD],
  ['/admin/program/newspaper.json', ASK_AGAIN],
];
