import { z } from 'zod';
import { fold } from '../text/fold.ts';
import type { Typesetting } from '../text/typography/typography.ts';
import { focus, type Focus } from './focus.ts';
import { mediaPath } from './media-path.ts';
import { line, printedLine } from './values.ts';

/** The picture that leads an article, as its author describes it. */
export interface LeadImage {
  /** Path inside content/media. */
  src: string;
  /** What the picture shows, for those who do not see it; empty where the file says that nobody described it. */
  alt: string;
  caption?: string | undefined;
  credit?: string | undefined;
  /** Where in it lies what must not be cut away; absent: in the middle. */
  focus?: Focus | undefined;
}

/** What stands for the description of a picture that nobody described, as of most in an archive that moved in. */
export const UNDESCRIBED = 'بلا وصف';

const SAYS_SO: ReadonlySet<string> = new Set([UNDESCRIBED, 'none'].map(fold));

/** The fields of a lead picture, as they are written. */
export function leadImage(as: Typesetting) {
  return z.strictObject({
    src: line().transform(mediaPath).meta({ kind: 'media' }).optional(),
    alt: description(as).optional(),
    caption: printedLine(as).optional(),
    credit: printedLine(as).optional(),
    focus: focus().optional(),
  });
}

/** Whoever describes the picture writes over what says that nobody did, and has nothing else to take back. */
function description(as: Typesetting) {
  return printedLine(as).transform((text) => (SAYS_SO.has(fold(text)) ? '' : text));
}

/** The picture that its fields make; none without a file, or where nothing is said of a description. */
export function leadImageFrom({
  src,
  alt,
  ...rest
}: z.infer<ReturnType<typeof leadImage>>): LeadImage | undefined {
  return src && alt !== undefined ? { ...rest, src, alt } : undefined;
}
