import type { LinkedData } from '../../src/machines/linked-data.ts';

/**
 * What the page says of itself to machines: data, which no browser runs and no policy stops. It stands at the end,
 * where it keeps no reader waiting; and no text in it can end the element, since no `<` is left.
 */
export function LinkedDataScript({ data }: { data: LinkedData }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
