import type { DeskProps } from '../src/plan/desk-props.ts';
import { deskStrings } from '../src/web-desk/wording.ts';

/** The web desk: an empty page in which its program opens, for journalists and no search engine. */
export function DeskPage({
  language,
  siteName,
  policy,
  icon,
  stylesheet,
  script,
  config,
}: DeskProps) {
  return (
    <html lang={language} dir="rtl">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${deskStrings.title} | ${siteName}`}</title>
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="same-origin" />
        <meta name="color-scheme" content="light dark" />
        <meta name="desk" content={config} />
        <link rel="icon" href={icon.href} type={icon.type} />
        <link rel="stylesheet" href={stylesheet} />
        <script type="module" src={script} />
      </head>
      <body>
        <noscript>
          <p>{deskStrings.noScript}</p>
        </noscript>
      </body>
    </html>
  );
}
