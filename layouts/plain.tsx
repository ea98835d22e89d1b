import type { PlainProps } from '../src/plan/props.ts';
import { RenderedMarkdown } from './components/RenderedMarkdown.tsx';
import { Shell } from './components/Shell.tsx';

/** A page that is no article. */
export function PlainPage({ frame, head, title, summary, body }: PlainProps) {
  return (
    <Shell frame={frame} head={head}>
      <article class="article">
        <header class="article-header">
          <h1>{title}</h1>
          {summary && <p class="standfirst">{summary}</p>}
        </header>
        <RenderedMarkdown html={body} />
      </article>
    </Shell>
  );
}
