import type { AuthorProps } from '../../src/plan/people-props.ts';
import { peopleStrings } from '../../src/strings/people.ts';
import { listStrings } from '../../src/strings.ts';
import { ArticleCard } from './ArticleCard.tsx';
import { Bidi } from './Bidi.tsx';

type Props = Pick<AuthorProps, 'cards' | 'archive' | 'older' | 'newer'> & {
  /** What the way back to the front is called. */
  latest: string;
};

/** The articles of a writer or of a source, with the ways to older and newer ones. */
export function SignedArticles({ cards, archive, older, newer, latest }: Props) {
  return (
    <>
      <div class="list">
        {cards.map((card, index) => (
          <ArticleCard card={card} size="small" heading="h2" withSummary first={index === 0} />
        ))}
      </div>
      {(older || newer) && (
        <nav class="pagination" aria-label={peopleStrings.pages}>
          {newer && (
            <a rel="prev" href={newer}>
              {newer === archive?.list.href ? <Bidi text={latest} /> : listStrings.newer}
            </a>
          )}
          {older && (
            <a rel="next" class="older" href={older}>
              {listStrings.older}
            </a>
          )}
        </nav>
      )}
    </>
  );
}
