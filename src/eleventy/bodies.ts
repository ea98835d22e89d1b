import { bodyOf } from '../content/documents.ts';
import type { ReadSource } from '../content/source-reader.ts';
import type { BodyPicture, BodyPlace } from '../markdown/figures.ts';
import type { Galleys } from '../markdown/galleys.ts';
import { createMarkdown } from '../markdown/markdown.ts';
import { linesOf, rowsOf } from '../markdown/sections.ts';
import type { FindPicture, Picture } from '../media/picture.ts';
import { typesettingOf } from '../model/article.ts';
import { mediaPath } from '../model/media-path.ts';
import type { Site } from '../model/site.ts';
import type { Page, PageBody } from '../plan/props.ts';

/** Writes a picture of a text as HTML. */
export type DrawPicture = (picture: Picture, as: BodyPicture, place: BodyPlace) => string;

/** What bodies are made from. */
export interface BodySource {
  site: Pick<Site, 'basePath' | 'digits' | 'quotes'>;
  picture: FindPicture;
  readSource: ReadSource;
  /** Texts as they were set when they were read. */
  galleys?: Galleys | undefined;
  pages: readonly Page[];
}

/** The text of an article as it was rendered. */
export interface RenderedBody {
  /** All of it; of a live coverage its introduction. */
  body: string;
  /** The texts of the entries of a live coverage, by their anchors. */
  entries: ReadonlyMap<string, string>;
}

/** A rendered text in which places are left for its pictures. */
interface Text extends RenderedBody {
  pictures: Parameters<DrawPicture>[];
}

/**
 * A text to be rendered. Whether it is a coverage must be said: else the entries would be shown whose time has not come.
 */
type Written = Pick<PageBody, 'file' | 'hash' | 'verbatim' | 'paid'> &
  Record<'coverage', PageBody['coverage']>;

/** The headings of entries are below the headline of the article. */
const ENTRY_LEVEL = 2;

/** A place for a picture, by its number. Markdown lets no NUL through. */
const PLACE = /\0(\d+)\0/g;

/**
 * Makes the function that reads a Markdown file of the content and renders its body, with pictures as the page
 * draws them. A text that two pages show, an article and its lite edition, is rendered once.
 */
export function bodyReader(
  source: BodySource,
): (written: Written, draw: DrawPicture) => RenderedBody {
  const render = textRenderer(source);
  const shownTwice = repeated(source.pages.flatMap(({ body }) => body?.file ?? []));
  const known = new Map<string, Text>();
  return (written, draw) => {
    const { file } = written;
    const text = known.get(file) ?? render(written);
    if (shownTwice.has(file)) known.set(file, text);
    const drawn = (html: string) =>
      html.replace(PLACE, (_, number: string) => {
        const picture = text.pictures[Number(number)];
        return picture ? draw(...picture) : '';
      });
    const entries = new Map([...text.entries].map(([id, html]) => [id, drawn(html)]));
    return { body: drawn(text.body), entries };
  };
}

function textRenderer({ site, picture: find, readSource, galleys }: BodySource) {
  const { basePath, digits } = site;
  let pictures: Text['pictures'] = [];
  const rendererOf = (verbatim: boolean) =>
    createMarkdown({
      basePath,
      digits,
      quotes: typesettingOf({ verbatim }, site),
      picture(image, place) {
        const picture = find(mediaPath(image.src));
        return picture ? `\0${pictures.push([picture, image, place]) - 1}\0` : '';
      },
    });
  const usual = rendererOf(false);
  const asWritten = rendererOf(true);
  return ({ file, hash, verbatim, paid = false, coverage }: Written): Text => {
    const set = coverage || paid ? undefined : galleys?.html(hash);
    if (set !== undefined) return { body: set, entries: new Map(), pictures: [] };
    pictures = [];
    const render = verbatim ? asWritten : usual;
    const body = bodyOf(readSource(file).toString(), file);
    if (!coverage) return { body: render(body, { paid }), entries: new Map(), pictures };
    const rows = rowsOf(body);
    const entries = coverage.entries.map(({ id, lines }): [string, string] => {
      return [id, render(linesOf(rows, lines), { docId: id, level: ENTRY_LEVEL, paid })];
    });
    const introduction = render(linesOf(rows, coverage.introduction.lines), { paid });
    return { body: introduction, entries: new Map(entries), pictures };
  };
}

function repeated(names: readonly string[]): ReadonlySet<string> {
  const once = new Set<string>();
  return new Set(names.filter((name) => once.has(name) || !once.add(name)));
}
