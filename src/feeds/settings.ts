import { z } from 'zod';
import { oneOf, wholeNumber } from '../model/values.ts';

/** `feeds` in site.yaml. */
export interface FeedSettings {
  /** How many articles a feed has: the newest. */
  items: number;
  /** Whether each stands there with its summary, or whole. */
  text: 'summary' | 'full';
}

const USUAL: FeedSettings = { items: 30, text: 'summary' };

/** Summaries, unless the newspaper says otherwise: docs/decisions/feeds.md. */
export function feedSettings() {
  return z
    .strictObject({
      items: wholeNumber(1, 100).default(USUAL.items),
      text: oneOf(['summary', 'full']).default(USUAL.text),
    })
    .default(USUAL);
}
