import type { SearchProps } from '../../src/plan/search-props.ts';
import { searchPageStrings } from '../../src/strings.ts';
import { inDigits } from '../../src/text/digits.ts';

/** A plain form whose fields are the parameters of the search page's address. */
export function SearchForm({ frame, index, base, categories, years, digits }: SearchProps) {
  return (
    <form
      class="search-form"
      role="search"
      aria-label={searchPageStrings.title}
      action={frame.search}
      data-index={index}
      data-base={base}
      data-digits={digits}
    >
      <div class="field query">
        <label for="search-query">{searchPageStrings.label}</label>
        <input id="search-query" type="search" name="q" autocomplete="off" dir="auto" />
        <button type="submit" class="button">
          {searchPageStrings.submit}
        </button>
      </div>
      <button
        type="button"
        class="button quiet filters-toggle"
        aria-expanded="false"
        aria-controls="search-filters"
      >
        {searchPageStrings.filters}
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
        <label for="search-category">{searchPageStrings.category}</label>
        <select id="search-category" name="category">
          <option value="">{searchPageStrings.allCategories}</option>
          {categories.map(({ slug, name }) => (
            <option value={slug} data-name={name}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="search-year">{searchPageStrings.year}</label>
        <select id="search-year" name="year">
          <option value="">{searchPageStrings.allYears}</option>
          {years.map((year) => (
            <option value={year}>{inDigits(year, digits)}</option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="search-order">{searchPageStrings.order}</label>
        <select id="search-order" name="order">
          <option value="">{searchPageStrings.best}</option>
          <option value="newest">{searchPageStrings.newest}</option>
        </select>
      </div>
      <div class="field author" hidden>
        <label for="search-author">{searchPageStrings.author}</label>
        <select id="search-author" name="author">
          <option value="">{searchPageStrings.allAuthors}</option>
        </select>
      </div>
      <div class="field source" hidden>
        <label for="search-source">{searchPageStrings.source}</label>
        <select id="search-source" name="source">
          <option value="">{searchPageStrings.allSources}</option>
        </select>
      </div>
    </div>
  );
}
