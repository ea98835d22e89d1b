import { PLACES, type AdvertisingSettings } from '../model/advertising.ts';
import { BANNER_FIELDS, bannerSchema, type Banner } from '../model/banner.ts';
import type { CategoryBook } from '../model/category.ts';
import { asking, problemsOf } from '../model/diagnose.ts';
import { columnOf, type FieldSource } from '../model/fields.ts';
import type { Site } from '../model/site.ts';
import { hasErrors, type Problem, type Said } from '../problems.ts';
import { isolated } from '../text/isolated.ts';
import type { Read } from './documents.ts';
import { readEntries } from './fields.ts';
import { textOf } from './settings.ts';
import type { ReadSource } from './source-reader.ts';

/** Where a newspaper lists the advertisements that it sold, inside its content folder. It may do without. */
export const BANNERS = 'banners.yaml';

/** A sound banner, and how it was written. */
interface Entry {
  banner: Banner;
  source: FieldSource;
}

type Settings = Pick<Site, 'timezone' | 'quotes'>;

/** Reads banners.yaml: nothing where there is none. Without a value when any entry is at fault. */
export function readBanners(site: Settings, read: ReadSource): Read<Entry[]> {
  const found = textOf(BANNERS, read);
  if (!found) return { value: [], problems: [] };
  if (hasErrors(found.problems)) return { problems: found.problems };
  const { value, problems } = bannersFrom(found.text, site);
  return { value, problems: [...found.problems, ...problems] };
}

/** The banners that the text of banners.yaml gives. Without a value when any entry is at fault. */
export function bannersFrom(text: string, { timezone, quotes }: Settings): Read<Entry[]> {
  const read = readEntries(text, BANNER_FIELDS, { file: BANNERS, linesBefore: 0 });
  if (!read.readable) return { problems: read.problems };
  // A list of which all entries were taken out, or hidden by a #, is none.
  if (!read.entries && /^\s*(?:#.*\s*)*$/.test(text)) return { value: [], problems: [] };
  if (!read.entries) return { problems: [NOT_A_LIST] };
  const { problems } = read;
  const schema = bannerSchema(timezone, quotes);
  const entries: Entry[] = [];
  for (const { source, problems: told } of read.entries) {
    problems.push(...told);
    const parsed = schema.safeParse(source.values);
    if (parsed.success) entries.push({ banner: parsed.data, source });
    else problems.push(...problemsOf(parsed.error, source, BANNER_FIELDS, told));
  }
  return { value: hasErrors(problems) ? undefined : entries, problems };
}

const NOT_A_LIST: Problem = {
  code: 'banners-not-a-list',
  severity: 'error',
  file: BANNERS,
  line: 1,
  message: {
    ar: 'الإعلانات قائمة، يبدأ كل إعلان فيها بشرطة.',
    en: 'Banners are a list, in which each begins with a hyphen.',
  },
  fix: '- image: book-fair.jpg\n  alt: معرض الكتاب في واد الزيتون\n  link: https://book-fair.example\n  slots: [text]',
};

const NO_CATEGORY: Said = {
  ar: 'لا يوجد في categories.yaml ركن بهذا الاسم.',
  en: 'There is no category of this name in categories.yaml.',
};
const ENDS_FIRST: Said = {
  ar: 'ينتهي هذا الإعلان قبل أن يبدأ، فلا يراه أحد.',
  en: 'This banner ends before it begins: nobody will see it.',
};
const NO_SLOT: Said = {
  ar: 'ليس لهذا المكان مقاس في site.yaml، فلا يظهر فيه الإعلان.',
  en: 'This slot has no size in site.yaml: the banner does not stand in it.',
};

/** What is wrong with advertising besides each entry and setting by itself. */
export function bannerFaults(
  entries: readonly Entry[],
  { advertising }: Pick<Site, 'advertising'>,
  categories: CategoryBook,
): Problem[] {
  const refused = (advertising?.without ?? []).flatMap((name): Problem[] =>
    unknownCategory(name, categories).map((told) => ({
      ...told,
      file: 'site.yaml',
      field: 'advertising.without',
    })),
  );
  const ofEntries = entries.flatMap(({ banner, source }) => [
    ...banner.sections.flatMap((name) =>
      unknownCategory(name, categories).map((told) => placed(told, 'sections', source, name)),
    ),
    ...neverRuns(banner, source),
    ...withoutSlot(banner, source, advertising),
  ]);
  return [...refused, ...ofEntries];
}

type Told = Omit<Problem, 'file'>;

function placed(told: Told, field: string, source: FieldSource, found?: string): Problem {
  const line = source.lines[field] ?? source.begins;
  return { ...told, file: BANNERS, line, column: columnOf(field, source, found), field, found };
}

function unknownCategory(name: string, categories: CategoryBook): Told[] {
  if (categories.named(name)) return [];
  const known = categories.all.map((category) => category.name);
  const meant = categories.closest(name);
  return [
    {
      code: 'unknown-category',
      severity: 'error',
      message: asking(NO_CATEGORY, meant),
      found: name,
      wanted: {
        ar: `من أركان categories.yaml: ${known.join('، ')}`,
        en: `one of those in categories.yaml: ${known.map(isolated).join(', ')}`,
      },
    },
  ];
}

function neverRuns({ from = -Infinity, until = Infinity }: Banner, source: FieldSource): Problem[] {
  if (from < until) return [];
  const told: Told = { code: 'banner-never-runs', severity: 'warning', message: ENDS_FIRST };
  return [placed(told, 'until', source, String(source.values['until']))];
}

function withoutSlot(
  { slots }: Banner,
  source: FieldSource,
  advertising: AdvertisingSettings | undefined,
): Problem[] {
  const missing = slots.filter((place) => !advertising?.[place]);
  if (missing.length === 0) return [];
  const told: Told = {
    code: 'banner-never-runs',
    severity: 'warning',
    message: NO_SLOT,
    wanted: {
      ar: 'مقاس لهذا المكان تحت advertising في site.yaml، أو حذفه من هنا',
      en: 'a size for this slot below `advertising` in site.yaml, or this list without it',
    },
  };
  const names = missing.map((place) => `${place} (${PLACES[place]})`);
  return [placed(told, 'slots', source, names.join('، '))];
}
