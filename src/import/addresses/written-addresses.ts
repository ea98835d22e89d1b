import { LOOK_ALIKE } from '../../text/characters/look-alikes.ts';
import { formerPath } from '../../model/site-path.ts';
import { BETWEEN_ITEMS } from '../../model/values.ts';

const UNFIT = new RegExp(`[^\\p{L}\\p{M}\\p{N}._~/-]|${LOOK_ALIKE.source}`, 'gu');
const sound = formerPath();

/**
 * A former address as front-matter and redirects.yaml have it: in letters, and percent-encoded where it holds what no
 * new address may. Undefined for one that they cannot have: a name in it is too long, or turns the line around.
 */
export function writtenFormer(path: string): string | undefined {
  const isComposed = path === path.normalize('NFC');
  const written = isComposed ? path.replace(UNFIT, encoded) : encodeURI(path);
  const read = BETWEEN_ITEMS.test(written) ? undefined : sound.safeParse(written);
  return read?.data === path ? written : undefined;
}

/** In percent signs, also what browsers leave as it is. */
function encoded(signs: string): string {
  return encodeURIComponent(signs).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
}
