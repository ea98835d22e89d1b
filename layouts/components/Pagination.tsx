import type { Link } from '../../src/plan/props.ts';
import { listStrings } from '../../src/strings.ts';
import { Bidi } from './Bidi.tsx';

interface Neighbours {
  /** What is gone through, for those who hear it. */
  label: string;
  /** What comes before on the screen, and after. */
  back?: Link | undefined;
  on?: Link | undefined;
}

/** The ways from one page to those beside it; nothing where there is none. */
export function Neighbours({ label, back, on }: Neighbours) {
  if (!back && !on) return null;
  return (
    <nav class="pagination" aria-label={label}>
      {back && (
        <a rel="prev" href={back.href}>
          <Bidi text={back.text} />
        </a>
      )}
      {on && (
        <a rel="next" class="older" href={on.href}>
          <Bidi text={on.text} />
        </a>
      )}
    </nav>
  );
}

/** Where a page of a list stands among the others. */
export interface Paging {
  newer?: string | undefined;
  older?: string | undefined;
  /** The head of the list, which the newest full page leads back to. */
  head?: Link | undefined;
}

interface Props extends Paging {
  words?: Readonly<Record<'pagination' | 'newer' | 'older', string>>;
}

/** The ways to newer and to older articles of a list. */
export function Pagination({ newer, older, head, words = listStrings }: Props) {
  const isHead = newer !== undefined && newer === head?.href;
  const back = newer === undefined ? undefined : { href: newer, text: words.newer };
  const on = older === undefined ? undefined : { href: older, text: words.older };
  return <Neighbours label={words.pagination} back={isHead ? head : back} on={on} />;
}
