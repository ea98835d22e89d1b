import type { ComponentChildren } from 'preact';
import type { EntryTexts, KeyEvent, LiveEntryProps, LivePlace } from '../../src/plan/live-props.ts';
import { articleStrings } from '../../src/strings.ts';
import { liveStrings } from '../../src/strings/live.ts';
import { joinWithAnd } from '../../src/text/lists.ts';
import { Bidi } from './Bidi.tsx';
import { PublishedTime } from './PublishedTime.tsx';
import { RenderedMarkdown } from './RenderedMarkdown.tsx';
import { Ribbon } from './Ribbon.tsx';

interface Props extends LivePlace {
  texts?: EntryTexts | undefined;
}

/** The entries of a live coverage, which assets/scripts/live.ts goes on telling. */
export function LiveCoverage({ texts = {}, entries, keyEvents, ...place }: Props) {
  const pinned = entries.filter(({ isPinned }) => isPinned);
  const others = entries.filter(({ isPinned }) => !isPinned);
  return (
    <section
      class="live"
      aria-label={liveStrings.entries}
      data-news={place.news}
      data-until={place.until}
    >
      <div class="live-fresh" aria-live="polite" />
      <LiveState isOver={place.isOver} page={place.page} />
      <nav class="live-keys" aria-label={liveStrings.keyEvents} hidden={keyEvents.length === 0}>
        <p class="live-keys-title">{liveStrings.keyEvents}</p>
        <ol>
          <KeyEvents events={keyEvents} />
        </ol>
      </nav>
      <div class="live-pinned" hidden={pinned.length === 0}>
        <Entries entries={pinned} texts={texts} />
      </div>
      <div class="live-entries">
        <Entries entries={others} texts={texts} />
      </div>
      {entries.length === 0 && <p class="live-none">{liveStrings.none}</p>}
    </section>
  );
}

/** Whether the coverage goes on; a script hides the link where it brings what is new itself. */
function LiveState({ isOver, page }: { isOver: boolean; page: string }) {
  return (
    <div class="live-state">
      <p class="live-going" hidden={isOver}>
        <b class="live-label">{liveStrings.live}</b> {liveStrings.goesOn}
      </p>
      <p class="live-over" hidden={!isOver}>
        {liveStrings.over}
      </p>
      {!isOver && (
        <p class="live-reload">
          <a href={page}>{liveStrings.reload}</a>
        </p>
      )}
    </div>
  );
}

export function KeyEvents({ events }: { events: readonly KeyEvent[] }) {
  return (
    <>
      {events.map(({ id, time, text }) => (
        <li>
          <PublishedTime moment={time} />{' '}
          <a href={`#${id}`}>
            <Bidi text={text} />
          </a>
        </li>
      ))}
    </>
  );
}

function Entries({ entries, texts }: { entries: LiveEntryProps[]; texts: EntryTexts }) {
  return (
    <>
      {entries.map((entry) => (
        <LiveEntry {...entry} text={texts[entry.id] ?? ''} />
      ))}
    </>
  );
}

/** An entry, as the page and what is new in it show it. */
export function LiveEntry({
  id,
  hash,
  published,
  text,
  ...entry
}: LiveEntryProps & { text: string }) {
  return (
    <article
      class={`live-entry${entry.isKey ? ' key' : ''}`}
      id={id}
      data-hash={hash}
      tabIndex={-1}
    >
      <Ribbon text={entry.ribbon} />
      <p class="live-meta">
        <a href={`#${id}`} aria-label={`${liveStrings.anchor}: ${published.text}`}>
          <PublishedTime moment={published} />
        </a>
        <span class="live-age" />
        {entry.isPinned && <Mark>{liveStrings.pinned}</Mark>}
        {entry.isKey && <Mark>{liveStrings.key}</Mark>}
      </p>
      {entry.title && (
        <h2>
          <Bidi text={entry.title} />
        </h2>
      )}
      <EntryAuthors authors={entry.authors} />
      {text && <RenderedMarkdown html={text} />}
    </article>
  );
}

export function EntryAuthors({ authors }: Pick<LiveEntryProps, 'authors'>) {
  return authors.length > 0 ? (
    <p class="live-by">
      {articleStrings.by} <Bidi text={joinWithAnd(authors)} />
    </p>
  ) : null;
}

function Mark({ children }: { children: ComponentChildren }) {
  return <b class="live-mark">{children}</b>;
}
