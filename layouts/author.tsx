import type { AuthorProps } from '../src/plan/people-props.ts';
import { peopleStrings } from '../src/strings/people.ts';
import { Bidi } from './components/Bidi.tsx';
import { Portrait } from './components/Portrait.tsx';
import { Shell } from './components/Shell.tsx';
import { ListedArticles } from './components/ListedArticles.tsx';

/** A writer: who it is, and what they wrote; or one page of the archive of that. */
export function AuthorPage({ frame, head, feed, ...author }: AuthorProps) {
  const { name, archive, biography, links, portrait } = author;
  return (
    <Shell frame={frame} head={head}>
      <header class="list-header person">
        {portrait && <Portrait photo={portrait} place="portrait" />}
        <div class="person-text">
          <p class="kicker">
            <a href={author.writers}>{peopleStrings.newsroom}</a>
          </p>
          <h1>
            <Bidi text={archive ? peopleStrings.archive.replace('#', name) : name} />
          </h1>
          {archive ? (
            <p>{archive.range}</p>
          ) : (
            author.role && (
              <p class="role">
                <Bidi text={author.role} />
              </p>
            )
          )}
          {biography.map((paragraph) => (
            <p>
              <Bidi text={paragraph} />
            </p>
          ))}
          {links.length > 0 && <Links name={name} links={links} />}
        </div>
      </header>
      <ListedArticles
        {...author}
        head={archive && { ...archive.list, text: peopleStrings.latest.replace('#', name) }}
      />
      {feed && (
        <p class="feed-link">
          <a href={feed}>
            <Bidi text={peopleStrings.feed.replace('#', name)} />
          </a>
        </p>
      )}
    </Shell>
  );
}

function Links({ name, links }: Pick<AuthorProps, 'name' | 'links'>) {
  return (
    <ul class="plain-links" aria-label={peopleStrings.links.replace('#', name)}>
      {links.map(({ href, text }) => (
        <li>
          <a href={href} rel="me">
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
