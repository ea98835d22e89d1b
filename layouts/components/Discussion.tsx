import type {
  Discussion as DiscussionProps,
  ReaderComment,
} from '../../src/plan/discussion-props.ts';
import { discussionStrings } from '../../src/strings/comments.ts';
import { Bidi } from './Bidi.tsx';
import { PublishedTime } from './PublishedTime.tsx';

/** What readers have said below an article. Whatever they wrote is text, each in a direction of its own. */
export function Discussion({ count, isClosed, hasForm, threads }: DiscussionProps) {
  return (
    <section class="discussion" id="discussion" aria-labelledby="discussion-title">
      <h2 id="discussion-title" class="section-title">
        {count}
      </h2>
      {isClosed && <p class="comments-closed">{discussionStrings.closed}</p>}
      <Thread comments={threads} hasForm={hasForm} />
    </section>
  );
}

interface ThreadProps {
  comments: readonly ReaderComment[];
  hasForm: boolean;
}

function Thread({ comments, hasForm }: ThreadProps) {
  if (comments.length === 0) return null;
  return (
    <ol class="comment-list">
      {comments.map((comment) => (
        <li>
          <OneComment comment={comment} hasForm={hasForm} />
          <Thread comments={comment.replies} hasForm={hasForm} />
        </li>
      ))}
    </ol>
  );
}

function OneComment({ comment, hasForm }: { comment: ReaderComment; hasForm: boolean }) {
  const { id, number, name, published, paragraphs, answers } = comment;
  const anchor = `comment-${id}`;
  return (
    <article class="comment" id={anchor} aria-labelledby={`${anchor}-by`}>
      <header>
        <h3 id={`${anchor}-by`}>
          <bdi>{name}</bdi>
        </h3>
        <a
          class="comment-number"
          href={`#${anchor}`}
          aria-label={discussionStrings.number.replace('#', number)}
        >
          {number}
        </a>
        <PublishedTime moment={published} />
        {answers && <Answers {...answers} />}
      </header>
      {paragraphs.map((lines) => (
        <p dir="auto">
          {lines.map((line, index) => (
            <>
              {index > 0 && <br />}
              <Bidi text={line} />
            </>
          ))}
        </p>
      ))}
      {hasForm && (
        <a class="comment-reply" href="#comment-parent" data-answers={id}>
          {discussionStrings.reply}
          <span class="visually-hidden">{` ${discussionStrings.replyTo.replace('#', number)}`}</span>
        </a>
      )}
    </article>
  );
}

/** Which comment this one answers, where its place does not show it. */
function Answers({ id, name }: { id: string; name: string }) {
  const [before, after] = discussionStrings.answers.split('#');
  return (
    <a class="comment-answers" href={`#comment-${id}`}>
      {before}
      <bdi>{name}</bdi>
      {after}
    </a>
  );
}
