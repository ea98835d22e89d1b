import { z } from 'zod';
import type { Instant } from '../dates.ts';
import { embedAt } from '../embed-addresses.ts';
import type { Said } from '../problems.ts';
import { asciiDigits } from '../text/digits.ts';
import type { Typesetting } from '../text/typography/typography.ts';
import { mediaPath } from './media-path.ts';
import { fault, line, moment, printedLine, type Fault } from './values.ts';

/** The video that leads an article, as its author describes it. */
export interface LeadVideo {
  /** Path inside content/media of an MP4 or WebM, or the address of a page of YouTube. */
  src: string;
  /** Path inside content/media of the picture that stands until it plays; absent: the article's own. */
  poster?: string | undefined;
  title?: string | undefined;
  description?: string | undefined;
  /** Path inside content/media of what is said in it, as WebVTT. */
  captions?: string | undefined;
  /** How long it is, in seconds. */
  duration?: number | undefined;
  /** When it was first shown; absent: when the article was published. */
  uploaded?: Instant | undefined;
}

const NO_VIDEO: Said = {
  ar: 'هذا ليس فيديو من يوتيوب، ولا اسم ملف MP4 أو WebM.',
  en: 'This is neither a video on YouTube nor the name of an MP4 or WebM.',
};
const NO_CAPTIONS: Said = {
  ar: 'ترجمة الفيديو ملف من نوع WebVTT، ينتهي اسمه بـ .vtt',
  en: 'Captions are a file of WebVTT, whose name ends in .vtt',
};
const OF_YOUTUBE: Said = {
  ar: 'هذا فيديو من يوتيوب، وترجمته تُضاف هناك لا هنا.',
  en: 'This is a video on YouTube: captions are added there, and not here.',
};
const NONE_HERE: Said = {
  ar: 'حذف هذا السطر، وإضافة الترجمة في يوتيوب',
  en: 'that this line is removed, and the captions are added on YouTube',
};
const NO_DURATION: Said = {
  ar: 'مدة الفيديو دقائق وثوان بينهما نقطتان.',
  en: 'How long a video is, is minutes and seconds with a colon between them.',
};

/**
 * The field `video` of an article.
 *
 * @param as how its printed lines are set
 * @param timezone of the newspaper
 */
export function leadVideo(as: Typesetting, timezone: string) {
  return z
    .strictObject({
      src: videoSource(),
      poster: line().transform(mediaPath).meta({ kind: 'media' }).optional(),
      title: printedLine(as).optional(),
      description: printedLine(as).optional(),
      captions: captionFile().optional(),
      duration: duration().optional(),
      uploaded: moment(timezone).optional(),
    })
    .superRefine(({ src, captions }, context) => {
      if (captions === undefined || !isYouTube(src)) return;
      const details = { found: captions, wanted: NONE_HERE, fix: '' };
      const params: Fault = { code: 'unfit-captions', said: OF_YOUTUBE, ...details };
      context.addIssue({ code: 'custom', path: ['captions'], message: OF_YOUTUBE.ar, params });
    });
}

function captionFile() {
  return line().transform((text, context) =>
    /\.vtt$/i.test(text)
      ? mediaPath(text)
      : fault(context, 'unfit-captions', NO_CAPTIONS, {
          found: text,
          instead: text.replace(/\.\w+$/, '.vtt'),
        }),
  );
}

function videoSource() {
  return line().transform((text, context) => {
    if (isYouTube(text)) return text;
    const isFile = /\.(?:mp4|m4v|webm)$/i.test(text) && !/^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(text);
    return isFile ? mediaPath(text) : fault(context, 'unfit-video', NO_VIDEO, { found: text });
  });
}

/** Whether a source is the address of a video on YouTube, and no file. */
export function isYouTube(source: string): boolean {
  return embedAt(source)?.site === 'youtube';
}

/** «3:25» or «1:02:03», in digits of either kind, as seconds. */
function duration() {
  return line().transform((text, context) => {
    const [, hours, minutes, seconds] =
      /^(?:(\d{1,2}):(?=\d\d:))?(\d{1,3}):([0-5]\d)$/.exec(asciiDigits(text)) ?? [];
    const length = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
    return length > 0 ? length : fault(context, 'unfit-duration', NO_DURATION);
  });
}
