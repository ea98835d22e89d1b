import type { ShownVideo } from '../machines/video-data.ts';
import { embedAt } from '../embed-addresses.ts';
import type { Article } from '../model/article.ts';
import type { LeadImage } from '../model/lead-image.ts';
import { inDigits } from '../text/digits.ts';
import type { Edition } from './edition.ts';
import type { Photo } from './props.ts';
import type { CardVideo, LeadVideoProps } from './video-props.ts';

/** The video that leads an article, as its page shows it; undefined where there is none, or no file of it. */
export function leadVideoOf(article: Article, edition: Edition): LeadVideoProps | undefined {
  const { video, image } = article;
  if (!video) return undefined;
  const shown = {
    title: video.title ?? article.title,
    description: video.description,
    poster: posterOf(article, edition),
    credit: video.poster === undefined ? image?.credit : undefined,
  };
  const embed = embedAt(video.src);
  if (embed) {
    const { page, frame, shape } = embed;
    return { ...shown, embed: { page, frame, shape } };
  }
  const file = edition.video?.(video.src);
  const captions = video.captions && edition.captions?.(video.captions);
  return file && { ...shown, file, ...(captions && { captions }) };
}

/** The same for machines. */
export function shownVideo({
  title,
  description,
  poster,
  file,
  captions,
  embed,
}: LeadVideoProps): ShownVideo {
  const addresses = { file: file?.src, captions, player: embed?.frame };
  return { title, description, poster: poster?.src, ...addresses };
}

/** What stands until a video plays: the picture that was made for it, or else the article's own. */
export function posterOf({ video, image }: Article, edition: Edition): Photo | undefined {
  // One that was made for it is its beginning, and its title is told anyway.
  const own = video?.poster === undefined ? undefined : { src: video.poster, alt: '' };
  const shown: Pick<LeadImage, 'src' | 'alt' | 'focus'> | undefined = own ?? image;
  const picture = shown && edition.picture(shown.src);
  return picture && { ...picture, alt: shown.alt, focus: shown.focus };
}

/** What a card says of the video of its article: how long it is, in the digits of the newspaper. */
export function cardVideoOf({ video }: Article, edition: Edition): CardVideo | undefined {
  if (!video || (!embedAt(video.src) && !edition.video?.(video.src))) return undefined;
  const { digits } = edition.newsroom.site;
  return video.duration === undefined ? {} : { length: inDigits(clock(video.duration), digits) };
}

/** Seconds as players show them: «3:25», «1:02:03». */
function clock(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const two = (number: number) => String(number).padStart(2, '0');
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
