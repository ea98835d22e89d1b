import { bulkEdits } from './bulk-edits.ts';
import { newPlaces } from './addresses/new-places.ts';
import { planAddresses, surveyAddresses, type OldAddressing } from './addresses/plan-addresses.ts';
import { withRedirects } from './addresses/redirects-file.ts';
import { withAuthors, withCategories, withTags } from './list-text.ts';
import { planFileRedirects, type FileRedirects } from './media/file-redirects.ts';
import { planMedia } from './media/media-plan.ts';
import { oldMenus } from './old-menus.ts';
import { planPageNames } from './page-names.ts';
import { planPeople } from './people.ts';
import type { Plans } from './plans.ts';
import type { Decision, Counted, ItemRemarks, Tally } from './report/import-report.ts';
import { planSections, type SectionPlan } from './sections.ts';
import { firstSettings } from './settings.ts';
import type { StandingNewspaper } from './standing-newspaper.ts';
import type { Survey } from './survey.ts';
import { planTags } from './tags.ts';
import { unusedCategories } from './unused.ts';
import { reservedNames } from '../addresses.ts';
import { formatter } from '../content/format-text.ts';
import { REDIRECTS } from '../content/old-addresses.ts';
import { AUTHORS } from '../content/signatories.ts';
import { siteFrom } from '../content/settings.ts';
import { TAGS } from '../content/tags.ts';
import { categorySchema, nameInFields } from '../model/category.ts';
import type { Site } from '../model/site.ts';
import { ContentFault } from '../problems.ts';

const NEWS = categorySchema().parse({ slug: 'news', name: 'أخبار' });

/** What is settled, and what the newspaper's own files are to say. */
export interface ImportPlan {
  plans: Plans;
  /** How addresses of the old site's files are answered; its rules are in the texts. */
  files: FileRedirects;
  /** Texts of settings and lists by their files; those that stay as they are, too. */
  settings: ReadonlyMap<string, string>;
  decisions: readonly Decision[];
  tallies: readonly [Counted, Tally][];
  /** What is to be known of old addresses, and of categories that are left out. */
  remarks: readonly ItemRemarks[];
}

/**
 * Settles what concerns an export as a whole, as far as the newspaper has not: sections, writers, tags, addresses.
 *
 * @throws ContentFault where no sound settings can be made of what the export says
 */
export function planImport(survey: Survey, standing: StandingNewspaper): ImportPlan {
  const sections = planSections(survey, standing.categories);
  const old = surveyAddresses(survey);
  const { site, text, decisions } = settledSite(survey, standing, sections, old);
  // An archive without an article in it makes a newspaper all the same, and there is none without a section.
  const added = sections.book.all.length > 0 ? sections.added : [NEWS];
  const people = planPeople(survey, standing.authors);
  const tags = planTags(survey, standing.tags);
  const taken = [...reservedNames(site), ...sections.book.all.map(({ slug }) => slug)];
  const pageNameOf = planPageNames(survey, taken);
  const newest = newestIn(survey);
  const edits = bulkEdits(survey, site.timezone);
  const redirects = standing.textOf(REDIRECTS);
  const places = newPlaces({ site, sections, people, tags, pageNameOf, newest, redirects });
  const addresses = planAddresses(survey, places, old);
  const media = planMedia(survey);
  const files = planFileRedirects(survey, media);
  const ways = [...addresses.redirects, ...files.rules];
  const settings = inForm(standing, site, [
    ['site.yaml', text],
    ['categories.yaml', withCategories(standing.textOf('categories.yaml'), added)],
    [AUTHORS, withAuthors(standing.textOf(AUTHORS), people.added)],
    [TAGS, withTags(standing.textOf(TAGS), tags.added)],
  ]);
  return {
    plans: {
      survey,
      newest,
      site,
      newsroom: {
        names: [...new Set([site.name, survey.site.title])].filter(Boolean),
        writers: people.writers,
      },
      sections,
      frontPage: sections.frontPage && nameInFields(sections.frontPage),
      signersOf: ({ creator, coAuthors }) => people.namesFor(creator, coAuthors),
      tags,
      pageNameOf,
      isBulkEdited: edits.isOf,
      addresses,
      media,
      attachedTo: attachmentsOf(survey),
    },
    files,
    // Tens of thousands of entries are written in that form, and not brought into it: that would take a minute.
    settings: new Map([...settings, [REDIRECTS, withRedirects(redirects, ways)]]),
    remarks: [...addresses.remarks, ...people.remarks, ...unusedCategories(survey, sections)],
    decisions: [
      ...decisions,
      ...sections.decisions,
      ...tags.decisions,
      ...edits.decisions,
      ...oldMenus(survey),
    ],
    tallies: [
      ['categories', sections.tally],
      ['authors', people.tally],
    ],
  };
}

/** The settings of the newspaper: its own, or the first ones of a new one. */
function settledSite(
  survey: Survey,
  standing: StandingNewspaper,
  { frontPage }: Pick<SectionPlan, 'frontPage'>,
  old: OldAddressing,
): { site: Site; text: string; decisions: readonly Decision[] } {
  const { site, textOf } = standing;
  if (site) return { site, text: textOf('site.yaml'), decisions: [] };
  const address = old.pattern ?? '{category}/{id}';
  const { text, decisions } = firstSettings(survey, { frontPage: frontPage?.slug, address });
  const { value, problems } = siteFrom(text);
  if (!value) throw new ContentFault(problems);
  return { site: value, text, decisions: [...decisions, ...old.decisions] };
}

/** Files that are new are in the form of `npm run format-content`; those of the newsroom keep theirs. */
function inForm(
  { textOf, categories }: StandingNewspaper,
  site: Site,
  files: readonly [file: string, text: string][],
): ReadonlyMap<string, string> {
  const format = formatter({ site, categories });
  return new Map(
    files.map(([file, text]) => {
      const formed = text !== '' && textOf(file) === '' ? format(text, file) : undefined;
      return [file, formed && 'text' in formed ? formed.text : text];
    }),
  );
}

function newestIn({ items }: Survey): number {
  let newest = Date.UTC(2000, 0, 1);
  for (const { published = 0, modified = 0 } of items.values())
    newest = Math.max(newest, published, modified);
  return newest;
}

/** The attachments of each item, as galleries that name none show them: in the order that was given, then by age. */
function attachmentsOf({ items }: Survey): (id: number) => readonly number[] {
  const byParent = new Map<number, number[]>();
  const cards = [...items.values()].filter(({ attachment, parent }) => attachment && parent > 0);
  for (const { id, parent } of cards.toSorted((a, b) => a.order - b.order || a.id - b.id)) {
    const known = byParent.get(parent);
    if (known) known.push(id);
    else byParent.set(parent, [id]);
  }
  return (id) => byParent.get(id) ?? [];
}
