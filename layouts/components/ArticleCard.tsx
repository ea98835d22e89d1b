import type { Card } from '../../src/plan/props.ts';
import { siteStrings } from '../../src/strings.ts';
import { Bidi } from './Bidi.tsx';
import { Picture } from './Picture.tsx';
import { PublishedTime } from './PublishedTime.tsx';

interface Props {
  card: Card;
  /** How large it is: the page's lead, with a small picture, or words only. */
  size: 'lead' | 'small' | 'words';
  /** The level of its headline in the page. */
  heading: 'h2' | 'h3';
  withSummary?: boolean;
  first?: boolean;
}

/** An article in a list: the headline is the link, and the whole card answers to it. */
export function ArticleCard({ card, size, heading: Heading, ...shows }: Props) {
  const photo = size === 'words' ? undefined : card.photo;
  return (
    <article class={`card ${size}${photo ? '' : ' bare'}`}>
      {photo && (
        <div class="card-photo">
          <Picture
            photo={{ ...photo, alt: '' }}
            place={size === 'lead' ? 'lead' : 'card'}
            first={shows.first ?? false}
          />
        </div>
      )}
      <div class="card-text">
        {(card.category || card.followUp) && (
          <p class="kicker">
            {card.category && (
              <a href={card.category.href}>
                <Bidi text={card.category.text} />
              </a>
            )}
            {card.followUp && <span class="follow-up">{siteStrings.followUp}</span>}
          </p>
        )}
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
          {card.signedBy && (
            <span class="card-byline">
              <Bidi text={card.signedBy} />
            </span>
          )}
          <PublishedTime moment={card.published} />
        </p>
      </div>
    </article>
  );
}
