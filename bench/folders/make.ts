import { join } from 'node:path';
import {
  archive,
  wallTime,
  type ArchiveArticle,
  type ArchiveSettings,
} from '../archive/archive.ts';
import { readCorpus } from '../archive/corpus.ts';
import { makePictures } from '../archive/pictures.ts';
import { midadFolder } from './midad.ts';
import { peerFolder, PEER_SHAPES, type PeerName } from './peer.ts';
import { writeFolders } from './writer.ts';

/** What an archive is made from. */
export interface Source {
  articles: number;
  seed: number;
  /** A moment with its offset; every article was published before. */
  until: string;
  pictures: number;
  /** A JSONL file of real articles to take instead of made-up ones. */
  corpus?: string | undefined;
  /** The day from which articles have social cards; none when not given. */
  cards?: string | undefined;
  /** The day from which articles have a lite edition; none when not given. */
  lite?: string | undefined;
}

/** The newspaper's zone: +01:00 the year round, save in Ramadan. */
const ZONE = 3_600_000;

/**
 * Writes one archive as content for Midad (`midad/`) and as a project for each peer (`hugo/` …).
 *
 * @param folder an empty folder, or none yet
 * @returns how many articles there are: fewer than asked for when the corpus has no more
 */
export async function makeArchive(
  source: Source,
  folder: string,
  peers: readonly PeerName[],
): Promise<number> {
  const pictures = source.pictures > 0 ? await makePictures() : [];
  const shapes = await Promise.all(
    peers.map((peer) => peerFolder(PEER_SHAPES[peer], join(folder, peer), pictures)),
  );
  return writeFolders(await articlesOf(source), [
    midadFolder(join(folder, 'midad'), pictures, switchedOn(source)),
    ...shapes,
  ]);
}

/** YAML for site.yaml: what a newspaper of ours does that others do not. */
function switchedOn({ cards, lite }: Source): string {
  return Object.entries({ cards, lite })
    .map(([setting, since]) => (since === undefined ? '' : `${setting}:\n  since: ${since}\n`))
    .join('');
}

/** An article that is in no archive of the seed, published at a moment. */
export function laterArticle(source: Source, published: number): ArchiveArticle {
  const settings = { ...settingsOf(source), articles: 1, seed: source.seed + 1, pictures: 0 };
  const [article] = archive(settings);
  if (!article) throw new Error('An archive of one article is empty');
  return { ...article, id: '9999999', date: wallTime(published + ZONE), categories: ['politics'] };
}

async function articlesOf(source: Source): Promise<Iterable<ArchiveArticle>> {
  const settings = settingsOf(source);
  return source.corpus ? readCorpus(source.corpus, settings) : archive(settings);
}

function settingsOf({ articles, seed, until, pictures }: Source): ArchiveSettings {
  return { articles, seed, pictures, until: wallTime(Date.parse(until) + ZONE) };
}
