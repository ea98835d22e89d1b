import type { Frame } from '../../src/plan/props.ts';
import { siteStrings } from '../../src/strings.ts';
import { Bidi } from './Bidi.tsx';

/** The foot of every page. No year of a copyright stands in it: pages of old articles never change. */
export function SiteFooter({ frame }: { frame: Frame }) {
  return (
    <footer class="site-footer">
      <div class="footer-inner">
        <div>
          <a class="wordmark" href={frame.home}>
            <Bidi text={frame.siteName} />
          </a>
          {frame.description && (
            <p>
              <Bidi text={frame.description} />
            </p>
          )}
        </div>
        <nav aria-label={siteStrings.pages}>
          <ul>
            {[...frame.headerPages, ...frame.footerPages].map(({ href, text }) => (
              <li>
                <a href={href}>
                  <Bidi text={text} />
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <p class="rights">
        {siteStrings.allRights} © <Bidi text={frame.siteName} />
      </p>
    </footer>
  );
}
