import type { UserConfig } from '@11ty/eleventy';
import { outputFile } from '../addresses.ts';
import type { ReadSource } from '../content/source-reader.ts';
import type { Galleys } from '../markdown/galleys.ts';
import type { Edition } from '../plan/edition.ts';
import type { EntryTexts } from '../plan/live-props.ts';
import type { Layout, LayoutProps, Page, PageBody } from '../plan/props.ts';
import { guideRenderer } from '../guide/render-guide.ts';
import { bodyReader, type DrawPicture, type RenderedBody } from './bodies.ts';

/** What goes to press: an edition, its pages, and what reads its texts. */
export interface Press {
  edition: Edition;
  pages: readonly Page[];
  readSource: ReadSource;
  /** Texts as they were set when they were read. */
  galleys?: Galleys | undefined;
  /** Is given each page that was rendered, by its path in the output. */
  onPage: (path: string, html: string) => void;
  /** Is given what a page could not be rendered for. */
  onFailure: (reason: unknown) => void;
}

interface Options {
  press: Press;
  renderPage: <L extends Layout>(layout: L, props: LayoutProps[L]) => string;
  /** How the pages of a layout draw the pictures in their texts. */
  pictureDrawing: (layout: Layout) => DrawPicture;
}

/** Has Eleventy write every page of the plan: a paginated template without a file for each layout. */
export function newspaper(eleventy: UserConfig, options: Options): void {
  const { press } = options;
  const { picture, newsroom, guide } = press.edition;
  const readBody = bodyReader({ ...press, picture, site: newsroom.site });
  for (const layout of new Set(press.pages.map((page) => page.layout))) {
    const pages = `pages_${layout}`;
    const drawPicture = options.pictureDrawing(layout);
    const readText =
      layout === 'guide' && guide
        ? guideTexts(guideRenderer(guide, newsroom.site, drawPicture))
        : (body: PageBody) => textsOf(readBody({ coverage: undefined, ...body }, drawPicture));
    eleventy.addGlobalData(
      pages,
      press.pages.filter((page) => page.layout === layout),
    );
    eleventy.addTemplate(
      `${layout}.11ty.js`,
      (data) => {
        const page = data['planned'] as Page;
        try {
          const props = page.body ? { ...page.props, ...readText(page.body) } : page.props;
          const html = options.renderPage(page.layout, props);
          press.onPage(outputFile(page.path), html);
          return html;
        } catch (reason) {
          // Eleventy renders many at once, and hears of the first failure only.
          press.onFailure(reason);
          return '';
        }
      },
      {
        pagination: { data: pages, size: 1, alias: 'planned' },
        permalink: (data) => outputFile((data['planned'] as Page).path),
        eleventyExcludeFromCollections: true,
      },
    );
  }
}

/** A rendered text as the props of the pages that show it. */
function textsOf({ body, entries }: RenderedBody): { body: string; entryTexts?: EntryTexts } {
  return entries.size > 0 ? { body, entryTexts: Object.fromEntries(entries) } : { body };
}

function guideTexts(render: (body: PageBody) => string): (body: PageBody) => { body: string } {
  return (body) => ({ body: render(body) });
}
