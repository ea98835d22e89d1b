import type { CategoryProps } from '../src/plan/props.ts';
import { feedStrings, listStrings } from '../src/strings.ts';
import { Bidi } from './components/Bidi.tsx';
import { AdSlot } from './components/AdSlot.tsx';
import { ArticleCard } from './components/ArticleCard.tsx';
import { Columnists } from './components/Columnists.tsx';
import { Shell } from './components/Shell.tsx';

/** How many articles stand before the advertisement: the newest, and a row of three. */
const FIRST_ROWS = 4;

/** A category's index, or one page of its archive. */
export function CategoryPage({ frame, head, title, description, ...list }: CategoryProps) {
  const { archive, feed, cards, older, newer } = list;
  const section = frame.sections.find(({ text }) => text === title)?.href;
  return (
    <Shell frame={frame} head={head} section={section} ad={list.ads?.top}>
      <header class="list-header">
        <h1>
          <Bidi text={archive ? `${listStrings.archiveOf} ${title}` : title} />
        </h1>
        {archive ? (
          <p>{archive.range}</p>
        ) : (
          description && (
            <p>
              <Bidi text={description} />
            </p>
          )
        )}
      </header>
      {list.columnists && <Columnists {...list.columnists} />}
      {cards.length === 0 && <p class="empty">{listStrings.empty}</p>}
      <Cards {...list} />
      {(older || newer) && (
        <nav class="pagination" aria-label={listStrings.pagination}>
          {newer && (
            <a rel="prev" href={newer}>
              {archive && newer === archive.list.href ? (
                <Bidi text={`${listStrings.backToList} ${title}`} />
              ) : (
                listStrings.newer
              )}
            </a>
          )}
          {older && (
            <a rel="next" class="older" href={older}>
              {listStrings.older}
            </a>
          )}
        </nav>
      )}
      {feed && (
        <p class="feed-link">
          <a href={feed}>
            <Bidi text={feedStrings.ofSection} />
          </a>
        </p>
      )}
    </Shell>
  );
}

/** The articles of a page, with an advertisement below the first of them. */
function Cards({ archive, ads, cards }: Pick<CategoryProps, 'archive' | 'ads' | 'cards'>) {
  const slotAfter = Math.min(cards.length, FIRST_ROWS) - 1;
  return (
    <div class={archive ? 'list' : 'list section-front'}>
      {cards.map((card, index) => (
        <>
          <ArticleCard
            card={card}
            size={archive ? 'small' : index === 0 ? 'feature' : 'column'}
            heading="h2"
            withSummary
            first={index === 0}
          />
          {index === slotAfter && ads?.section && <AdSlot {...ads.section} />}
        </>
      ))}
    </div>
  );
}
