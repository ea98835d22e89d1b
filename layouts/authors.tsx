import type { AuthorsProps } from '../src/plan/people-props.ts';
import { peopleStrings } from '../src/strings/people.ts';
import { People } from './components/People.tsx';
import { Shell } from './components/Shell.tsx';

/** All who write in the newspaper. */
export function AuthorsPage({ frame, head, groups }: AuthorsProps) {
  return (
    <Shell frame={frame} head={head}>
      <header class="list-header">
        <h1>{peopleStrings.newsroom}</h1>
      </header>
      {groups.map(({ title, people }) => (
        <section class="people-group">
          {groups.length > 1 && <h2>{title}</h2>}
          <People people={people} />
        </section>
      ))}
    </Shell>
  );
}
