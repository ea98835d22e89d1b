import type { PlainProps } from '../src/plan/props.ts';
import { Bidi } from './components/Bidi.tsx';
import { LegalEntries } from './components/Legal.tsx';
import { RenderedMarkdown } from './components/RenderedMarkdown.tsx';
import { Shell } from './components/Shell.tsx';

/** A page that is no article. */
export function PlainPage({ frame, head, title, summary, body, legal }: PlainProps) {
  return (
    <Shell frame={frame} head={head}>
      <article class="article">
        <header class="article-header">
          <h1>
            <Bidi text={title} />
          </h1>
          {summary && (
            <p class="standfirst">
              <Bidi text={summary} />
            </p>
          )}
        </header>
        <RenderedMarkdown html={body} />
        {legal && <LegalEntries entries={legal} />}
      </article>
    </Shell>
  );
}
