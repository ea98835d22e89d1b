import { basename, extname } from 'node:path';
import type { FeedName } from '../addresses.ts';

/** What the files of a site are, by the ends of their names. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  ico: 'image/x-icon',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  mov: 'video/quicktime',
  '3gp': 'video/3gpp',
  ogv: 'video/ogg',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  rtf: 'application/rtf',
  epub: 'application/epub+zip',
  zip: 'application/zip',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  vtt: 'text/vtt; charset=utf-8',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
};

/** What files are whose name says more than its end. */
export const FEED_TYPES: Readonly<Record<FeedName, string>> = {
  'feed.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
};

/**
 * What is none of them, as the files of the search index: bytes. They are compressed in themselves, and no host may
 * say so, or browsers would unpack them before Pagefind does.
 */
export const BYTES = 'application/octet-stream';

/** The media type of a file, by its name. */
export function mediaTypeOf(path: string): string {
  const name = basename(path);
  if (isFeedName(name)) return FEED_TYPES[name];
  return MEDIA_TYPES[extname(name).slice(1).toLowerCase()] ?? BYTES;
}

function isFeedName(name: string): name is FeedName {
  return Object.hasOwn(FEED_TYPES, name);
}
