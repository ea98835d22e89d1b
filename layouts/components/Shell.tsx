import type { ComponentChildren } from 'preact';
import type { Frame, Head } from '../../src/plan/props.ts';
import { siteStrings } from '../../src/strings.ts';
import type { AdSlot as Slot } from '../../src/plan/advertising.ts';
import { AdSlot } from './AdSlot.tsx';
import { DocumentHead } from './DocumentHead.tsx';
import { drawnOnce } from './DrawnOnce.tsx';
import { LinkedDataScript } from './LinkedDataScript.tsx';
import { SiteFooter } from './SiteFooter.tsx';
import { SiteHeader } from './SiteHeader.tsx';

interface Props {
  frame: Frame;
  head: Head;
  /** Address of the section that the page belongs to, to mark it in the navigation. */
  section?: string | undefined;
  /** What is advertised below the header. */
  ad?: Slot | undefined;
  children: ComponentChildren;
}

const Header = drawnOnce(SiteHeader);
const Footer = drawnOnce(SiteFooter);

/** The whole document around a page. */
export function Shell({ frame, head, section, ad, children }: Props) {
  return (
    <html lang={frame.language} dir="rtl" data-digits={frame.digits}>
      <DocumentHead frame={frame} head={head} />
      <body data-latest={frame.latest}>
        <a class="skip" href="#content">
          {siteStrings.skipToContent}
        </a>
        <Header frame={frame} section={section} />
        {ad && <AdSlot {...ad} />}
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <Footer frame={frame} />
        {head.linkedData && <LinkedDataScript data={head.linkedData} />}
      </body>
    </html>
  );
}
