import { embedAt } from '../embed-addresses.ts';
import { mediaPath } from '../model/media-path.ts';
import { isYouTube } from '../model/video.ts';

/** What became of a video or sound that a theme showed above the text. */
export interface LeadVideoFound {
  /** For the field `video`: a page of YouTube, or a path inside content/media. */
  src?: string;
  /** What the newspaper cannot show there, as it was written. */
  left?: string;
}

/**
 * The lead video of an article.
 *
 * @param written an address, or the HTML that shows it
 * @param fileAt the address in the newspaper of a file of the old site
 */
export function leadVideoOf(
  written: string | undefined,
  fileAt: (address: string) => string | undefined,
): LeadVideoFound {
  if (written === undefined || written.trim() === '') return {};
  const [address = written.trim()] = /(?:https?:)?\/\/[^\s"'<>]+/.exec(written) ?? [];
  const whole = address.startsWith('//') ? `https:${address}` : address;
  if (isYouTube(whole)) return { src: embedAt(whole)?.page ?? whole };
  const file = fileAt(whole);
  if (file && /\.(?:mp4|m4v|webm)$/i.test(file)) return { src: mediaPath(file) };
  return { left: written.trim() };
}

/** The path inside content/media of a video that is a file. */
export function fileOf(src: string | undefined): string | undefined {
  return src === undefined || isYouTube(src) ? undefined : src;
}
