import type { NoticeProps, RedirectProps } from '../src/plan/props.ts';
import { dateArchiveStrings } from '../src/strings/date-archive.ts';
import {
  goneStrings,
  notFoundStrings,
  offlineStrings,
  redirectStrings,
  siteStrings,
  thanksStrings,
} from '../src/strings.ts';
import { Bidi } from './components/Bidi.tsx';
import { Shell } from './components/Shell.tsx';

/** Where a form service sends the reader back to. */
export function ThanksPage({ frame, head }: NoticeProps) {
  return (
    <Shell frame={frame} head={head}>
      <div class="notice">
        <h1>{thanksStrings.title}</h1>
        <p>{thanksStrings.message}</p>
        <p>
          <a class="button" href={frame.home}>
            {thanksStrings.home}
          </a>
        </p>
      </div>
    </Shell>
  );
}

/** What the host shows at an address that holds nothing. */
export function NotFoundPage({ frame, head }: NoticeProps) {
  return <LostPage frame={frame} head={head} strings={notFoundStrings} />;
}

/** What the host shows at the address of what was withdrawn. */
export function GonePage({ frame, head }: NoticeProps) {
  return <LostPage frame={frame} head={head} strings={goneStrings} />;
}

/** Says why nothing is here, and helps to find something else. */
function LostPage({
  frame,
  head,
  strings,
}: NoticeProps & { strings: { title: string; message: string } }) {
  return (
    <Shell frame={frame} head={head}>
      <div class="notice">
        <h1>{strings.title}</h1>
        <p>{strings.message}</p>
        <form class="search-form" role="search" aria-label={strings.title} action={frame.search}>
          <div class="field query">
            <label for="lost-query">{siteStrings.searchPlaceholder}</label>
            <input id="lost-query" type="search" name="q" dir="auto" required />
            <button type="submit" class="button">
              {siteStrings.search}
            </button>
          </div>
        </form>
        <p class="plain-links">
          <a href={frame.home}>{thanksStrings.home}</a>
          <a href={frame.archive}>{dateArchiveStrings.name}</a>
        </p>
      </div>
    </Shell>
  );
}

/**
 * What the service worker shows where there is no connection and the page was not kept. The button and the
 * list of what was kept come with assets/scripts/kept-pages.ts, without which this page is never shown.
 */
export function OfflinePage({ frame, head }: NoticeProps) {
  return (
    <Shell frame={frame} head={head}>
      <div class="notice">
        <h1>{offlineStrings.title}</h1>
        <p>{offlineStrings.message}</p>
        <p>
          <button type="button" class="button offline-again" hidden>
            {offlineStrings.retry}
          </button>
        </p>
        <section class="kept" hidden>
          <h2>{offlineStrings.keptHere}</h2>
          <ul />
        </section>
      </div>
    </Shell>
  );
}

/** An old address that leads to the new one, on hosts that cannot redirect. */
export function RedirectPage({ language, icon, target, canonical, policy }: RedirectProps) {
  return (
    <html lang={language} dir="rtl">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{redirectStrings.title}</title>
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={canonical} />
        <link rel="icon" href={icon.href} type={icon.type} />
        <meta http-equiv="refresh" content={`0; url=${target}`} />
      </head>
      <body>
        <main>
          <h1>{redirectStrings.title}</h1>
          <p>
            {redirectStrings.message}{' '}
            <a href={target}>
              <Bidi text={canonical} />
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
