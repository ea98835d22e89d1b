import { stripInvisible } from '../../text/invisible.ts';
import { mendText } from './mend-text.ts';

const UTF8 = new TextDecoder('utf-8');

/**
 * A slug in letters: WordPress keeps `%d8%b3%d9%88%d9%82`, in capitals or not, and cuts it at 200 characters,
 * also in the middle of a letter, of which nothing is kept. No stroke is left in it, and no point at its ends.
 */
export function slugOf(raw: string): string {
  let slug = raw;
  // An address that was encoded twice has %25d8 for %d8.
  for (let times = 0; times < 3 && /%[0-9a-f]{2}/i.test(slug); times += 1) slug = decoded(slug);
  const bare = slug.replace(/%[0-9a-f]?$/i, '').replace(/\ufffd+/g, '');
  return stripInvisible(mendText(bare).text)
    .replace(/[\s\p{Cc}/\\?#%]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}

/** Runs of percent signs as text; a letter of which a part is missing becomes U+FFFD. */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    UTF8.decode(Uint8Array.from(run.slice(1).split('%'), (byte) => Number.parseInt(byte, 16))),
  );
}
