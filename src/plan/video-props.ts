import type { Embed } from '../embed-addresses.ts';
import type { Video } from '../media/videos.ts';
import type { Photo } from './props.ts';

/** The video that leads an article: a file of the newspaper, or one of YouTube, of which nothing is loaded unasked. */
export type LeadVideoProps = {
  title: string;
  description?: string | undefined;
  poster?: Photo | undefined;
  /** Of the picture that stands until it plays. */
  credit?: string | undefined;
} & (
  | {
      file: Video;
      /** Address of what is said in it, as WebVTT. */
      captions?: string;
      embed?: undefined;
    }
  | { embed: Pick<Embed, 'page' | 'frame' | 'shape'>; file?: undefined; captions?: undefined }
);

/** What a card says of its article's video. */
export interface CardVideo {
  /** «3:25», where it is known. */
  length?: string;
}
