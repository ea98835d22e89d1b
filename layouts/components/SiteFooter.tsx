import type { Frame, Link } from '../../src/plan/props.ts';
import { dateArchiveStrings } from '../../src/strings/date-archive.ts';
import { feedStrings, siteStrings } from '../../src/strings.ts';
import { Bidi } from './Bidi.tsx';
import { LegalFoot } from './Legal.tsx';
import { ALL_SECTIONS } from './SiteHeader.tsx';
import { TwinLinks } from './TwinLinks.tsx';

/** The foot of every page. No year of a copyright stands in it: pages of old articles never change. */
export function SiteFooter({ frame }: { frame: Frame }) {
  return (
    <footer class="site-footer">
      <div class="footer-inner">
        <div class="about">
          <a class="wordmark" href={frame.home}>
            <Bidi text={frame.siteName} />
          </a>
          {frame.description && (
            <p>
              <Bidi text={frame.description} />
            </p>
          )}
        </div>
        <nav id={ALL_SECTIONS} tabIndex={-1} aria-label={siteStrings.allSections}>
          <Links links={[...frame.sections, { href: frame.search, text: siteStrings.search }]} />
        </nav>
        <nav aria-label={siteStrings.pages}>
          <Links
            links={[
              ...frame.headerPages,
              ...frame.footerPages,
              { href: frame.archive, text: dateArchiveStrings.name },
              { href: frame.feed, text: feedStrings.name },
            ]}
          />
          <TwinLinks twins={frame.editions} />
        </nav>
      </div>
      {frame.legal && <LegalFoot {...frame.legal} />}
      <p class="rights">
        {siteStrings.allRights} © <Bidi text={frame.siteName} />
      </p>
    </footer>
  );
}

function Links({ links }: { links: Link[] }) {
  return (
    <ul>
      {links.map(({ href, text }) => (
        <li>
          <a href={href}>
            <Bidi text={text} />
          </a>
        </li>
      ))}
    </ul>
  );
}
