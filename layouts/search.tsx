import type { SearchProps } from '../src/plan/search-props.ts';
import { searchPageStrings, searchStrings } from '../src/strings.ts';
import { OutsideSearch } from './components/OutsideSearch.tsx';
import { SearchForm } from './components/SearchForm.tsx';
import { Shell } from './components/Shell.tsx';

/** The search page: a form that assets/scripts/search.ts answers in place, and another without scripts. */
export function SearchPage(props: SearchProps) {
  const { frame, head } = props;
  return (
    <Shell frame={frame} head={head}>
      <header class="list-header">
        <h1>{searchPageStrings.title}</h1>
      </header>
      <noscript>
        <OutsideSearch {...props} />
      </noscript>
      <SearchForm {...props} />
      <p class="search-said" role="status" tabindex={-1}>
        <span class="search-note" />
        <span class="search-status" /> <span class="search-span" /> <span class="search-trouble" />
      </p>
      <p class="search-reading" hidden>
        <button class="button quiet search-insist" type="button">
          {searchStrings.insist}
        </button>
      </p>
      <ol class="search-results" aria-label={searchPageStrings.results} />
      <button class="button search-more" type="button" hidden>
        {searchPageStrings.more}
      </button>
      <p class="search-wider" hidden>
        <button class="button quiet" type="button">
          {searchPageStrings.older}
        </button>
        <button class="button quiet" type="button">
          {searchStrings.all.replace('#', searchStrings.inArchive)}
        </button>
      </p>
    </Shell>
  );
}
