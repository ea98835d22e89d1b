import { isPaid } from '../../src/model/kicker.ts';
import { isVowelled } from '../../src/text/vowelled.ts';
import type { Card } from '../../src/plan/props.ts';
import type { CardVideo } from '../../src/plan/video-props.ts';
import { siteStrings } from '../../src/strings.ts';
import { videoStrings } from '../../src/strings/videos.ts';
import { Badge } from './Badge.tsx';
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
          {card.video && <PlayMark {...card.video} />}
        </div>
      )}
      <div class="card-text">
        <Ribbon text={card.ribbon} />
        {isAbove && <Writer card={card} />}
        {isLine ? <BadgeLine kicker={card.kicker} /> : <Kicker card={card} />}
        <Heading class={isVowelled(card.title) ? 'card-title vowelled' : 'card-title'}>
          <a href={card.href} {...(isPaid(card) && { rel: 'sponsored' })}>
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
          {!photo && card.video && <VideoNote {...card.video} />}
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

/** On a picture: that a tap leads to a video, and how long it is. */
function PlayMark({ length }: CardVideo) {
  return (
    <span class="play-mark">
      <span class="visually-hidden">{videoStrings.video} </span>
      {length}
    </span>
  );
}

/** The same where there is no picture. */
function VideoNote({ length }: CardVideo) {
  return (
    <span>
      {length
        ? `${videoStrings.video}، ${videoStrings.length.replace('#', length)}`
        : videoStrings.video}
    </span>
  );
}

/** In a line there is room for nothing else. */
function BadgeLine({ kicker }: Pick<Card, 'kicker'>) {
  return kicker === undefined ? null : (
    <p class="kicker">
      <Badge kicker={kicker} />
    </p>
  );
}

function Kicker({ card: { kicker, category, followUp, part } }: { card: Card }) {
  if (!kicker && !category && !followUp && !part) return null;
  return (
    <p class="kicker">
      <Badge kicker={kicker} />
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
