import type { ComponentChildren } from 'preact';

interface FragmentPageProps {
  language: string;
  policy: string;
  title: string;
  children: ComponentChildren;
}

/** What scripts bring into other pages: bare, but a page for whoever opens it. */
export function FragmentPage({ language, policy, title, children }: FragmentPageProps) {
  return (
    <html lang={language} dir="rtl">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
