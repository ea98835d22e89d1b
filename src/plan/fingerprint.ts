import { hashOf } from '../hash.ts';
import type { Page, PageBody } from './props.ts';

/** Digests of the parts that many pages share. */
const shared = new WeakMap<object, string>();

/** Marks a part of props that many pages share, so that it is hashed once and not for each of them. */
export function share<Part extends object>(part: Part): Part {
  shared.set(part, hashOf(JSON.stringify(part)));
  return part;
}

/** Hashes of the code that draws a page: its layout, and what makes HTML of Markdown. */
export interface Drawing {
  layout: string;
  text: string;
}

/** The parts of a fingerprint, in their order. */
const PARTS = ['layout', 'frame', 'text', 'props'] as const;

export type FingerprintPart = (typeof PARTS)[number];

/**
 * What changes whenever the page would: hashes of what draws it, of the frame around it, of its text and
 * of the rest of its props.
 */
export function fingerprint({ props, body }: Page, code: Drawing): string {
  const { frame, ...rest } = props as { frame?: object };
  const parts = Object.entries(rest).map(([name, value]) => `${name}:${digest(value)}`);
  const text = body ? textOf(body, code) : '';
  return [code.layout, frame ? digest(frame) : '', text, hashOf(parts.join('\n'))].join(' ');
}

/** Most texts have no pictures: there the hash of the Markdown says it all. */
function textOf({ hash, pictures }: PageBody, code: Drawing): string {
  return `${code.text}/${hash}/${pictures.length > 0 ? hashOf(JSON.stringify(pictures)) : ''}`;
}

/** Which parts of two fingerprints differ. */
export function differences(before: string, now: string): FingerprintPart[] {
  const old = before.split(' ');
  const parts = now.split(' ');
  return PARTS.filter((_, index) => old[index] !== parts[index]);
}

/** A shared part by its digest, a list of them by theirs, anything else as JSON. */
function digest(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(digest).join()}]`;
  const known = typeof value === 'object' && value !== null ? shared.get(value) : undefined;
  return known ?? JSON.stringify(value) ?? '';
}
