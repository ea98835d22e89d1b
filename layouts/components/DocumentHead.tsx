import type { Frame, Head } from '../../src/plan/props.ts';
import { withNoBreaks } from '../../src/text/typography/no-breaks.ts';

/**
 * What browsers, search engines and messengers read: plain text, without controls of direction, which not all
 * of them hide. The policy comes first, to hold for all below.
 */
export function DocumentHead({ frame, head }: { frame: Frame; head: Head }) {
  const title = head.title === frame.siteName ? head.title : `${head.title} | ${frame.siteName}`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={head.policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <link rel="stylesheet" href={frame.stylesheet} />
      {head.stylesheets?.map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      <script src={frame.reader} />
      {frame.fonts.map((href) => (
        <link rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <title>{withNoBreaks(title)}</title>
      {head.description && <meta name="description" content={withNoBreaks(head.description)} />}
      <meta name="robots" content={head.noIndex ? 'noindex' : 'max-image-preview:large'} />
      {head.canonical && <link rel="canonical" href={head.canonical} />}
      {head.alternates?.map(({ language, href }) => (
        <link rel="alternate" hreflang={language} href={href} />
      ))}
      {head.feeds?.map(({ href, type, title: name }) => (
        <link rel="alternate" type={type} href={href} title={withNoBreaks(name)} />
      ))}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content={frame.barColours.light} />
      <meta
        name="theme-color"
        content={frame.barColours.dark}
        media="(prefers-color-scheme: dark)"
      />
      <link rel="icon" href={frame.icon.href} type={frame.icon.type} />
      <link rel="apple-touch-icon" href={frame.touchIcon} />
      <link rel="manifest" href={frame.manifest} />
      <OpenGraph frame={frame} head={head} />
      {[...head.scripts, ...(frame.offlineScript ? [frame.offlineScript] : [])].map((src) => (
        <script type="module" src={src} />
      ))}
    </head>
  );
}

function OpenGraph({ frame, head }: { frame: Frame; head: Head }) {
  return (
    <>
      <meta property="og:site_name" content={frame.siteName} />
      <meta property="og:locale" content={frame.language.replace('-', '_')} />
      <meta property="og:type" content={head.kind} />
      <meta property="og:title" content={withNoBreaks(head.title)} />
      {head.description && (
        <meta property="og:description" content={withNoBreaks(head.description)} />
      )}
      {head.canonical && <meta property="og:url" content={head.canonical} />}
      {head.image && (
        <>
          <meta property="og:image" content={head.image.url} />
          <meta property="og:image:width" content={String(head.image.width)} />
          <meta property="og:image:height" content={String(head.image.height)} />
          {head.image.alt && <meta property="og:image:alt" content={head.image.alt} />}
        </>
      )}
      <meta name="twitter:card" content={head.image ? 'summary_large_image' : 'summary'} />
      {head.published && <meta property="article:published_time" content={head.published} />}
      {head.updated && <meta property="article:modified_time" content={head.updated} />}
      {head.authors?.map((name) => (
        <meta property="article:author" content={name} />
      ))}
      {head.section && <meta property="article:section" content={head.section} />}
      {head.tags?.map((tag) => (
        <meta property="article:tag" content={tag} />
      ))}
    </>
  );
}
