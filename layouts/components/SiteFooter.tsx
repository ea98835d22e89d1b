import type { Frame } from '../../src/plan/props.ts';
import { siteStrings } from '../../src/strings.ts';

/** The foot of every page. No year of a copyright stands in it: pages of old articles never change. */
export function SiteFooter({ frame }: { frame: Frame }) {
  return (
    <footer class="site-footer">
      <div class="footer-inner">
        <div>
          <a class="wordmark" href={frame.home}>
            {frame.siteName}
          </a>
          {frame.description && <p>{frame.description}</p>}
        </div>
        <nav aria-label={siteStrings.pages}>
          <ul>
            {[...frame.headerPages, ...frame.footerPages].map(({ href, text }) => (
              <li>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <p class="rights">
        {siteStrings.allRights} © {frame.siteName}
      </p>
    </footer>
  );
}
