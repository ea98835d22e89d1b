import { closeSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import type { Token } from 'markdown-it';
import type { BodyFacts } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import type { Typesetting } from '../text/typography/typography.ts';
import { newspaperMarkdown } from './markdown.ts';
import { bodyFacts, readTokens } from './reading.ts';

/** Reads the facts of a text. */
export type ReadBody = (body: string, as: Typesetting) => BodyFacts;

/** How a newspaper sets its texts. */
type Setting = Pick<Site, 'basePath' | 'digits' | 'quotes'>;

/**
 * The texts of articles, kept in a file as they were set while they were read: a build that remembers nothing would
 * parse each three times, for its facts, for its page and for search (docs/decisions/galleys.md). They are found by
 * {@link BodyFacts.hash}.
 */
export interface Galleys {
  /** Makes the function that reads texts as {@link bodyFacts} does, and keeps them. Those that were set otherwise go. */
  reader(site: Setting): ReadBody;
  /** A text as HTML, as it stands on the page of an article that nobody paid for; undefined where it was not kept. */
  html(hash: string): string | undefined;
  /** A text without its markup, as search indexes it; undefined where it was not kept. */
  text(hash: string): string | undefined;
  close(): void;
}

/** A stretch of a file, in bytes. */
interface Stretch {
  start: number;
  length: number;
}

/** @param path where there is no file yet. Who closes the galleys removes it. */
export function openGalleys(path: string): Galleys {
  const file = longFile(path);
  const kept = new Map<string, Record<'html' | 'text', Stretch>>();
  let setting = '';
  const part = (hash: string, name: 'html' | 'text') => {
    const stretch = kept.get(hash)?.[name];
    return stretch && stretch.length > 0 ? file.read(stretch) : undefined;
  };
  return {
    reader({ basePath, digits, quotes }) {
      const wanted = JSON.stringify([basePath, digits, quotes]);
      if (wanted !== setting) kept.clear();
      setting = wanted;
      const set = textSetter({ basePath, digits });
      return (body, as) => {
        const { facts, html, text } = set(body, as);
        kept.set(facts.hash, { html: file.add(html), text: file.add(text) });
        return facts;
      };
    },
    html: (hash) => part(hash, 'html'),
    text: (hash) => part(hash, 'text'),
    close: file.close,
  };
}

/** A text as it was set. What would come out otherwise where it is made by itself is empty. */
interface SetText {
  facts: BodyFacts;
  html: string;
  text: string;
}

/** Makes the function that sets a text, which is parsed once. */
function textSetter({
  basePath,
  digits,
}: Omit<Setting, 'quotes'>): (body: string, as: Typesetting) => SetText {
  const parserOf = (quotes: Typesetting) => {
    // Pictures are drawn by the page, when it is known which of them are there.
    const parser = newspaperMarkdown({ basePath, digits, quotes, picture: () => '' });
    // What is read of a text is read before it is laid out for its page.
    parser.core.ruler.before('headings', 'read', ({ tokens, env }) => {
      (env as { read: (tokens: Token[]) => void }).read(tokens);
    });
    return parser;
  };
  const parsers = new Map<Typesetting, ReturnType<typeof parserOf>>();
  return (body, as) => {
    const parser = parsers.get(as) ?? parserOf(as);
    parsers.set(as, parser);
    let found: ReturnType<typeof readTokens> | undefined;
    const html = parser.render(body, {
      read(tokens: Token[]) {
        // Bare addresses are links on the page alone, where their words may be others.
        if (!tokens.some(hasBareAddress)) found = readTokens(tokens, body, as);
      },
    });
    const { facts, text } = found ?? { facts: bodyFacts(body, as), text: '' };
    return { facts, html: facts.images.length === 0 ? html : '', text };
  };
}

function hasBareAddress({ children }: Token): boolean {
  return children?.some(({ type, info }) => type === 'link_open' && info === 'auto') ?? false;
}

/** How much is written at once, in bytes. */
const BLOCK = 2 ** 20;

/** The most bytes that UTF-8 takes for what is one place in a string. */
const MOST_BYTES = 3;

/** A file to which texts are added one after the other. Where it cannot be written, nothing is found in it. */
function longFile(path: string) {
  let file: number | undefined = opened(path);
  let block = Buffer.allocUnsafe(BLOCK);
  let used = 0;
  let written = 0;
  let scratch = Buffer.allocUnsafe(BLOCK);
  const close = () => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  /** The room that is left is for the site. */
  const giveUp = () => {
    if (file !== undefined) ftruncateSync(file);
    close();
  };
  const flush = () => {
    try {
      if (file !== undefined) writeAll(file, block.subarray(0, used), written);
    } catch {
      giveUp();
    }
    written += used;
    used = 0;
  };
  return {
    close,
    add(text: string): Stretch {
      const most = text.length * MOST_BYTES;
      if (used + most > block.length) flush();
      if (most > block.length) block = Buffer.allocUnsafe(most);
      const start = written + used;
      const length = block.write(text, used);
      used += length;
      return { start, length };
    },
    read({ start, length }: Stretch): string | undefined {
      if (used > 0) flush();
      if (length > scratch.length) scratch = Buffer.allocUnsafe(length);
      if (file === undefined || !readAll(file, scratch, { start, length })) return undefined;
      return scratch.toString('utf8', 0, length);
    },
  };
}

function writeAll(file: number, bytes: Buffer, start: number): void {
  for (let done = 0; done < bytes.length;) {
    done += writeSync(file, bytes, done, bytes.length - done, start + done);
  }
}

/** Returns whether the whole stretch is there. */
function readAll(file: number, into: Buffer, { start, length }: Stretch): boolean {
  for (let done = 0; done < length;) {
    const more = readSync(file, into, done, length - done, start + done);
    if (more === 0) return false;
    done += more;
  }
  return true;
}

function opened(path: string): number | undefined {
  try {
    return openSync(path, 'wx+');
  } catch {
    return undefined;
  }
}
