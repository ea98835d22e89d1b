import type { SearchProps } from '../src/plan/props.ts';
import { searchStrings } from '../src/strings.ts';
import { Shell } from './components/Shell.tsx';

/** The search page: a plain form that assets/scripts/search.ts answers in place. */
export function SearchPage({ frame, head, index, base, categories, digits }: SearchProps) {
  return (
    <Shell frame={frame} head={head}>
      <header class="list-header">
        <h1>{searchStrings.title}</h1>
      </header>
      <form
        class="search-form"
        role="search"
        aria-label={searchStrings.title}
        action={frame.search}
        data-index={index}
        data-base={base}
        data-digits={digits}
      >
        <div class="field query">
          <label for="search-query">{searchStrings.label}</label>
          <input id="search-query" type="search" name="q" autocomplete="off" dir="auto" />
          <button type="submit" class="button">
            {searchStrings.submit}
          </button>
        </div>
        <div class="field">
          <label for="search-category">{searchStrings.category}</label>
          <select id="search-category" name="category">
            <option value="">{searchStrings.allCategories}</option>
            {categories.map(({ slug, name }) => (
              <option value={slug} data-name={name}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="search-order">{searchStrings.order}</label>
          <select id="search-order" name="order">
            <option value="">{searchStrings.best}</option>
            <option value="newest">{searchStrings.newest}</option>
          </select>
        </div>
      </form>
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
      <p class="search-status" role="status" />
      <ol class="search-results" aria-label={searchStrings.results} />
      <button class="button search-more" type="button" hidden>
        {searchStrings.more}
      </button>
    </Shell>
  );
}
