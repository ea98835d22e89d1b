import type { Frame } from '../../src/plan/props.ts';
import { siteStrings } from '../../src/strings.ts';
import { Bidi } from './Bidi.tsx';
import { Icon } from './Icon.tsx';

/** The anchor of the list of all sections, at the foot of each page. */
export const ALL_SECTIONS = 'sections';

/**
 * The masthead: the outlet's name, the search form, the sections in a row. On a phone the row scrolls, and
 * a link leads to all of them at the foot of the page, which needs no script. The button for the reader's
 * choices is there where a script can make it work.
 */
export function SiteHeader({ frame, section }: { frame: Frame; section?: string | undefined }) {
  return (
    <header class="site-header">
      <div class="masthead">
        <a class="wordmark" href={frame.home}>
          <Bidi text={frame.siteName} />
        </a>
        <a class="tool to-sections" href={`#${ALL_SECTIONS}`} aria-label={siteStrings.allSections}>
          <Icon name="menu" />
        </a>
        <button class="tool choices-toggle" type="button" aria-label={siteStrings.choices} />
        <form class="header-search" role="search" action={frame.search}>
          <input
            type="search"
            name="q"
            aria-label={siteStrings.searchPlaceholder}
            placeholder={siteStrings.searchPlaceholder}
            required
          />
          <button type="submit" aria-label={siteStrings.search}>
            <Icon name="search" />
          </button>
        </form>
      </div>
      <nav class="sections" aria-label={siteStrings.sections}>
        <ul>
          {[...frame.sections, ...frame.headerPages].map(({ href, text }) => (
            <li>
              <a href={href} aria-current={href === section ? 'true' : undefined}>
                <Bidi text={text} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
