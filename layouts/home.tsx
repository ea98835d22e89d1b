import type { Card, HomeProps } from '../src/plan/props.ts';
import { siteStrings } from '../src/strings.ts';
import { Bidi } from './components/Bidi.tsx';
import { ArticleCard } from './components/ArticleCard.tsx';
import { Shell } from './components/Shell.tsx';

export function HomePage({ frame, head, lead, sections }: HomeProps) {
  return (
    <Shell frame={frame} head={head}>
      <h1 class="visually-hidden">{frame.siteName}</h1>
      <Lead cards={lead} />
      {lead.length + sections.length === 0 && <p class="empty">{siteStrings.nothingYet}</p>}
      {sections.map(({ title, opinion, cards }) => (
        <section class={`front-section${opinion ? ' opinion' : ''}`}>
          <h2 class="section-title">
            <a href={title.href}>
              <Bidi text={title.text} />
            </a>
          </h2>
          <div class="cards">
            {cards.map((card) => (
              <ArticleCard
                card={card}
                size={opinion ? 'words' : 'small'}
                heading="h3"
                withSummary
              />
            ))}
          </div>
          <p class="more">
            <a href={title.href}>
              {siteStrings.moreOf} <Bidi text={title.text} />
            </a>
          </p>
        </section>
      ))}
    </Shell>
  );
}

/** The first view: one article large, the others beside it. */
function Lead({ cards }: { cards: Card[] }) {
  const [first, ...others] = cards;
  if (!first) return null;
  return (
    <section class="lead-block" aria-label={siteStrings.frontPage}>
      <ArticleCard card={first} size="lead" heading="h2" withSummary first />
      <div class="lead-others">
        {others.map((card) => (
          <ArticleCard card={card} size="small" heading="h2" />
        ))}
      </div>
    </section>
  );
}
