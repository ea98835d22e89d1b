import type { MostReadList } from '../../src/plan/most-read.ts';
import { mostReadStrings } from '../../src/strings/most-read.ts';
import { Bidi } from './Bidi.tsx';
import { PublishedTime } from './PublishedTime.tsx';

/** What readers read most, in its order. */
export function MostRead({ articles, counted }: MostReadList) {
  const [before = '', after = ''] = mostReadStrings.counted.split('#');
  return (
    <section class="most-read">
      <h2 class="section-title">{mostReadStrings.title}</h2>
      <ol>
        {articles.map(({ href, text, count }) => (
          <li>
            <a href={href}>
              <Bidi text={text} />
            </a>
            {count && <small> {count}</small>}
          </li>
        ))}
      </ol>
      {counted && (
        <p>
          {before}
          <PublishedTime moment={counted} />
          {after}
        </p>
      )}
    </section>
  );
}
