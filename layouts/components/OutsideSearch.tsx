import type { SearchProps } from '../../src/plan/search-props.ts';
import { dateArchiveStrings } from '../../src/strings/date-archive.ts';
import { searchPageStrings } from '../../src/strings.ts';
import { Bidi } from './Bidi.tsx';

/** What there is instead of the search in a browser without JavaScript: another search, and the archive. */
export function OutsideSearch({ frame, outside }: SearchProps) {
  const archive = { href: frame.archive, text: dateArchiveStrings.name };
  return (
    <div class="without-script">
      <p id="outside-search">{searchPageStrings.needsScript}</p>
      <form
        class="search-form"
        role="search"
        aria-labelledby="outside-search"
        action={outside.action}
      >
        <div class="field query">
          <label for="outside-query">{searchPageStrings.label}</label>
          <input id="outside-query" type="search" name={outside.query} dir="auto" required />
          <button type="submit" class="button">
            {searchPageStrings.submit}
          </button>
        </div>
        <input type="hidden" name={outside.only.name} value={outside.only.value} />
      </form>
      <h2>{searchPageStrings.orBrowse}</h2>
      <ul class="plain-links">
        {[...frame.sections, archive].map(({ href, text }) => (
          <li>
            <a href={href}>
              <Bidi text={text} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
