import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleReader, pageReader } from '../content/documents.ts';
import { BANNERS, readBanners } from '../content/banners.ts';
import { readOldAddresses, REDIRECTS } from '../content/old-addresses.ts';
import { sourceReader } from '../content/source-reader.ts';
import { readCategories, readSite } from '../content/settings.ts';
import { AUTHORS, readSignatories, SOURCES } from '../content/signatories.ts';
import { MOST_READ, readMostRead } from '../content/most-read.ts';
import { readStories, STORIES } from '../content/stories.ts';
import { readTags, TAGS } from '../content/tags.ts';
import { sourceText } from '../content/source-text.ts';
import { fallbackSite } from '../model/site.ts';
import { sortProblems, type Problem } from '../problems.ts';

/** What is wrong with the files that somebody works on. */
export interface DeskCheck {
  /** Reads files again, those of the settings with all that are known. Paths inside the content folder. */
  look: (files: Iterable<string>) => Promise<void>;
  /** All that is known to be wrong, in order. */
  problems: () => Problem[];
}

const SETTINGS = [
  'site.yaml',
  'categories.yaml',
  REDIRECTS,
  STORIES,
  TAGS,
  MOST_READ,
  BANNERS,
  AUTHORS,
  SOURCES,
];

/**
 * Checks files one by one, as the build reads each: reading a large archive as a whole takes a minute, and an
 * editor wants to know at once. What only shows between files, as two articles with one id, the build tells.
 *
 * @param root path of the content folder
 */
export function deskCheck(root: string): DeskCheck {
  const known = new Map<string, Problem[]>();
  return {
    async look(files) {
      const asked = new Set(files);
      const isNew = SETTINGS.some((file) => asked.has(file));
      const settings = await readSettings(root);
      for (const file of SETTINGS) known.set(file, settings.problems[file] ?? []);
      const documents = isNew ? new Set([...known.keys(), ...asked]) : asked;
      for (const file of documents) {
        const read = settings.readers.find(({ folder }) => file.startsWith(folder))?.read;
        if (read) known.set(file, await problemsIn(file, root, read));
      }
    },
    problems: () => sortProblems([...known.values()].flat()),
  };
}

type ReadText = (text: string, file: string) => { problems: Problem[] };

async function readSettings(root: string): Promise<{
  problems: Record<string, Problem[]>;
  readers: { folder: string; read: ReadText }[];
}> {
  const site = await readSite(root);
  const categories = await readCategories(root, site.value ?? fallbackSite());
  const settings = site.value ?? fallbackSite();
  const old = readOldAddresses(sourceReader(root));
  const stories = readStories(settings, sourceReader(root));
  const banners = readBanners(settings, sourceReader(root));
  const signed = readSignatories(settings, sourceReader(root)).problems;
  const tags = readTags(settings, sourceReader(root));
  const mostRead = readMostRead(settings, sourceReader(root));
  return {
    problems: {
      'site.yaml': site.problems,
      'categories.yaml': categories.problems,
      [REDIRECTS]: old.problems,
      [STORIES]: stories.problems,
      [BANNERS]: banners.problems,
      [AUTHORS]: signed.filter(({ file }) => file === AUTHORS),
      [SOURCES]: signed.filter(({ file }) => file === SOURCES),
      [TAGS]: tags.problems,
      [MOST_READ]: mostRead.problems,
    },
    readers: [
      { folder: 'articles/', read: articleReader(settings, categories.value) },
      { folder: 'pages/', read: pageReader(settings) },
    ],
  };
}

/** What is wrong with a file; nothing where it is gone. */
async function problemsIn(file: string, root: string, read: ReadText): Promise<Problem[]> {
  const bytes = await readFile(join(root, file)).catch(() => undefined);
  if (!bytes) return [];
  const text = sourceText(bytes, file);
  return typeof text === 'string' ? read(text, file).problems : text;
}
