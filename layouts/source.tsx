import type { SourceProps } from '../src/plan/people-props.ts';
import { sourceStrings } from '../src/strings/people.ts';
import { Bidi } from './components/Bidi.tsx';
import { Licences } from './components/Licences.tsx';
import { Picture } from './components/Picture.tsx';
import { Shell } from './components/Shell.tsx';
import { ListedArticles } from './components/ListedArticles.tsx';

/** An agency or another newspaper: what it is, and what is printed of it; or one page of the archive of that. */
export function SourcePage({ frame, head, ...source }: SourceProps) {
  const { name, archive, description, logo, site, licence } = source;
  return (
    <Shell frame={frame} head={head}>
      <header class="list-header person">
        {logo && (
          <span class="logo">
            <Picture photo={logo} place="portrait" />
          </span>
        )}
        <div class="person-text">
          <p class="kicker">
            {archive ? (
              <a href={archive.list.href}>{sourceStrings.source}</a>
            ) : (
              <span>{sourceStrings.source}</span>
            )}
          </p>
          <h1>
            <Bidi text={archive ? sourceStrings.archive.replace('#', name) : name} />
          </h1>
          {archive && <p>{archive.range}</p>}
          {description && (
            <p>
              <Bidi text={description} />
            </p>
          )}
          {site && (
            <p class="plain-links">
              <span>
                {sourceStrings.site}:{' '}
                <a href={site.href}>
                  <Bidi text={site.text} />
                </a>
              </span>
            </p>
          )}
          {licence && <Licences lines={[licence]} />}
        </div>
      </header>
      <ListedArticles
        {...source}
        head={archive && { ...archive.list, text: sourceStrings.latest.replace('#', name) }}
      />
    </Shell>
  );
}
