import type { EntryTexts, LiveEntryProps } from '../../src/plan/live-props.ts';
import { Bidi } from './Bidi.tsx';
import { EntryAuthors } from './LiveCoverage.tsx';
import { PublishedTime } from './PublishedTime.tsx';
import { RenderedMarkdown } from './RenderedMarkdown.tsx';
import { Ribbon } from './Ribbon.tsx';

/** The entries of a live coverage in a lite edition: one below the other, newest first. */
export function LiteCoverage({ entries, texts }: { entries: LiveEntryProps[]; texts: EntryTexts }) {
  return (
    <>
      {entries.map(({ id, title, published, authors, ribbon }) => (
        <section id={id}>
          <Ribbon text={ribbon} />
          <h2>
            <PublishedTime moment={published} /> <Bidi text={title} />
          </h2>
          <EntryAuthors authors={authors} />
          <RenderedMarkdown html={texts[id] ?? ''} />
        </section>
      ))}
    </>
  );
}
