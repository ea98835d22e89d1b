import type { Byline as BylineProps, Name } from '../../src/plan/people-props.ts';
import { articleStrings } from '../../src/strings.ts';
import { Bidi } from './Bidi.tsx';
import { Portrait } from './Portrait.tsx';

/** «إكسبريس تيفي – متابعة», with the writers and where a report comes from; beside faces, where writers have them. */
export function Byline(props: BylineProps) {
  const { portraits } = props;
  if (portraits.length === 0) {
    return (
      <p class="byline">
        <Names {...props} />
      </p>
    );
  }
  return (
    <p class="byline with-faces">
      <span class="faces">
        {portraits.map((photo) => (
          <Portrait photo={photo} place="face" />
        ))}
      </span>
      <span class="names">
        <Names {...props} />
      </span>
    </p>
  );
}

function Names({ source, authors, followUp, via }: BylineProps) {
  return (
    <>
      <span class="source">
        <Linked name={source} />
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
            {articleStrings.by} <Authors names={authors} />
          </span>
        </>
      )}
      {via && (
        <>
          {' '}
          <span class="via">
            {articleStrings.via} <Linked name={via} />
          </span>
        </>
      )}
    </>
  );
}

/** «سلمى وأحمد ويوسف», as `joinWithAnd` joins them, with the way to the page of each. */
function Authors({ names }: { names: Name[] }) {
  return (
    <>
      {names.map((name, index) => (
        <>
          {index > 0 && ' و'}
          <Linked name={name} rel="author" />
        </>
      ))}
    </>
  );
}

function Linked({ name: { text, href }, rel }: { name: Name; rel?: 'author' }) {
  if (href === undefined) return <Bidi text={text} />;
  return (
    <a href={href} rel={rel}>
      <Bidi text={text} />
    </a>
  );
}
