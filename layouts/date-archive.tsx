import type { ArchivePart, DateArchiveProps, Headline } from '../src/plan/date-archive-props.ts';
import { dateArchiveStrings } from '../src/strings/date-archive.ts';
import { siteStrings } from '../src/strings.ts';
import { ArticleCard } from './components/ArticleCard.tsx';
import { Bidi } from './components/Bidi.tsx';
import { PublishedTime } from './components/PublishedTime.tsx';
import { Shell } from './components/Shell.tsx';

/** The archive by date: all years with their months, a year with its days, a month or a day with its articles. */
export function DateArchivePage({ frame, head, of, title, above, ...page }: DateArchiveProps) {
  const { count, parts, cards, newer, older } = page;
  return (
    <Shell frame={frame} head={head}>
      <header class="list-header">
        {above.length > 0 && (
          <p class="kicker">
            {above.map(({ href, text }, index) => (
              <>
                {index > 0 && ' / '}
                <a href={href}>{text}</a>
              </>
            ))}
          </p>
        )}
        <h1>{title}</h1>
        {count && <p>{count}</p>}
      </header>
      {parts.length + cards.length === 0 && <p class="empty">{siteStrings.nothingYet}</p>}
      {parts.length > 0 && (
        <div class={`by-date ${of}`}>
          {parts.map((part) => (
            <Part {...part} />
          ))}
        </div>
      )}
      {cards.length > 0 && (
        <div class="list">
          {cards.map((card, index) => (
            <ArticleCard card={card} size="small" heading="h2" withSummary first={index === 0} />
          ))}
        </div>
      )}
      {(newer || older) && (
        <nav class="pagination" aria-label={dateArchiveStrings.neighbours}>
          {newer && (
            <a rel="prev" href={newer.href}>
              {newer.text}
            </a>
          )}
          {older && (
            <a rel="next" class="older" href={older.href}>
              {older.text}
            </a>
          )}
        </nav>
      )}
    </Shell>
  );
}

function Part({ id, title, href, count, links, headlines }: ArchivePart) {
  return (
    <section id={id}>
      <h2>
        {href ? <a href={href}>{title}</a> : title} <small>{count}</small>
      </h2>
      {links && (
        <ul class="date-links">
          {links.map((link) => (
            <li>
              <a href={link.href}>{link.text}</a>
              {link.count && <small> {link.count}</small>}
            </li>
          ))}
        </ul>
      )}
      {headlines && <Headlines headlines={headlines} />}
    </section>
  );
}

function Headlines({ headlines }: { headlines: Headline[] }) {
  return (
    <ul class="headlines">
      {headlines.map(({ href, text, published, category }) => (
        <li>
          <PublishedTime moment={published} />{' '}
          <a href={href}>
            <Bidi text={text} />
          </a>{' '}
          <small>{category}</small>
        </li>
      ))}
    </ul>
  );
}
