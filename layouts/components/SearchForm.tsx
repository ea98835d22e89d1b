import type { SearchProps } from '../../src/plan/search-props.ts';
import { searchStrings } from '../../src/strings.ts';
import { inDigits } from '../../src/text/digits.ts';

/** A plain form whose fields are the parameters of the search page's address. */
export function SearchForm({ frame, index, base, categories, years, digits }: SearchProps) {
  return (
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
      <button
        type="button"
        class="button quiet filters-toggle"
        aria-expanded="false"
        aria-controls="search-filters"
      >
        {searchStrings.filters}
      </button>
      <SearchFilters categories={categories} years={years} digits={digits} />
      <input type="hidden" name="span" />
      <input type="hidden" name="exact" />
    </form>
  );
}

/** By what the results may be narrowed, and their order. Authors and sources are offered with the results. */
function SearchFilters({
  categories,
  years,
  digits,
}: Pick<SearchProps, 'categories' | 'years' | 'digits'>) {
  return (
    <div id="search-filters" class="filters">
      <div class="field category">
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
        <label for="search-year">{searchStrings.year}</label>
        <select id="search-year" name="year">
          <option value="">{searchStrings.allYears}</option>
          {years.map((year) => (
            <option value={year}>{inDigits(year, digits)}</option>
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
      <div class="field author" hidden>
        <label for="search-author">{searchStrings.author}</label>
        <select id="search-author" name="author">
          <option value="">{searchStrings.allAuthors}</option>
        </select>
      </div>
      <div class="field source" hidden>
        <label for="search-source">{searchStrings.source}</label>
        <select id="search-source" name="source">
          <option value="">{searchStrings.allSources}</option>
        </select>
      </div>
    </div>
  );
}
