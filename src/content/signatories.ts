import { hashOf } from '../hash.ts';
import type { Article } from '../model/article.ts';
import { AUTHOR_FIELDS, authorSchema, type Author } from '../model/author.ts';
import { proposeId } from '../model/ids.ts';
import { NameBook, type Named } from '../model/name-book.ts';
import type { Signatories } from '../model/signatures.ts';
import type { Site } from '../model/site.ts';
import { SOURCE_FIELDS, sourceSchema, type Source } from '../model/source.ts';
import type { Said } from '../problems.ts';
import { fold } from '../text/fold.ts';
import { isolated } from '../text/isolated.ts';
import type { Read } from './documents.ts';
import { entriesFrom, readOptional, takenNames, wholly, withIdOf } from './entry-list.ts';
import { plainArticle } from './remembered.ts';
import type { ReadSource } from './source-reader.ts';

/** Where a newspaper says more of its writers and of its sources, inside its content folder. It may do without. */
export const AUTHORS = 'authors.yaml';
export const SOURCES = 'sources.yaml';

/** What the reading of the lists depends on. */
type Settings = Pick<Site, 'name' | 'quotes'>;

/** Reads authors.yaml and sources.yaml. Of one that is at fault nobody is known. */
export function readSignatories(site: Settings, read: ReadSource): Read<Signatories> {
  const nobody = new NameBook([]);
  const authors = readOptional(AUTHORS, read, nobody, (text) => authorsFrom(text, site));
  const sources = readOptional(SOURCES, read, nobody, (text) => sourcesFrom(text, site));
  return {
    value: { authors: authors.value ?? nobody, sources: sources.value ?? nobody },
    problems: [...authors.problems, ...sources.problems],
  };
}

/** The writers that the text of authors.yaml gives. Without a value when any entry is at fault. */
export function authorsFrom(text: string, { quotes }: Settings): Read<NameBook<Author>> {
  const { entries, problems } = entriesFrom(text, {
    file: AUTHORS,
    fields: AUTHOR_FIELDS,
    schema: authorSchema(quotes).transform(withIdOf(proposeId)),
    notAList: notAList('- id: souad\n  name: سعاد المرابط'),
  });
  problems.push(...takenNames(entries, { ...SAME_NAMES, file: AUTHORS, message: isOfAnother }));
  return wholly(new NameBook(entries.map(({ value }) => value)), problems);
}

/** The sources that the text of sources.yaml gives. Without a value when any entry is at fault. */
export function sourcesFrom(text: string, { name, quotes }: Settings): Read<NameBook<Source>> {
  const { entries, problems } = entriesFrom(text, {
    file: SOURCES,
    fields: SOURCE_FIELDS,
    schema: sourceSchema(quotes).transform(withIdOf(proposeId)),
    notAList: notAList('- id: marafi\n  name: صحيفة مرافئ'),
  });
  const newspaper = { id: '', name, synonyms: [] };
  const message = (owner: Named) => (owner === newspaper ? IS_OUR_OWN : isOfAnother(owner));
  problems.push(...takenNames(entries, { ...SAME_NAMES, file: SOURCES, message }, [newspaper]));
  return wholly(new NameBook(entries.map(({ value }) => value)), problems);
}

/** @param fix how the list begins */
function notAList(fix: string) {
  return {
    code: 'names-not-a-list',
    message: {
      ar: 'هذا الملف قائمة أسماء، يبدأ كل اسم فيها بشرطة.',
      en: 'This file is a list of names, in which each begins with a hyphen.',
    },
    fix,
  } as const;
}

const SAME_NAMES = { code: 'name-taken', keyOf: fold } as const;

const IS_OUR_OWN: Said = {
  ar: 'هذا اسم الجريدة نفسها، ولا صفحة لها بين المصادر.',
  en: 'This is the name of the newspaper itself, which is none of its sources.',
};

function isOfAnother({ name }: Named): Said {
  return {
    ar: `هذا الاسم لغيره في القائمة: ${isolated(name)}.`,
    en: `Another one of the list has this name: ${isolated(name)}.`,
  };
}

/**
 * An article with the names that the newspaper gives those whom its author named otherwise: pages, feeds, search and
 * social cards have one name for one person. The same article where nothing is to be changed.
 */
export function signedAsListed(article: Article, { authors, sources }: Signatories): Article {
  const source = sources.named(article.source)?.name ?? article.source;
  const via = article.via && (sources.named(article.via)?.name ?? article.via);
  const names = article.authors.map((name) => authors.named(name)?.name ?? name);
  const isSame = names.every((name, index) => name === article.authors[index]);
  if (isSame && source === article.source && via === article.via) return article;
  const signed = { ...plainArticle(article), source, via };
  if (isSame) return signed;
  const headlineHash = hashOf(JSON.stringify([article.title, names]));
  return { ...signed, authors: [...new Set(names)], headlineHash };
}

/** The pictures of writers, and the logos of sources, as those of articles are told of. */
export function portraitUses({
  authors,
  sources,
}: {
  authors: readonly Author[];
  sources: readonly Source[];
}): { src: string; file: string; field: string; as: 'portrait' | 'logo' }[] {
  const portraits = authors.flatMap(({ portrait }) => portrait?.src ?? []);
  const logos = sources.flatMap(({ logo }) => logo ?? []);
  return [
    ...portraits.map((src) => ({
      src,
      file: AUTHORS,
      field: 'portrait.src',
      as: 'portrait' as const,
    })),
    ...logos.map((src) => ({ src, file: SOURCES, field: 'logo', as: 'logo' as const })),
  ];
}
