import type { StoryNewsProps } from '../src/plan/story-props.ts';
import { storyStrings } from '../src/story-strings.ts';
import { Bidi } from './components/Bidi.tsx';
import { PublishedTime } from './components/PublishedTime.tsx';

/** What assets/scripts/story-news.ts takes the news of a story from; bare, but a page for whoever opens it. */
export function StoryNewsPage({ language, policy, story, news }: StoryNewsProps) {
  return (
    <html lang={language} dir="rtl">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{storyStrings.news}</title>
      </head>
      <body>
        <main>
          <h1>
            <a href={story.href}>
              <Bidi text={story.text} />
            </a>
          </h1>
          <ul class="story-news">
            {news.map(({ href, text, published }) => (
              <li>
                <a href={href}>
                  <Bidi text={text} />
                </a>{' '}
                <PublishedTime moment={published} />
              </li>
            ))}
          </ul>
        </main>
      </body>
    </html>
  );
}
