import type { ArchiveArticle } from '../archive/archive.ts';
import type { Random } from '../archive/random.ts';
import { oldLetters } from './old-letters.ts';
import { OLD_ADDRESS } from './old-newspaper.ts';

/** Bodies of articles as three editors left them: the classic one, Word copied into it, and blocks. */

/** A file of the old site that a body may show. */
export interface OldPicture {
  id: number;
  /** Its address without the ending: sizes are written before that. */
  stem: string;
  caption: string;
}

/** What a body is made of beside its article. */
export interface BodyNeeds {
  article: ArchiveArticle;
  picture: OldPicture | undefined;
  /** Who signs it, where the first line says so. */
  signature: string;
  /** The old address of an earlier article, by the address that the archive gives it. */
  oldLink: (address: string) => string;
}

type Block =
  | { kind: 'heading' | 'paragraph' | 'quotation'; html: string }
  | { kind: 'list'; isOrdered: boolean; items: string[] };

/** The content of a post, as `content:encoded` holds it. */
export function oldBody(needs: BodyNeeds, random: Random): string {
  const blocks = blocksOf(needs, random);
  const write = random.pick([classic, classic, classic, word, inBlocks]);
  const parts = write(blocks);
  const extras = extrasOf(needs, write === inBlocks, random);
  for (const extra of extras) parts.splice(random.whole(1, parts.length), 0, extra);
  const byline = random.chance(0.15) ? [bylineOf(needs, random)] : [];
  return [...byline, ...parts].join('\n\n');
}

function blocksOf({ article, oldLink }: BodyNeeds, random: Random): Block[] {
  return article.body.split('\n\n').map((text): Block => {
    const html = (part: string) => inlineHtml(oldLetters(part, random), oldLink);
    if (text.startsWith('## ')) return { kind: 'heading', html: html(text.slice(3)) };
    if (/^(?:-|1\.) /.test(text)) {
      const items = text.split('\n').map((line) => html(line.replace(/^(?:-|\d+\.) /, '')));
      return { kind: 'list', isOrdered: text.startsWith('1'), items };
    }
    return { kind: random.chance(0.03) ? 'quotation' : 'paragraph', html: html(text) };
  });
}

function inlineHtml(text: string, oldLink: (address: string) => string): string {
  return text
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(
      /\[([^\]]*)\]\(([^)]*)\)/g,
      (_, words: string, address: string) => `<a href="${oldLink(address)}">${words}</a>`,
    );
}

function classic(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.kind === 'list') return listHtml(block, '');
    if (block.kind === 'heading') return `<h3>${block.html}</h3>`;
    return block.kind === 'quotation' ? `<blockquote>${block.html}</blockquote>` : block.html;
  });
}

/** Text that was written in Word: a span in each paragraph, empty paragraphs between. */
function word(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.kind === 'list') return listHtml(block, ' class="MsoListParagraph" dir="RTL"');
    const inner = block.kind === 'heading' ? `<b>${block.html}</b>` : block.html;
    return (
      `<p class="MsoNormal" dir="RTL" style="text-align: justify;"><span lang="AR-MA" ` +
      `style="font-size: 14.0pt; font-family: 'Simplified Arabic',serif;">${inner}&nbsp;&nbsp;</span><o:p></o:p></p>` +
      `\n<p class="MsoNormal" dir="RTL">&nbsp;</p>`
    );
  });
}

function inBlocks(blocks: readonly Block[]): string[] {
  const wrapped = (name: string, html: string) =>
    `<!-- wp:${name} -->\n${html}\n<!-- /wp:${name.split(' ')[0]} -->`;
  return blocks.map((block) => {
    if (block.kind === 'list') return wrapped('list', listHtml(block, ' class="wp-block-list"'));
    if (block.kind === 'heading')
      return wrapped('heading {"level":3}', `<h3 class="wp-block-heading">${block.html}</h3>`);
    if (block.kind === 'paragraph') return wrapped('paragraph', `<p>${block.html}</p>`);
    const quotation = `<blockquote class="wp-block-quote"><p>${block.html}</p></blockquote>`;
    return wrapped('quote', quotation);
  });
}

function listHtml(
  { isOrdered, items }: { isOrdered: boolean; items: string[] },
  attributes: string,
): string {
  const tag = isOrdered ? 'ol' : 'ul';
  return `<${tag}${attributes}>\n${items.map((item) => ` \t<li>${item}</li>`).join('\n')}\n</${tag}>`;
}

/** Pictures in sizes, galleries, videos and shortcodes of plugins that are gone: in a third of all bodies. */
function extrasOf({ picture }: BodyNeeds, isBlocks: boolean, random: Random): string[] {
  const extras: string[] = [];
  if (picture && random.chance(0.15)) extras.push(pictureHtml(picture, isBlocks));
  if (picture && random.chance(0.03))
    extras.push(`[gallery ids="${picture.id},${picture.id - 1}"]`);
  if (random.chance(0.06)) {
    const address = `https://www.youtube.com/watch?v=${random.pick(VIDEOS)}`;
    extras.push(random.pick([address, `[embed]${address}[/embed]`]));
  }
  if (random.chance(0.04)) extras.push(random.pick(SHORTCODES));
  if (random.chance(0.02)) extras.push('<!--more-->');
  return extras;
}

const VIDEOS = ['a1B2c3D4e5F', 'zY9xW8vU7tS', 'Q_w-E3r4T5y', 'mN0pQ1rS2tU'];

const SHORTCODES = [
  '[td_block_ad_box spot_id="custom_ad_1"]',
  '[tie_index]المحاور[/tie_index]',
  '[contact-form-7 id="77" title="راسلنا"]',
];

function pictureHtml({ id, stem, caption }: OldPicture, isBlocks: boolean): string {
  const image = `<img class="size-medium wp-image-${id}" src="${stem}-300x200.jpg" alt="" width="300" height="200" />`;
  const figure = `<figure class="wp-block-image size-medium">${image}<figcaption>${caption}</figcaption></figure>`;
  if (isBlocks)
    return `<!-- wp:image {"id":${id},"sizeSlug":"medium"} -->\n${figure}\n<!-- /wp:image -->`;
  const linked = `<a href="${stem}.jpg">${image}</a>`;
  return `[caption id="attachment_${id}" align="aligncenter" width="300"]${linked} ${caption}[/caption]`;
}

function bylineOf({ signature, article }: BodyNeeds, random: Random): string {
  return random.pick([
    `إكسبريس تيفي: ${signature}`,
    `إكسبريس تيفي/✍️${signature} :`,
    `<strong>بقلم: ${signature}</strong>`,
    article.via ? `إكسبريس تيفي – متابعة` : `بقلم ${signature}`,
  ]);
}

/** An address of the old site as bodies write it. */
export function absolute(path: string): string {
  return `${OLD_ADDRESS}${path}`;
}
