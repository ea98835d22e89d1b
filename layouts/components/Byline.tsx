import type { Byline as BylineProps } from '../../src/plan/props.ts';
import { articleStrings } from '../../src/strings.ts';
import { joinWithAnd } from '../../src/text/lists.ts';
import { Bidi } from './Bidi.tsx';

/** «إكسبريس تيفي – متابعة», with the writers and where a report comes from. */
export function Byline({ source, authors, followUp, via }: BylineProps) {
  return (
    <p class="byline">
      <span class="source">
        <Bidi text={source} />
      </span>
      {followUp && (
        <>
          {' – '}
          <span class="follow-up">{articleStrings.followUp}</span>
        </>
      )}
      {authors.length > 0 && (
        <>
          {' '}
          <span class="authors">
            {articleStrings.by} <Bidi text={joinWithAnd(authors)} />
          </span>
        </>
      )}
      {via && (
        <>
          {' '}
          <span class="via">
            {articleStrings.via} <Bidi text={via} />
          </span>
        </>
      )}
    </p>
  );
}
