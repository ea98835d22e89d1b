import type { ArticleRevisions, ToldRevision } from '../../src/plan/correction-props.ts';
import { Bidi } from './Bidi.tsx';
import { PublishedTime } from './PublishedTime.tsx';
import { RenderedParagraph } from './RenderedMarkdown.tsx';

/** Above the text: that it was corrected, with the way to what was. */
export function CorrectionNotice({ notice }: Pick<ArticleRevisions, 'notice'>) {
  if (!notice) return null;
  return (
    <p class="correction-notice">
      <a href="#corrections">
        {notice.text} <PublishedTime moment={notice.when} />
      </a>
    </p>
  );
}

/** Below the text: what was corrected and added, newest first. */
export function Corrections({ title, list }: ArticleRevisions) {
  return (
    <section id="corrections" class="corrections" aria-labelledby="corrections-title">
      <h2 id="corrections-title">{title}</h2>
      {list.map((revision) => (
        <div class="correction" id={revision.id}>
          <RevisionMeta {...revision} />
          <RevisionText what={revision.what} />
        </div>
      ))}
    </section>
  );
}

/** What it is, whose, and when it was made. */
export function RevisionMeta({ label, who, when }: ToldRevision) {
  return (
    <p class="correction-meta">
      <b>{label}</b>
      {who && (
        <>
          {' – '}
          <span>
            <Bidi text={who} />
          </span>
        </>
      )}{' '}
      <PublishedTime moment={when} />
    </p>
  );
}

export function RevisionText({ what }: Pick<ToldRevision, 'what'>) {
  return (
    <>
      {what.map((html) => (
        <RenderedParagraph html={html} />
      ))}
    </>
  );
}
