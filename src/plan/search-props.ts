import type { Digits } from '../text/digits.ts';
import type { OutsideSearch } from './outside-search.ts';
import type { Frame, Head } from './props.ts';

/** The search page. */
export interface SearchProps {
  frame: Frame;
  head: Head;
  /** Address of the folder that holds the search index. */
  index: string;
  /** Path in front of the addresses that the index holds. */
  base: string;
  categories: { slug: string; name: string }[];
  /** Years in which something was published, newest first. */
  years: string[];
  digits: Digits;
  /** Where a reader without JavaScript searches. */
  outside: OutsideSearch;
}
