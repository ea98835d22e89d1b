import type { MarkdownIt } from 'markdown-it';
import type { BodyPicture, BodyPlace } from '../markdown/figures.ts';
import { newspaperMarkdown } from '../markdown/markdown.ts';
import type { FindPicture, Picture } from '../media/picture.ts';
import type { Site } from '../model/site.ts';
import { examples } from './examples.ts';
import type { Guide } from './guide.ts';
import { headingAt } from './guide-page.ts';
import { pageLinks } from './page-links.ts';

/** Writes a picture of an example as HTML. */
export type DrawPicture = (picture: Picture, as: BodyPicture, place: BodyPlace) => string;

/**
 * Makes the function that renders the text of a page of the guide, by its file. Text and examples are rendered
 * as articles of the newspaper are.
 */
export function guideRenderer(
  { pages, picture: find }: Guide,
  site: Pick<Site, 'basePath' | 'digits' | 'quotes'>,
  draw: DrawPicture,
): (page: { file: string }) => string {
  const settings = { ...site, picture: drawing(find, draw) };
  const ofArticles = newspaperMarkdown(settings);
  const texts = new Map(pages.map(({ file, text }) => [file, text]));
  const ofGuide = newspaperMarkdown(settings)
    .use(anchors)
    .use(pageLinks, { site, files: new Set(texts.keys()) })
    .use(examples, (text: string) => ofArticles.render(text));
  return ({ file }) => ofGuide.render(texts.get(file) ?? '', { file });
}

function drawing(find: FindPicture, draw: DrawPicture) {
  return (image: BodyPicture, place: BodyPlace) => {
    const picture = find(image.src);
    return picture ? draw(picture, image, place) : '';
  };
}

/** Headings → headings that links may lead to. */
function anchors(markdown: MarkdownIt): void {
  markdown.core.ruler.push('anchors', ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      if (token.type === 'heading_open') token.attrSet('id', headingAt(tokens, index).anchor);
    }
  });
}
