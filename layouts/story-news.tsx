import type { StoryNewsProps } from '../src/plan/story-props.ts';
import { storyStrings } from '../src/strings/stories.ts';
import { Bidi } from './components/Bidi.tsx';
import { FragmentPage } from './components/FragmentPage.tsx';
import { PublishedTime } from './components/PublishedTime.tsx';

/** What assets/scripts/story-news.ts takes the news of a story from. */
export function StoryNewsPage({ language, policy, story, news }: StoryNewsProps) {
  return (
    <FragmentPage language={language} policy={policy} title={storyStrings.news}>
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
    </FragmentPage>
  );
}
