import type { TwinLink } from '../../src/plan/twin-props.ts';

/** The ways from an article to the same one in other languages. */
export function TwinLinks({ twins }: { twins: readonly TwinLink[] }) {
  if (twins.length === 0) return null;
  return (
    <ul class="twins">
      {twins.map(({ href, text, language }) => (
        <li>
          <a href={href} hreflang={language} rel="alternate">
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
