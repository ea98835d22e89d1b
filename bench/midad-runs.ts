import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CATEGORIES } from './archive/categories.ts';
import { laterArticle, type Source } from './folders/make.ts';
import { categoriesFile, midadArticle } from './folders/midad.ts';
import { measure, type Measured } from './measure.ts';
import { OURS, type Outcome } from './scenario.ts';
import { bytesOf, changesBetween, siteFiles, type SiteFiles } from './site-files.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, '.cache');
const MINUTE = 60_000;
const NEW_NAME = 'شأن سياسي';

/** Where a newspaper of the benchmark lies. */
export interface Place {
  content: string;
  site: string;
  /** A folder for what the builds say. */
  logs: string;
}

/**
 * Builds an archive by the command of the README: first with nothing to build on, then three times on
 * what the build before left.
 *
 * @param place content that was never built, and a site that is not there yet
 * @param say is told what is being done
 */
export async function midadRuns(
  source: Source,
  place: Place,
  say: (line: string) => void,
): Promise<Outcome[]> {
  const until = Date.parse(source.until);
  const later = until + 10 * MINUTE;
  const outcomes: Outcome[] = [];
  let before: SiteFiles = new Map();
  const run = async (what: string, now: number) => {
    say(`midad: ${what}`);
    const { outcome, files } = await build(place, what, now, before);
    outcomes.push(outcome);
    before = files;
  };
  await forgetBuilds(source);
  await run(OURS.cold, until);
  await run(OURS.unchanged, until);
  const page = await publish(source, place, later - MINUTE);
  await run(OURS.published, later);
  await mustHold(join(place.site, page), '</html>');
  await renameCategory(place);
  await run(OURS.renamed, later);
  await mustHold(join(place.site, page), NEW_NAME);
  await forgetLedger();
  return outcomes;
}

/**
 * A cold build of an archive, in a site of its own, at the same moments as what others do.
 *
 * @returns seconds of CPU
 */
export async function coldBuildBesideOthers(source: Source, place: Place): Promise<number> {
  await forgetBuilds(source);
  await rm(place.site, { recursive: true, force: true });
  const measured = await runBuild(place, 'cold beside others', Date.parse(source.until), true);
  await forgetLedger();
  return measured.cpu;
}

async function build(
  place: Place,
  what: string,
  now: number,
  before: SiteFiles,
): Promise<{ outcome: Outcome; files: SiteFiles }> {
  const measured = await runBuild(place, what, now);
  const files = await siteFiles(place.site);
  const outcome = {
    who: 'midad',
    what,
    measured,
    files: files.size,
    bytes: bytesOf(files),
    written: changesBetween(before, files),
  };
  return { outcome, files };
}

function runBuild(
  { content, site, logs }: Place,
  what: string,
  now: number,
  besideOthers = false,
): Promise<Measured> {
  const moment = new Date(now).toISOString();
  return measure({
    program: process.execPath,
    args: ['scripts/midad.mjs', 'build', '--content', content, '--output', site, '--now', moment],
    cwd: ROOT,
    log: join(logs, `midad-${what.replaceAll(' ', '-')}.log`),
    besideOthers,
  });
}

/** Adds an article. Returns the file of its page, below the site. */
async function publish(source: Source, { content }: Place, moment: number): Promise<string> {
  const article = laterArticle(source, moment);
  const { path, contents } = midadArticle(article);
  await writeFile(join(content, path), contents);
  return join(article.categories[0] ?? '', article.id, 'index.html');
}

/** The name of the first section stands in the navigation of every page. */
async function renameCategory({ content }: Place): Promise<void> {
  const slug = CATEGORIES[0]?.slug ?? '';
  await writeFile(join(content, 'categories.yaml'), categoriesFile({ [slug]: NEW_NAME }));
}

/** A build that did not do what it was measured for has no figures. */
async function mustHold(file: string, text: string): Promise<void> {
  const page = await readFile(file, 'utf8');
  if (!page.includes(text)) throw new Error(`The build did not write «${text}» into ${file}`);
}

/** Removes what would make a build less than cold: also the cards that it is to draw. */
async function forgetBuilds({ cards }: Source): Promise<void> {
  await forgetLedger();
  if (cards !== undefined) await rm(join(CACHE, 'cards'), { recursive: true, force: true });
}

/** Removes what builds remember of earlier ones. Prepared fonts stay: they are the same for every archive. */
async function forgetLedger(): Promise<void> {
  for (const name of await readdir(CACHE).catch(() => [])) {
    if (name.startsWith('ledger')) await rm(join(CACHE, name), { recursive: true });
  }
}
