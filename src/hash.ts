import { hash } from 'node:crypto';

/** A short name for a content: 16 hexadecimal digits of the SHA-256 of its parts, in their order. */
export function hashOf(...parts: (string | Uint8Array)[]): string {
  if (parts.length === 1 && parts[0] !== undefined) return hash('sha256', parts[0]).slice(0, 16);
  return hash('sha256', parts.map((part) => hash('sha256', part)).join('')).slice(0, 16);
}
