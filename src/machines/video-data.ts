import type { VideoObject } from 'schema-dts';
import { isoDate } from '../dates.ts';
import type { Article } from '../model/article.ts';
import type { Site } from '../model/site.ts';

/** The video that leads an article, as its page shows it. */
export interface ShownVideo {
  title: string;
  description?: string | undefined;
  /** Address of the JPEG of the picture that stands until it plays. */
  poster?: string | undefined;
  /** Address of its file, on the site. */
  file?: string | undefined;
  /** Address of its captions, on the site. */
  captions?: string | undefined;
  /** Whole address of its player, where it is another site's. */
  player?: string | undefined;
}

/**
 * What a page says of the video that leads it. Nothing of one without a picture: name, picture and date are what
 * developers.google.com/search/docs/appearance/structured-data/video requires.
 */
export function videoData(
  { title, description, poster, file, captions, player }: ShownVideo,
  { video, published, summary }: Pick<Article, 'video' | 'published' | 'summary'>,
  site: Pick<Site, 'url' | 'timezone' | 'language'>,
): VideoObject | undefined {
  if (poster === undefined) return undefined;
  const said = description || summary;
  return {
    '@type': 'VideoObject',
    name: title,
    ...(said && { description: said }),
    thumbnailUrl: new URL(poster, site.url).href,
    uploadDate: isoDate(video?.uploaded ?? published, site),
    ...(video?.duration !== undefined && { duration: isoDuration(video.duration) }),
    ...(file !== undefined && { contentUrl: new URL(file, site.url).href }),
    ...(captions !== undefined && {
      caption: {
        '@type': 'MediaObject',
        contentUrl: new URL(captions, site.url).href,
        encodingFormat: 'text/vtt',
        inLanguage: site.language,
      },
    }),
    ...(player !== undefined && { embedUrl: player }),
    inLanguage: site.language,
  };
}

/** Seconds as ISO 8601 has them: `PT3M25S`. */
function isoDuration(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds % 60}S`;
}
