import type { LatestProps } from '../src/plan/props.ts';
import { siteStrings } from '../src/strings.ts';
import { Bidi } from './components/Bidi.tsx';
import { LatestCards } from './components/LatestCards.tsx';

/** What assets/scripts/latest.ts takes the news from; bare, but a page for whoever opens it. */
export function LatestPage({ language, siteName, policy, cards, breaking }: LatestProps) {
  return (
    <html lang={language} dir="rtl">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{siteStrings.latest}</title>
      </head>
      <body>
        <main>
          <h1>
            <Bidi text={siteName} />
          </h1>
          <h2>{siteStrings.latest}</h2>
          {breaking.map(({ href, text, until }) => (
            <p class="breaking" data-until={until}>
              <a href={href}>
                <b>{siteStrings.breaking}</b> <Bidi text={text} />
              </a>
            </p>
          ))}
          <LatestCards cards={cards} />
        </main>
      </body>
    </html>
  );
}
