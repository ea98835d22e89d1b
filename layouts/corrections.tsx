import type { CorrectionsProps } from '../src/plan/correction-props.ts';
import { correctionStrings } from '../src/strings/corrections.ts';
import { Bidi } from './components/Bidi.tsx';
import { RevisionMeta, RevisionText } from './components/Corrections.tsx';
import { Shell } from './components/Shell.tsx';

/** All corrections and rights of reply, newest first, or one page of their archive. */
export function CorrectionsPage({ frame, head, archive, list, ...ways }: CorrectionsProps) {
  const { feed, older, newer } = ways;
  return (
    <Shell frame={frame} head={head}>
      <header class="list-header">
        <h1>{correctionStrings.title}</h1>
        <p>{archive ? archive.range : correctionStrings.about}</p>
      </header>
      <div class="list corrections-list">
        {list.map(({ article, ...revision }) => (
          <article class="correction">
            <RevisionMeta {...revision} />
            <h2>
              <a href={article.href}>
                <Bidi text={article.text} />
              </a>
            </h2>
            <RevisionText what={revision.what} />
          </article>
        ))}
      </div>
      {(older || newer) && (
        <nav class="pagination" aria-label={correctionStrings.pages}>
          {newer && (
            <a rel="prev" href={newer}>
              {newer === archive?.list ? correctionStrings.back : correctionStrings.newer}
            </a>
          )}
          {older && (
            <a rel="next" class="older" href={older}>
              {correctionStrings.older}
            </a>
          )}
        </nav>
      )}
      {feed && (
        <p class="feed-link">
          <a href={feed}>
            <Bidi text={correctionStrings.feed} />
          </a>
        </p>
      )}
    </Shell>
  );
}
