/** HTML as it would be if nothing in it ran from left to right: for tests of all but that. */
export function withoutDirections(html: string): string {
  return html
    .replace(/<\/?bdi\b[^>]*>/g, '')
    .replace(/(<(?:p|blockquote)) dir="ltr"(?: lang="\w+")?/g, '$1')
    .replace(/\u00a0/g, ' ');
}
