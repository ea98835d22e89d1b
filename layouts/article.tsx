import type { ArticleProps } from '../src/plan/props.ts';
import type { ShownTag } from '../src/plan/tag-props.ts';
import type { StoryPlace } from '../src/plan/story-props.ts';
import { storyStrings } from '../src/strings/stories.ts';
import { articleStrings, commentStrings, siteStrings } from '../src/strings.ts';
import { isVowelled } from '../src/text/vowelled.ts';
import { Bidi } from './components/Bidi.tsx';
import { AdSlot } from './components/AdSlot.tsx';
import { ArticleCard } from './components/ArticleCard.tsx';
import { Badge } from './components/Badge.tsx';
import { ArticleText } from './components/ArticleText.tsx';
import { Byline } from './components/Byline.tsx';
import { ArticleAge } from './components/ArticleAge.tsx';
import { CommentForm } from './components/CommentForm.tsx';
import { CorrectionNotice, Corrections } from './components/Corrections.tsx';
import { Discussion } from './components/Discussion.tsx';
import { Figure } from './components/Figure.tsx';
import { LeadVideo } from './components/LeadVideo.tsx';
import { DataNoticeText } from './components/Legal.tsx';
import { Licences } from './components/Licences.tsx';
import { LiteLink, LiteOffer } from './components/LiteLink.tsx';
import { LiveCoverage } from './components/LiveCoverage.tsx';
import { PublishedTime } from './components/PublishedTime.tsx';
import { Ribbon } from './components/Ribbon.tsx';
import { ShareLinks } from './components/ShareLinks.tsx';
import { Shell } from './components/Shell.tsx';
import { TwinLinks } from './components/TwinLinks.tsx';

export function ArticlePage(props: ArticleProps) {
  const { frame, head, figure, related, comments, discussion, ads } = props;
  return (
    <Shell frame={frame} head={head} section={props.categories[0]?.href} ad={ads.top}>
      <article class="article">
        <Ribbon text={props.ribbon} />
        {props.lite && <LiteOffer {...props.lite} />}
        <ArticleHeader {...props} />
        {props.video ? (
          <LeadVideo {...props.video} />
        ) : (
          figure && <Figure {...figure} place="hero" />
        )}
        <ShareLinks {...props.share} />
        {props.lite && <LiteLink {...props.lite} />}
        <ArticleAge published={props.published} after={props.oldAfter} />
        <CorrectionNotice notice={props.revisions?.notice} />
        <ArticleText html={props.body} slot={ads.text} paragraph={props.adParagraph} />
        {props.live && <LiveCoverage {...props.live} texts={props.entryTexts} />}
        {props.revisions && <Corrections {...props.revisions} />}
        <Licences lines={props.licences} />
        {props.tags.length > 0 && (
          <ul class="tags" aria-label={articleStrings.tags}>
            {props.tags.map((tag) => (
              <li>
                <Tag {...tag} />
              </li>
            ))}
          </ul>
        )}
        {props.story && <StoryLinks {...props.story} />}
      </article>
      {ads.end && <AdSlot {...ads.end} />}
      {related.length > 0 && (
        <section class="front-section columns related">
          <h2 class="section-title">{articleStrings.related}</h2>
          <div class="cards">
            {related.map((card) => (
              <ArticleCard card={card} size="column" heading="h3" />
            ))}
          </div>
        </section>
      )}
      {discussion && <Discussion {...discussion} />}
      {comments === 'closed' && !discussion && (
        <p class="comments-closed">{commentStrings.closed}</p>
      )}
      {comments && comments !== 'closed' && (
        <CommentForm form={comments} answerable={discussion?.answerable} />
      )}
      {comments && comments !== 'closed' && frame.legal?.data && (
        <DataNoticeText {...frame.legal.data} />
      )}
      <LatestElsewhere home={frame.home} />
    </Shell>
  );
}

function ArticleHeader({ kicker, categories, title, standfirst, byline, ...times }: ArticleProps) {
  return (
    <header class="article-header">
      <p class="kicker">
        <Badge kicker={kicker} />
        {articleStrings.in}
        {categories.map(({ href, text }, index) => (
          <>
            {index === 0 ? ' ' : '، '}
            <a href={href}>
              <Bidi text={text} />
            </a>
          </>
        ))}
      </p>
      <h1 class={isVowelled(title) ? 'vowelled' : undefined}>
        <Bidi text={title} />
      </h1>
      {standfirst && (
        <p class="standfirst">
          <Bidi text={standfirst} />
        </p>
      )}
      <Byline {...byline} />
      <p class="times">
        <PublishedTime moment={times.published} /> {times.hijri && <span>{times.hijri}</span>}{' '}
        {times.updated && (
          <span>
            {articleStrings.updated}: <PublishedTime moment={times.updated} />
          </span>
        )}{' '}
        <span>{times.readingTime}</span>
      </p>
      <TwinLinks twins={times.twins} />
    </header>
  );
}

/** A word, or the way to what else is about it. */
function Tag({ text, href }: ShownTag) {
  if (!href) return <Bidi text={text} />;
  return (
    <a rel="tag" href={href}>
      <Bidi text={text} />
    </a>
  );
}

/** Where a script brings in what is new: nothing of it is in the page, which so stays as it is. */
function LatestElsewhere({ home }: { home: string }) {
  return (
    <aside class="latest elsewhere" aria-label={siteStrings.latest}>
      <h2 class="section-title">{siteStrings.latest}</h2>
      <p>
        <a href={home}>{siteStrings.toFrontPage}</a>
      </p>
    </aside>
  );
}

/**
 * The running story of the article: the way to it, and the articles before and after this one. A script brings in
 * what is new in it: nothing of that is in the page, which so stays as it is.
 */
function StoryLinks({ story, news, part, before, after }: StoryPlace) {
  return (
    <nav class="story" aria-label={`${articleStrings.story} ${story.text}`} data-news={news}>
      <p class="story-name">
        {articleStrings.story}:{' '}
        <a href={story.href}>
          <Bidi text={story.text} />
        </a>
        {part && <span class="story-part">{part}</span>}
      </p>
      {before && (
        <a class="before" href={before.href}>
          <span>{articleStrings.before}</span> <Bidi text={before.text} />
        </a>
      )}
      {after && (
        <a class="after" href={after.href}>
          <span>{articleStrings.after}</span> <Bidi text={after.text} />
        </a>
      )}
      <a class="to-story" href={story.href}>
        {storyStrings.news}
      </a>
    </nav>
  );
}
