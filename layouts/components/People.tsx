import type { Person } from '../../src/plan/people-props.ts';
import { Bidi } from './Bidi.tsx';
import { Portrait } from './Portrait.tsx';

/** Writers side by side, each with the way to their page. */
export function People({ people }: { people: Person[] }) {
  return (
    <ul class="people">
      {people.map(({ href, text, role, portrait }) => (
        <li>
          {portrait && <Portrait photo={portrait} place="face" />}
          <span>
            <a href={href}>
              <Bidi text={text} />
            </a>
            {role && (
              <span class="role">
                <Bidi text={role} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
