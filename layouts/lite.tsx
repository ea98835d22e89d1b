import type { LiteProps } from '../src/plan/lite-props.ts';
import { articleStrings, liteStrings } from '../src/strings.ts';
import { videoStrings } from '../src/strings/videos.ts';
import { isVowelled } from '../src/text/vowelled.ts';
import { withNoBreaks } from '../src/text/typography/no-breaks.ts';
import { Badge } from './components/Badge.tsx';
import { Bidi } from './components/Bidi.tsx';
import { Byline } from './components/Byline.tsx';
import { CorrectionNotice, Corrections } from './components/Corrections.tsx';
import { Caption } from './components/Figure.tsx';
import { LegalFoot } from './components/Legal.tsx';
import { LiteCoverage } from './components/LiteCoverage.tsx';
import { Licences } from './components/Licences.tsx';
import { PictureLink } from './components/PictureLink.tsx';
import { PublishedTime } from './components/PublishedTime.tsx';
import { RenderedMarkdown } from './components/RenderedMarkdown.tsx';
import { Ribbon } from './components/Ribbon.tsx';

/** The lite edition of an article: its words in the reader's own fonts, and a link for each picture. */
export function LitePage(props: LiteProps) {
  const { title, standfirst, section, home, siteName, full } = props;
  return (
    <html lang={props.language} dir="rtl" data-digits={props.digits}>
      <LiteHead {...props} />
      <body>
        <header>
          <a class="wordmark" href={home}>
            <Bidi text={siteName} />
          </a>{' '}
          <a href={full}>{liteStrings.full}</a>
        </header>
        <main>
          <article>
            <Ribbon text={props.ribbon} />
            <p>
              {articleStrings.in}{' '}
              <a href={section.href}>
                <Bidi text={section.text} />
              </a>
            </p>
            {props.kicker && (
              <p>
                <Badge kicker={props.kicker} />
              </p>
            )}
            <h1 class={isVowelled(title) ? 'vowelled' : undefined}>
              <Bidi text={title} />
            </h1>
            {standfirst && (
              <p class="standfirst">
                <Bidi text={standfirst} />
              </p>
            )}
            <Byline {...props.byline} />
            <Times {...props} />
            <LeadLinks {...props} />
            <CorrectionNotice notice={props.revisions?.notice} />
            <RenderedMarkdown html={props.body} />
            {props.live && <LiteCoverage entries={props.live} texts={props.entryTexts ?? {}} />}
            {props.revisions && <Corrections {...props.revisions} />}
            <Licences lines={props.licences} />
          </article>
        </main>
        <footer>
          <a href={full}>{liteStrings.full}</a> <a href={home}>{liteStrings.home}</a>
          {props.legal && <LegalFoot {...props.legal} />}
        </footer>
      </body>
    </html>
  );
}

/** The ways to the video and the picture that lead the article. */
function LeadLinks({ video, figure }: LiteProps) {
  return (
    <>
      {video && (
        <p>
          <a href={video} rel="noopener">
            {videoStrings.open}
          </a>
        </p>
      )}
      {figure && (
        <figure>
          <PictureLink photo={figure.photo} />
          <Caption caption={figure.caption} credit={figure.credit} />
        </figure>
      )}
    </>
  );
}

/** What the service worker knows an article by is the type. */
function LiteHead({ title, description, siteName, canonical, icon, ...links }: LiteProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={links.policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <link rel="stylesheet" href={links.stylesheet} />
      <title>{withNoBreaks(`${title} | ${siteName}`)}</title>
      {description && <meta name="description" content={withNoBreaks(description)} />}
      <link rel="canonical" href={canonical} />
      <meta name="color-scheme" content="light dark" />
      <meta property="og:type" content="article" />
      <link rel="icon" href={icon.href} type={icon.type} />
      <script type="module" src={links.script} />
    </head>
  );
}

function Times({ published, updated }: LiteProps) {
  return (
    <p class="times">
      <PublishedTime moment={published} />
      {updated && (
        <>
          {' '}
          {articleStrings.updated}: <PublishedTime moment={updated} />
        </>
      )}
    </p>
  );
}
