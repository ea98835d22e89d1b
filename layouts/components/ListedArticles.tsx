import type { Card } from '../../src/plan/props.ts';
import { ArticleCard } from './ArticleCard.tsx';
import { Pagination, type Paging } from './Pagination.tsx';

interface Props extends Paging {
  cards: readonly Card[];
}

/** The articles of a list, newest first, with the ways to newer and older ones. */
export function ListedArticles({ cards, ...paging }: Props) {
  return (
    <>
      <div class="list">
        {cards.map((card, index) => (
          <ArticleCard card={card} size="small" heading="h2" withSummary first={index === 0} />
        ))}
      </div>
      <Pagination {...paging} />
    </>
  );
}
