import { MEDIA } from '../../address-rules.ts';
import { FILES } from '../../model/linked-file.ts';
import { bareName, withoutSize } from '../../upload-names.ts';
import type { OldRedirect } from '../addresses/address-plan.ts';
import { placesOn, type ReadPlace } from '../addresses/old-places.ts';
import { writtenFormer } from '../addresses/written-addresses.ts';
import type { Survey } from '../survey.ts';
import { caseless } from './media-names.ts';
import type { MediaPlan } from './media-plan.ts';
import { fileBelowUploads, uploadsOf } from './upload-addresses.ts';

/** How the addresses of the old site's files are answered: by a rule, since they lie in content/media as they lay there. */
export interface FileRedirects {
  /** A rule for each address below which the old site kept files. */
  rules: readonly OldRedirect[];
  /**
   * The files that no rule finds, since their names are no names for content/media, and the documents that no month was
   * in the address of: hosts that lead nobody on lay all others where they were (src/plan/files-at-old-addresses.ts).
   *
   * @param paths inside content/media
   */
  others: (paths: Iterable<string>) => OtherFiles;
}

/** Files that no rule finds. */
export interface OtherFiles {
  redirects: OldRedirect[];
  /** Old addresses with signs that redirects.yaml cannot have: `/wp-content/uploads/2020/05/a#1.jpg`. */
  unfit: string[];
}

/** How many documents outside of months have entries of their own; of more, the rule has to do. */
const MOST_FLAT = 500;

/** A site has one address for its uploads, and a network or one that moved some more. */
const MOST_RULES = 20;

/** Plans them for the files of an export. */
export function planFileRedirects(
  { site, items }: Pick<Survey, 'site' | 'items'>,
  media: Pick<MediaPlan, 'sourceOf'>,
): FileRedirects {
  const pathOf = pathsBy(placesOn(site.address));
  const attachments = [...items.values()].flatMap(({ attachment }) => attachment ?? []);
  const uploads = uploadsOf(site.address, attachments);
  const roots = new Map<string, number>();
  for (const { url, file } of attachments) {
    const path = pathOf(url)?.normalize('NFC');
    const below = file ? fileBelowUploads(file) : uploads.pathAt(url);
    const root = below && path?.endsWith(`/${below}`) ? path.slice(0, -below.length - 1) : '';
    if (root !== '') roots.set(root, (roots.get(root) ?? 0) + 1);
  }
  const known = [...roots]
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([root]) => root)
    .filter((root) => writtenFormer(`${root}/`) === `${root}/`)
    .slice(0, MOST_RULES);
  return {
    rules: known.map((root) => ({ from: `${root}/*`, to: MEDIA })),
    others(paths) {
      const redirects = new Map<string, OldRedirect>();
      const unfit: string[] = [];
      let flat = 0;
      for (const path of paths) {
        const [address = ''] = media.sourceOf(path)?.addresses ?? [];
        const asked = pathOf(address);
        if (asked === undefined) continue;
        if (isFound(asked, path, known) && (!isFlat(path) || (flat += 1) > MOST_FLAT)) continue;
        const from = writtenFormer(`${asked}/`)?.replace(/\/$/, '');
        if (from === undefined) unfit.push(address);
        // Two that differ in capitals alone are one address to the newspaper.
        else if (!redirects.has(caseless(from)))
          redirects.set(caseless(from), { from, to: `/media/${path}` });
      }
      return { redirects: [...redirects.values()], unfit };
    },
  };
}

/** Whether it is a document that did not lie in the folder of a month. */
function isFlat(path: string): boolean {
  return path.startsWith(FILES) && !/\/(?:19|20)\d\d\/\d\d\//.test(path);
}

/** Makes the function that gives the path of an address on the old site; undefined for one elsewhere. */
function pathsBy(readPlace: ReadPlace): (address: string) => string | undefined {
  return (address) => {
    const place = readPlace(address);
    return typeof place === 'string' ? undefined : place.path.replace(/\/$/, '');
  };
}

/** Whether a rule finds the file at a path inside content/media by its old address. */
function isFound(asked: string, path: string, roots: readonly string[]): boolean {
  const name = path.startsWith(FILES) ? path.slice(FILES.length) : path;
  return roots.some((root) => {
    if (!asked.startsWith(`${root}/`)) return false;
    const called = asked.slice(root.length + 1);
    return [called, withoutSize(called), bareName(called)].includes(name);
  });
}
