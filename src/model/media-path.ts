/**
 * A picture's path inside content/media, however the author began it (as from the site, or from the article), and
 * with the strokes of Windows too.
 */
export function mediaPath(src: string): string {
  const path = src.replaceAll('\\', '/').normalize('NFC');
  return path.replace(/^((\.{1,2}\/)+|\/(?!\/))?(content\/)?(media\/)?/, '');
}
