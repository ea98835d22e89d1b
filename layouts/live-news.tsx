import { renderToString } from 'preact-render-to-string';
import type { LiveNewsProps } from '../src/plan/live-props.ts';
import type { LiveNews } from '../src/live-news.ts';
import { KeyEvents, LiveEntry } from './components/LiveCoverage.tsx';

/** How many of the newest entries are told whole: a page that missed more is loaded anew. */
const WHOLE = 10;

/** What is new in a live coverage, as JSON for assets/scripts/live.ts: its entries are HTML as on the page. */
export function liveNewsJson(props: LiveNewsProps): string {
  const { until, isOver, keyEvents, entries, entryTexts = {} } = props;
  const news: LiveNews = {
    until,
    isOver,
    all: entries.map(({ id, hash, isPinned }) => [id, hash, isPinned ? 1 : 0]),
    keys: renderToString(<KeyEvents events={keyEvents} />),
    newest: entries
      .slice(0, WHOLE)
      .map((entry) => renderToString(<LiveEntry {...entry} text={entryTexts[entry.id] ?? ''} />)),
  };
  return `${JSON.stringify(news)}\n`;
}
