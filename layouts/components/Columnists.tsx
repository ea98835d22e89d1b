import type { CategoryProps } from '../../src/plan/props.ts';
import { peopleStrings } from '../../src/strings/people.ts';
import { People } from './People.tsx';

/** Who writes in an opinion section, above what they wrote, with the way to all who write. */
export function Columnists({ people, all }: NonNullable<CategoryProps['columnists']>) {
  return (
    <nav class="columnists" aria-label={peopleStrings.columnists}>
      <People people={people} />
      <p class="more">
        <a href={all}>{peopleStrings.allWriters}</a>
      </p>
    </nav>
  );
}
