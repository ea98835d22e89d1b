import type { SearchProps } from '../src/plan/props.ts';
import { searchStrings } from '../src/strings.ts';
import { SearchForm } from './components/SearchForm.tsx';
import { Shell } from './components/Shell.tsx';

/** The search page: a plain form that assets/scripts/search.ts answers in place. */
export function SearchPage(props: SearchProps) {
  const { frame, head } = props;
  return (
    <Shell frame={frame} head={head}>
      <header class="list-header">
        <h1>{searchStrings.title}</h1>
      </header>
      <SearchForm {...props} />
      <noscript>
        <p class="empty">{searchStrings.needsScript}</p>
        <ul class="plain-links">
          {frame.sections.map(({ href, text }) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </noscript>
      <p class="search-said" role="status" tabindex={-1}>
        <span class="search-status" /> <span class="search-span" /> <span class="search-trouble" />
      </p>
      <ol class="search-results" aria-label={searchStrings.results} />
      <button class="button search-more" type="button" hidden>
        {searchStrings.more}
      </button>
      <p class="search-wider" hidden>
        <button class="button quiet" type="button">
          {searchStrings.older}
        </button>
        <button class="button quiet" type="button">
          {searchStrings.all.replace('#', searchStrings.inArchive)}
        </button>
      </p>
    </Shell>
  );
}
