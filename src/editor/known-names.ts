import { listFiles, wantFolder } from '../content/files.ts';
import { readCategories, readSite } from '../content/settings.ts';
import { readSignatories } from '../content/signatories.ts';
import { sourceReader } from '../content/source-reader.ts';
import { COUNTRIES } from '../calendar/countries.ts';
import type { CategoryBook } from '../model/category.ts';
import { NOBODY } from '../model/signatures.ts';
import { fallbackSite, type Site } from '../model/site.ts';
import { readArchive } from '../new-article/archive.ts';
import { customsOf, type Customs } from '../new-article/customs.ts';

/** What a newspaper's files may name, for an editor to offer. */
export interface KnownNames {
  site: Site;
  /** Undefined when categories.yaml is at fault: then any name passes, as in the build. */
  categories: CategoryBook | undefined;
  customs: Customs;
  /** Names of the writers and sources whom the newspaper lists. */
  listed: { authors: readonly string[]; sources: readonly string[] };
  /** Paths inside content/media. */
  pictures: readonly string[];
}

/**
 * Reads what is known in a content folder, as far as its settings are sound.
 *
 * @throws UsageFault when there is no such folder
 */
export async function readKnownNames(root: string): Promise<KnownNames> {
  await wantFolder(root);
  const site = await readSite(root);
  const categories = await readCategories(root, site.value ?? fallbackSite());
  const { value: signed = NOBODY } = readSignatories(
    site.value ?? fallbackSite(),
    sourceReader(root),
  );
  const files = await listFiles(root, 'media');
  return {
    site: site.value ?? fallbackSite(),
    categories: categories.value,
    customs: customsOf(await readArchive(root)),
    listed: {
      authors: signed.authors.all.map(({ name }) => name),
      sources: signed.sources.all.map(({ name }) => name),
    },
    pictures: files.map((file) => file.slice('media/'.length)),
  };
}

/** How many names or pictures are offered for one field: beyond that a list helps nobody. */
const MOST = 200;

/** What is offered for a field whose values are free: names that occur, countries and their zones. */
export function suggestionsFor(field: string, known: KnownNames): readonly string[] {
  const { site, customs, listed, pictures } = known;
  const countries = Object.entries(COUNTRIES);
  const offered: Record<string, readonly string[]> = {
    source: [site.name, ...listed.sources, ...customs.sources],
    via: listed.sources,
    story: customs.stories,
    authors: [...listed.authors, ...customs.authors],
    'image.src': pictures,
    image: pictures,
    wide: pictures,
    'image.focus': ['أعلى', 'أسفل', 'يمين', 'يسار', 'وسط', 'يمين أعلى', 'يسار أعلى'],
    icon: pictures,
    country: countries.map(([code]) => code),
    language: countries.map(([code]) => `ar-${code}`),
    timezone: countries.map(([, { timezone }]) => timezone),
    hours: ['24', '12'],
  };
  return [...new Set(offered[field])].slice(0, MOST);
}
