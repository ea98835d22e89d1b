import { BANNERS } from '../content/banners.ts';
import { loadContent, type Loaded, type Memory } from '../content/load.ts';
import { REDIRECTS } from '../content/old-addresses.ts';
import type { Remembered } from '../content/remembered.ts';
import { SEARCH_WORDS } from '../content/search-words.ts';
import { AUTHORS, SOURCES } from '../content/signatories.ts';
import { MOST_READ } from '../content/most-read.ts';
import { STORIES } from '../content/stories.ts';
import { TAGS } from '../content/tags.ts';
import { sourceReader, type ReadSource } from '../content/source-reader.ts';
import type { Survey } from '../content/survey.ts';
import { hashOf } from '../hash.ts';
import { hasErrors, type Problem } from '../problems.ts';
import { fold } from '../text/fold.ts';
import { lastVersions, publishedHash, type Archive } from './last-versions.ts';

/**
 * What became of a file at fault: the site has it as it was last published, or not at all, or without what is at
 * fault in it.
 */
export type Outcome = 'kept' | 'left-out' | 'in-part';

/** A file that waits until it is mended. */
export interface Held {
  file: string;
  outcome: Outcome;
  /** All that is wrong with it; where it breaks others, what is wrong with them. */
  problems: readonly Problem[];
}

/** In the order in which they are suspected when what was sound no longer is. */
const SETTINGS = ['categories.yaml', 'site.yaml'];

/**
 * A content folder for a build that no fault stops. What is at fault is taken as it was last published, or left
 * out, and all is read again: what comes of it equals a build of a folder that holds just that. Where two files
 * want one place, the one that was published keeps it. An article that is as it was published, and is at fault
 * now, was broken by the settings, which are held in its stead: nothing that was published vanishes.
 */
export class Hold {
  /** The sources that the site is made of, and what reads them. */
  readonly sources: Survey;
  readonly readSource: ReadSource;
  readonly #archive: Archive;
  readonly #sources: Map<string, string>;
  readonly #instead = new Map<string, Buffer>();
  readonly #held = new Map<string, Held>();
  readonly #versions = new Map<string, AsyncGenerator<Buffer>>();
  /** Settings that are held for the sake of others, with those others; and those for whom it did not help. */
  readonly #suspects = new Map<string, readonly string[]>();
  readonly #acquitted = new Set<string>();

  constructor(archive: Archive) {
    this.#archive = archive;
    this.#sources = new Map(archive.survey);
    this.sources = this.#sources;
    this.readSource = sourceReader(archive.root, this.#instead);
  }

  /** What is held, by file. */
  get held(): Held[] {
    return [...this.#held.values()].toSorted((a, b) => (a.file < b.file ? -1 : 1));
  }

  /**
   * Reads the folder as often as it takes until nothing is at fault. Where that cannot be, since settings are
   * at fault and no sound ones are known, there is no content, and the problems are those of the folder.
   */
  async load(root: string, memory: Memory = {}): Promise<Loaded> {
    const precedence = (file: string, id?: string) => this.#precedence(file, id);
    const overlay = { survey: this.#sources, instead: this.#instead, precedence };
    const first = await loadContent(root, { ...memory, ...overlay });
    let loaded = first;
    while (hasErrors(loaded.problems)) {
      if (!(await this.#giveWay(loaded.problems))) return { ...first, content: undefined };
      const before = this.#memoryOf(loaded, memory);
      loaded = await loadContent(root, { ...memory, ...overlay, before });
    }
    // What else is to be said of held files is in their report.
    const problems = loaded.problems.filter(({ file }) => !this.#held.has(file));
    return { ...loaded, problems };
  }

  /** What need not be read again: what was just read, unless earlier builds read it by the same settings. */
  #memoryOf({ remembered }: Loaded, { before = remembered }: Memory): Remembered {
    const isOfOldSettings = SETTINGS.some((file) => this.#held.has(file));
    return isOfOldSettings || before.terms === remembered.terms ? before : remembered;
  }

  /**
   * Takes faults that were found after the loading, when pictures were prepared. Says whether all is to be done
   * again with another version; else the edition goes out as it is, without what is at fault.
   */
  async takeLate(problems: readonly Problem[]): Promise<boolean> {
    let isOther = false;
    for (const [file, found] of byFile(problems)) {
      if (!hasErrors(found)) continue;
      const before = this.#held.get(file);
      if (await this.#layAside(file, found)) isOther = true;
      else
        this.#held.set(file, {
          file,
          outcome: before?.outcome ?? 'in-part',
          problems: [...(before?.problems ?? []), ...found],
        });
    }
    return isOther;
  }

  /** Does what is to be done about some faults before all is read again. Says whether anything could be. */
  async #giveWay(problems: readonly Problem[]): Promise<boolean> {
    const all = byFile(problems);
    const atFault = [...all].flatMap(([file, found]) => (hasErrors(found) ? [file] : []));
    if (this.#acquit(atFault)) return true;
    const culprits = new Map<string, string[]>();
    for (const file of atFault) {
      const culprit = this.#culpritOf(file);
      culprits.set(culprit, [...(culprits.get(culprit) ?? []), file]);
    }
    // What is wrong with articles is known only once the settings are sound.
    const settings = [...culprits].filter(([file]) => SETTINGS.includes(file));
    for (const [file, files] of settings.length > 0 ? settings : culprits) {
      const found = files.flatMap((other) => all.get(other) ?? []);
      if (!(await this.#layAside(file, found))) return false;
      if (!files.includes(file)) this.#suspects.set(file, files);
    }
    return true;
  }

  /** Who is to be held for the fault of a file: itself, or settings that changed while it did not. */
  #culpritOf(file: string): string {
    if (!this.#isAsPublished(file)) return file;
    const suspect = SETTINGS.find((other) => {
      const isKnown = this.#archive.texts.hashOf(other) !== undefined;
      const isFree = !this.#held.has(other) && !this.#acquitted.has(other);
      return other !== file && isKnown && isFree && !this.#isAsPublished(other);
    });
    return suspect ?? file;
  }

  /** Lets go settings that were held for others, where all of these are still at fault. */
  #acquit(atFault: readonly string[]): boolean {
    const wronged = [...this.#suspects].filter(([, others]) => {
      return others.every((other) => atFault.includes(other));
    });
    for (const [file] of wronged) {
      this.#suspects.delete(file);
      this.#acquitted.add(file);
      this.#held.delete(file);
      this.#versions.delete(file);
      this.#instead.delete(file);
      this.#sources.set(file, this.#archive.survey.get(file) ?? '');
    }
    return wronged.length > 0;
  }

  /** Takes a file as it was, or leaves it out. Says whether that was possible. */
  async #layAside(file: string, found: readonly Problem[]): Promise<boolean> {
    const before = this.#held.get(file);
    if (before?.outcome === 'left-out') return false;
    const version = await this.#nextVersion(file);
    if (!version && SETTINGS.includes(file)) return false;
    const bytes = version ?? (isOptional(file) ? Buffer.alloc(0) : undefined);
    if (bytes) {
      this.#instead.set(file, bytes);
      this.#sources.set(file, hashOf(bytes));
    } else {
      this.#instead.delete(file);
      this.#sources.delete(file);
    }
    const outcome = version ? 'kept' : 'left-out';
    this.#held.set(file, { file, outcome, problems: before?.problems ?? found });
    return true;
  }

  async #nextVersion(file: string): Promise<Buffer | undefined> {
    const versions = this.#versions.get(file) ?? lastVersions(file, this.#archive);
    this.#versions.set(file, versions);
    const { value, done } = await versions.next();
    return done ? undefined : value;
  }

  /** Settings and what is as it was published first, then who had the same id, then who was published. */
  #precedence(file: string, id: string | undefined): number {
    if (SETTINGS.includes(file) || this.#isAsPublished(file)) return 0;
    const before = this.#archive.ledger.articles.get(file)?.value.id;
    if (id !== undefined && before !== undefined && fold(before) === id) return 0;
    return publishedHash(file, this.#archive) === undefined ? 2 : 1;
  }

  #isAsPublished(file: string): boolean {
    const published = publishedHash(file, this.#archive);
    return published !== undefined && this.#sources.get(file) === published;
  }
}

const OPTIONAL: ReadonlySet<string> = new Set([
  REDIRECTS,
  STORIES,
  TAGS,
  MOST_READ,
  BANNERS,
  AUTHORS,
  SOURCES,
]);

/** Lists that a newspaper may do without: an empty one is none. */
function isOptional(file: string): boolean {
  return OPTIONAL.has(file) || file.startsWith(`${SEARCH_WORDS}/`);
}

function byFile(problems: readonly Problem[]): Map<string, Problem[]> {
  const files = new Map<string, Problem[]>();
  for (const problem of problems) {
    files.set(problem.file, [...(files.get(problem.file) ?? []), problem]);
  }
  return files;
}
