import type { StoryProps } from '../src/plan/story-props.ts';
import { storyStrings } from '../src/strings/stories.ts';
import { listStrings } from '../src/strings.ts';
import { ArticleCard } from './components/ArticleCard.tsx';
import { Bidi } from './components/Bidi.tsx';
import { Neighbours } from './components/Pagination.tsx';
import { RenderedParagraph } from './components/RenderedMarkdown.tsx';
import { Shell } from './components/Shell.tsx';

/** A running story as a timeline: its front, a page of its archive, or one that tells it from the beginning. */
export function StoryPage({ frame, head, days, ...story }: StoryProps) {
  return (
    <Shell frame={frame} head={head}>
      <StoryHeader {...story} />
      {story.background.length > 0 && (
        <section class="story-background">
          <h2>{storyStrings.background}</h2>
          {story.background.map((html) => (
            <RenderedParagraph html={html} />
          ))}
        </section>
      )}
      {story.otherOrder && <Orders order={story.order} other={story.otherOrder} />}
      {story.list === undefined && <p class="since-visit" data-story={story.id} />}
      <div class="timeline">
        {days.map(({ day, cards }, index) => (
          <section class="timeline-day">
            <h2>{day}</h2>
            <div class="list">
              {cards.map((card, place) => (
                <ArticleCard
                  card={card}
                  size="small"
                  heading="h3"
                  withSummary
                  first={index === 0 && place === 0}
                />
              ))}
            </div>
          </section>
        ))}
      </div>
      <Pages order={story.order} back={story.back} on={story.on} />
      {story.feed && (
        <p class="feed-link">
          <a href={story.feed}>
            <Bidi text={storyStrings.feed} />
          </a>
        </p>
      )}
    </Shell>
  );
}

type Story = Omit<StoryProps, 'frame' | 'head' | 'days'>;

function StoryHeader({ name, closed, summary, extent, range, list }: Story) {
  return (
    <header class="list-header story-header">
      <p class="kicker">
        {list ? <a href={list.href}>{storyStrings.story}</a> : <span>{storyStrings.story}</span>}
        {closed && <span class="follow-up">{storyStrings.closed}</span>}
      </p>
      <h1>
        <Bidi text={name} />
      </h1>
      {summary && (
        <p class="standfirst">
          <Bidi text={summary} />
        </p>
      )}
      {(extent ?? range) && <p>{extent ?? range}</p>}
    </header>
  );
}

/** The two orders of a story: the one that is shown, and the way to the other. */
function Orders({ order, other }: { order: Story['order']; other: string }) {
  return (
    <nav class="orders" aria-label={storyStrings.orders}>
      {(['newest', 'oldest'] as const).map((one) =>
        one === order ? (
          <b aria-current="true">{storyStrings[one]}</b>
        ) : (
          <a href={other}>{storyStrings[one]}</a>
        ),
      )}
    </nav>
  );
}

function Pages({ order, back, on }: Pick<Story, 'order' | 'back' | 'on'>) {
  const { newer, older } = listStrings;
  const [before, after] = order === 'newest' ? [newer, older] : [older, newer];
  return (
    <Neighbours
      label={storyStrings.pages}
      back={back === undefined ? undefined : { href: back, text: before }}
      on={on === undefined ? undefined : { href: on, text: after }}
    />
  );
}
