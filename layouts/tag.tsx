import type { TagProps } from '../src/plan/tag-props.ts';
import { tagStrings } from '../src/strings/tags.ts';
import { Bidi } from './components/Bidi.tsx';
import { ListedArticles } from './components/ListedArticles.tsx';
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
      <ListedArticles
        cards={cards}
        newer={newer}
        older={older}
        head={archive && { ...archive.list, text: tagStrings.backToList.replace('#', name) }}
      />
      {feed && (
        <p class="feed-link">
          <a href={feed}>{tagStrings.feed}</a>
        </p>
      )}
    </Shell>
  );
}
