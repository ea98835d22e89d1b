/** A picture as pages show it: AVIF in several widths, and one JPEG for browsers without it. */
export interface Picture {
  /** Address of the JPEG. */
  src: string;
  /** The AVIF files, as `srcset` wants them. */
  avif: string;
  /** Of the JPEG, in pixels. */
  width: number;
  height: number;
  /** Class of the colour in which its place stands until it comes: src/media/tones.ts. */
  tone: string;
}

/** Finds a picture by its path inside content/media; undefined when it is missing or unreadable. */
export type FindPicture = (src: string) => Picture | undefined;
