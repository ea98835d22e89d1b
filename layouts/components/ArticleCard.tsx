import type { Card } from '../../src/plan/props.ts';
import { siteStrings } from '../../src/strings.ts';
import { Bidi } from './Bidi.tsx';
import { LiveLabel } from './LiveLabel.tsx';
import { Picture, type Place } from './Picture.tsx';
import { Portrait } from './Portrait.tsx';
import { PublishedTime } from './PublishedTime.tsx';
import { Ribbon } from './Ribbon.tsx';

/**
 * The page's lead; the lead of a section; a picture above the words, or small beside them; words only;
 * opinion, with the writer above the headline; a line of a list.
 */
export type CardSize = 'lead' | 'feature' | 'column' | 'small' | 'words' | 'opinion' | 'line';

interface Props {
  card: Card;
  size: CardSize;
  /** The level of its headline in the page. */
  heading: 'h2' | 'h3';
  withSummary?: boolean;
  first?: boolean;
}

/** The sizes in which a picture is shown. */
const PLACES: Partial<Record<CardSize, Place>> = {
  lead: 'lead',
  feature: 'feature',
  column: 'column',
  small: 'small',
};

/** An article in a list: the headline is the link, and the whole card answers to it. */
export function ArticleCard({ card, size, heading: Heading, ...shows }: Props) {
  const place = PLACES[size];
  const photo = place && card.photo;
  const isLine = size === 'line';
  // Who has a face says the headline; who has none signs it.
  const isAbove = size === 'opinion' || (card.portrait !== undefined && !isLine);
  return (
    <article class={`card ${size}${photo ? '' : ' bare'}`}>
      {photo && (
        <div class="card-photo">
          <Picture photo={{ ...photo, alt: '' }} place={place} first={shows.first ?? false} />
        </div>
      )}
      <div class="card-text">
        <Ribbon text={card.ribbon} />
        {isAbove && <Writer card={card} />}
        {!isLine && <Kicker card={card} />}
        <Heading class="card-title">
          <a href={card.href}>
            <Bidi text={card.title} />
          </a>
        </Heading>
        {shows.withSummary && card.summary && (
          <p class="card-summary">
            <Bidi text={card.summary} />
          </p>
        )}
        <p class="card-meta">
          {!isAbove && !isLine && <Writer card={card} />}
          <LiveLabel until={card.liveUntil} />
          <PublishedTime moment={card.published} />
        </p>
      </div>
    </article>
  );
}

/** Who signs a piece of opinion. */
function Writer({ card: { signedBy, portrait } }: { card: Card }) {
  return signedBy ? (
    <span class={portrait ? 'card-byline with-face' : 'card-byline'}>
      {portrait && <Portrait photo={portrait} place="face" />}
      <Bidi text={signedBy} />
    </span>
  ) : null;
}

function Kicker({ card: { category, followUp, part } }: { card: Card }) {
  if (!category && !followUp && !part) return null;
  return (
    <p class="kicker">
      {category && (
        <a href={category.href}>
          <Bidi text={category.text} />
        </a>
      )}
      {followUp && <span class="follow-up">{siteStrings.followUp}</span>}
      {part && <span>{part}</span>}
    </p>
  );
}
