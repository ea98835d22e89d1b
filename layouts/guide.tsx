import type { GuideProps } from '../src/plan/guide-props.ts';
import type { Link } from '../src/plan/props.ts';
import { guideStrings } from '../src/strings.ts';
import { Bidi } from './components/Bidi.tsx';
import { RenderedMarkdown } from './components/RenderedMarkdown.tsx';
import { Shell } from './components/Shell.tsx';

/** A page of the author's guide. */
export function GuidePage({ frame, head, title, index, contents, body, ...around }: GuideProps) {
  return (
    <Shell frame={frame} head={head}>
      <article class="article guide">
        <header class="article-header">
          {index && (
            <p class="kicker">
              <a href={index.href}>{guideStrings.name}</a>
            </p>
          )}
          <h1>
            <Bidi text={title} />
          </h1>
        </header>
        {contents.length > 0 && <Contents headings={contents} />}
        <RenderedMarkdown html={body} />
        <Neighbours {...around} />
      </article>
    </Shell>
  );
}

function Contents({ headings }: { headings: Link[] }) {
  return (
    <nav class="guide-contents" aria-labelledby="guide-contents">
      <h2 id="guide-contents">{guideStrings.onThisPage}</h2>
      <ol>
        {headings.map(({ href, text }) => (
          <li>
            <a href={href}>
              <Bidi text={text} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The pages of the guide before and after this one. */
function Neighbours({ previous, next }: Pick<GuideProps, 'previous' | 'next'>) {
  return (
    <nav class="guide-neighbours" aria-label={guideStrings.neighbours}>
      {previous && (
        <a class="before" rel="prev" href={previous.href}>
          <span>{guideStrings.previous}</span> <Bidi text={previous.text} />
        </a>
      )}
      {next && (
        <a class="after" rel="next" href={next.href}>
          <span>{guideStrings.next}</span> <Bidi text={next.text} />
        </a>
      )}
    </nav>
  );
}
