import { hashOf } from '../hash.ts';
import type { Page } from './props.ts';

/** Digests of the parts that many pages share. */
const shared = new WeakMap<object, string>();

/** Marks a part of props that many pages share, so that it is hashed once and not for each of them. */
export function share<Part extends object>(part: Part): Part {
  shared.set(part, hashOf(JSON.stringify(part)));
  return part;
}

/**
 * What changes whenever the page would: a hash of its props, of its text, and of what draws it.
 *
 * @param layout hash of the code that draws pages of this layout
 */
export function fingerprint({ props, body }: Page, layout: string): string {
  const parts = Object.entries(props).map(([name, value]) => `${name}:${digest(value)}`);
  return hashOf(`${layout}\n${JSON.stringify(body)}\n${parts.join('\n')}`);
}

/** A shared part by its digest, a list of them by theirs, anything else as JSON. */
function digest(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(digest).join()}]`;
  const known = typeof value === 'object' && value !== null ? shared.get(value) : undefined;
  return known ?? JSON.stringify(value) ?? '';
}
