import { bodyOf } from '../content/documents.ts';
import type { ReadSource } from '../content/source-reader.ts';
import type { BodyPicture, BodyPlace } from '../markdown/figures.ts';
import { createMarkdown } from '../markdown/markdown.ts';
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
  pages: readonly Page[];
}

/** A rendered text in which places are left for its pictures. */
interface Text {
  html: string;
  pictures: Parameters<DrawPicture>[];
}

/** A place for a picture, by its number. Markdown lets no NUL through. */
const PLACE = /\0(\d+)\0/g;

/**
 * Makes the function that reads a Markdown file of the content and renders its body, with pictures as the page
 * draws them. A text that two pages show, an article and its lite edition, is rendered once.
 */
export function bodyReader(
  source: BodySource,
): (body: Pick<PageBody, 'file' | 'verbatim' | 'paid'>, draw: DrawPicture) => string {
  const render = textRenderer(source);
  const shownTwice = repeated(source.pages.flatMap(({ body }) => body?.file ?? []));
  const known = new Map<string, Text>();
  return (body, draw) => {
    const { file } = body;
    const text = known.get(file) ?? render(body);
    if (shownTwice.has(file)) known.set(file, text);
    return text.html.replace(PLACE, (_, number: string) => {
      const picture = text.pictures[Number(number)];
      return picture ? draw(...picture) : '';
    });
  };
}

function textRenderer({ site, picture: find, readSource }: BodySource) {
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
  return ({ file, verbatim, paid = false }: Pick<PageBody, 'file' | 'verbatim' | 'paid'>): Text => {
    pictures = [];
    const render = verbatim ? asWritten : usual;
    const html = render(bodyOf(readSource(file).toString(), file), { paid });
    return { html, pictures };
  };
}

function repeated(names: readonly string[]): ReadonlySet<string> {
  const once = new Set<string>();
  return new Set(names.filter((name) => once.has(name) || !once.add(name)));
}
