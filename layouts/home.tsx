import type { Card, FrontSection, HomeProps, Rhythm } from '../src/plan/props.ts';
import { siteStrings } from '../src/strings.ts';
import { Bidi } from './components/Bidi.tsx';
import { AdSlot } from './components/AdSlot.tsx';
import { ArticleCard, type CardSize } from './components/ArticleCard.tsx';
import { LatestCards } from './components/LatestCards.tsx';
import { MostRead } from './components/MostRead.tsx';
import { Shell } from './components/Shell.tsx';

export function HomePage({ frame, head, ads, lead, latest, mostRead, sections }: HomeProps) {
  return (
    <Shell frame={frame} head={head} ad={ads.top}>
      <h1 class="visually-hidden">{frame.siteName}</h1>
      {lead.length + sections.length === 0 && <p class="empty">{siteStrings.nothingYet}</p>}
      <div class="front-page">
        <Lead cards={lead} />
        {latest.length > 0 && <Latest cards={latest} />}
      </div>
      {ads.front && <AdSlot {...ads.front} />}
      {mostRead && <MostRead {...mostRead} />}
      {sections.map((section) => (
        <Section {...section} />
      ))}
    </Shell>
  );
}

/** The first view: one article large, two with pictures, the others in words. */
function Lead({ cards }: { cards: Card[] }) {
  const [first, ...others] = cards;
  if (!first) return null;
  return (
    <section
      class={first.photo ? 'lead-block' : 'lead-block bare'}
      aria-label={siteStrings.frontPage}
    >
      <ArticleCard card={first} size="lead" heading="h2" withSummary first />
      <div class="lead-others">
        {others.map((card) => (
          <ArticleCard card={card} size="small" heading="h2" />
        ))}
      </div>
    </section>
  );
}

/** What came out last, in lines. */
function Latest({ cards }: { cards: Card[] }) {
  return (
    <section class="latest">
      <h2 class="section-title">{siteStrings.latest}</h2>
      <LatestCards cards={cards} />
    </section>
  );
}

/** How large the first card of a section is, and the others. */
const SIZES: Record<Rhythm, [first: CardSize, others: CardSize]> = {
  columns: ['column', 'column'],
  feature: ['feature', 'small'],
  words: ['words', 'words'],
  opinion: ['opinion', 'opinion'],
};

function Section({ title, rhythm, cards }: FrontSection) {
  const [first, others] = SIZES[rhythm];
  return (
    <section class={`front-section ${rhythm}`}>
      <h2 class="section-title">
        <a href={title.href}>
          <Bidi text={title.text} />
        </a>
      </h2>
      <div class="cards">
        {cards.map((card, index) => (
          <ArticleCard card={card} size={index === 0 ? first : others} heading="h3" withSummary />
        ))}
      </div>
      <p class="more">
        <a href={title.href}>
          {siteStrings.moreOf} <Bidi text={title.text} />
        </a>
      </p>
    </section>
  );
}
