/**
 * What a link to a heading ends with, after `#`: as GitHub makes it of the heading's text, so that one link holds
 * there and on the site.
 */
export function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replace(/ /g, '-');
}
