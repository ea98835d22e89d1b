import { guidePath, href } from '../addresses.ts';
import { GUIDE_INDEX, type GuidePage } from '../guide/guide.ts';
import { hashOf } from '../hash.ts';
import { headOf, type Edition } from './edition.ts';
import type { Outline } from './outline.ts';
import type { Frame, Link, Page } from './props.ts';

/**
 * The pages of the author's guide, where the newspaper wants them. They are for its own people: no menu, list or
 * index of search leads to them.
 */
export function* guideOutlines(frame: Frame, edition: Edition): Generator<Outline> {
  const pages = edition.guide?.pages ?? [];
  for (const [place, page] of pages.entries()) {
    const around = { previous: pages[place - 1], next: pages[place + 1] };
    yield {
      layout: 'guide',
      path: guidePath(page.file),
      page: () => planned(page, around, frame, edition),
    };
  }
}

function planned(
  page: GuidePage,
  { previous, next }: { previous: GuidePage | undefined; next: GuidePage | undefined },
  frame: Frame,
  edition: Edition,
): Page {
  const { file, title, summary, headings, pictures } = page;
  const link = (other: GuidePage): Link => linkTo(other, edition);
  const index = edition.guide?.pages.find((other) => other.file === GUIDE_INDEX);
  return {
    layout: 'guide',
    path: guidePath(file),
    body: {
      file,
      hash: hashWith(edition, page),
      verbatim: false,
      pictures: pictures.flatMap((src) => edition.guide?.picture(src) ?? []),
    },
    props: {
      frame,
      head: {
        ...headOf(edition, { title, description: summary, noIndex: true }),
        stylesheets: edition.assets.guideStylesheet ? [edition.assets.guideStylesheet] : [],
      },
      title,
      index: index && index !== page ? link(index) : undefined,
      contents: hasContents(page)
        ? headings.map(({ anchor, text }) => ({ href: `#${anchor}`, text }))
        : [],
      previous: previous && link(previous),
      next: next && link(next),
    },
  };
}

/** A page that is seen almost whole needs no list of what is on it. */
const SHORT = 1500;
const FEW = 2;

function hasContents({ text, headings }: GuidePage): boolean {
  return headings.length > FEW && text.length > SHORT;
}

/** Changes with the text, and with which of the pages that it leads to there are. */
function hashWith({ guide }: Edition, { hash, leadsTo }: GuidePage): string {
  const there = new Set(guide?.pages.map(({ file }) => file));
  return hashOf(hash, ...leadsTo.filter((file) => there.has(file)));
}

function linkTo({ file, title }: GuidePage, { newsroom }: Edition): Link {
  return { href: href(guidePath(file), newsroom.site), text: title };
}
