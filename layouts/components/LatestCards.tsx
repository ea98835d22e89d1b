import type { Card } from '../../src/plan/props.ts';
import { ArticleCard } from './ArticleCard.tsx';

/** What came out last, in lines with their time, one below the other. */
export function LatestCards({ cards }: { cards: Card[] }) {
  return (
    <div class="latest-cards">
      {cards.map((card) => (
        <ArticleCard card={card} size="line" heading="h3" />
      ))}
    </div>
  );
}
