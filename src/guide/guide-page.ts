import { posix } from 'node:path';
import { hashOf } from '../hash.ts';
import { createParser } from '../markdown/parser.ts';
import { bodyFacts } from '../markdown/reading.ts';
import { excerpt } from '../text/excerpt.ts';
import { anchorOf } from './anchors.ts';
import { shownMarkdown } from './examples.ts';
import type { GuideHeading, GuidePage } from './guide.ts';

/** What has GitHub show a page from right to left; the site does so by itself. */
const FRAME = /^<\/?div[^>]*>$/gm;

/** The page's only heading of the first level. */
const TITLE = /^# (.+)$/m;

const parser = createParser('guillemets');

/**
 * Reads a page of the guide.
 *
 * @param file its path inside docs/guide
 * @throws when it has no title: the guide is the engine's own
 */
export function guidePage(file: string, markdown: string): GuidePage {
  const bare = markdown.replace(FRAME, '').trim();
  const title = TITLE.exec(bare)?.[1];
  if (title === undefined) throw new Error(`docs/guide/${file} has no title`);
  const text = bare.replace(TITLE, '').trim();
  const tokens = parser.parse(text, {});
  const facts = bodyFacts(text, 'guillemets');
  const examples = tokens.filter(({ type }) => type === 'fence').map(shownMarkdown);
  return {
    file,
    hash: hashOf(markdown),
    title,
    summary: excerpt(facts.firstParagraph),
    text,
    headings: headingsOf(tokens),
    leadsTo: leadsTo(file, tokens),
    pictures: examples.flatMap((shown) => bodyFacts(shown ?? '', 'guillemets').images),
  };
}

type Tokens = ReturnType<typeof parser.parse>;

/** The headings that the contents of a page name: those right under its title. */
function headingsOf(tokens: Tokens): GuideHeading[] {
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open' || token.tag !== 'h2') return [];
    return [headingAt(tokens, index)];
  });
}

/** The heading that opens at a place. */
export function headingAt(tokens: Tokens, index: number): GuideHeading {
  const parts = tokens[index + 1]?.children ?? [];
  const text = parts.map(({ content }) => content).join('');
  return { anchor: anchorOf(text), text };
}

function leadsTo(file: string, tokens: Tokens): string[] {
  const targets = tokens
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'link_open')
    .map((link) => pageBehind(String(link.attrGet('href') ?? ''), file)?.file ?? '');
  return [...new Set(targets)].filter((target) => target !== '' && target !== file);
}

/** The page and the place in it that a link in the guide means; nothing for links that lead elsewhere. */
export function pageBehind(
  target: string,
  from: string,
): { file: string; anchor: string } | undefined {
  const [, path, anchor = ''] = /^([^#:]+\.md)(#.*)?$/.exec(target) ?? [];
  if (path === undefined) return undefined;
  return { file: posix.join(posix.dirname(from), path), anchor };
}
