import type { TagProps } from '../src/plan/tag-props.ts';
import { listStrings } from '../src/strings.ts';
import { tagStrings } from '../src/strings/tags.ts';
import { ArticleCard } from './components/ArticleCard.tsx';
import { Bidi } from './components/Bidi.tsx';
import { Shell } from './components/Shell.tsx';

/** A tag's articles, or one page of its archive. */
export function TagPage({ frame, head, name, description, archive, ...list }: TagProps) {
  const { feed, cards, older, newer } = list;
  return (
    <Shell frame={frame} head={head}>
      <header class="list-header">
        <p class="kicker">
          {archive ? (
            <a href={archive.list.href}>{tagStrings.tag}</a>
          ) : (
            <span>{tagStrings.tag}</span>
          )}
        </p>
        <h1>
          <Bidi text={name} />
        </h1>
        {description && (
          <p>
            <Bidi text={description} />
          </p>
        )}
        {archive && <p>{archive.range}</p>}
      </header>
      <div class="list">
        {cards.map((card, index) => (
          <ArticleCard card={card} size="small" heading="h2" withSummary first={index === 0} />
        ))}
      </div>
      {(older || newer) && (
        <nav class="pagination" aria-label={listStrings.pagination}>
          {newer && (
            <a rel="prev" href={newer}>
              {newer === archive?.list.href ? (
                <Bidi text={tagStrings.backToList.replace('#', name)} />
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
          <a href={feed}>{tagStrings.feed}</a>
        </p>
      )}
    </Shell>
  );
}
