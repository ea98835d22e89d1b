/** What the conversion of a body asks of the rest of the export, and what it says of its work. */

/** A picture of the old site that lies in content/media. */
export interface ImportedPicture {
  /** Path inside content/media. */
  src: string;
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
}

/** What a body needs to know of the export that it comes from. All answers are undefined for what is not known. */
export interface BodyContext {
  /** The old site's address, by which addresses that begin with a slash are read: `https://old.example`. */
  site: string;
  /** A picture by the id of its attachment. */
  pictureOf: (attachment: number) => ImportedPicture | undefined;
  /** A picture by an address of any of its sizes. */
  pictureAt: (address: string) => ImportedPicture | undefined;
  /** Where a page or file of the old site has gone: an address in the newspaper, with its slash. */
  newAddress: (address: string) => string | undefined;
  /** The address of a sound, film or document by the id of its attachment. */
  fileOf: (attachment: number) => string | undefined;
  /** The pictures attached to the article, for galleries that name none. */
  attached: readonly number[];
  /** The HTML of a block that several articles share (`wp:block {"ref": 5}`). */
  sharedBlock: (id: number) => string | undefined;
  /** The HTML of the article's notes by their ids, as in its `footnotes` field. */
  footnotes: ReadonlyMap<string, string>;
}

/** What a person should know of a body's conversion, by its kind. */
export type FindingKind =
  | 'shortcode'
  | 'possible-shortcode'
  | 'block'
  | 'broken-block'
  | 'shared-block'
  | 'embed'
  | 'script'
  | 'form'
  | 'hidden'
  | 'table-span'
  | 'table-cell'
  | 'table-nested'
  | 'deep-list'
  | 'deep-nesting'
  | 'tangled'
  | 'picture'
  | 'picture-link'
  | 'caption-markup'
  | 'sound'
  | 'film'
  | 'link'
  | 'unfit-link'
  | 'anchor'
  | 'footnote'
  | 'small-letters'
  | 'pages-joined';

/** One thing that could not be carried as it was. */
export interface Finding {
  kind: FindingKind;
  /** What it was: an address, a name, the beginning of its text. */
  detail: string;
}

/** A body as the newspaper's Markdown. */
export interface ConvertedBody {
  markdown: string;
  findings: Finding[];
  /** Paths inside content/media of the pictures that the text shows, each once. */
  pictures: string[];
}

/** The longest detail: a report shows what was found and does not hold the whole of it. */
const LONGEST_DETAIL = 200;

/** Gathers what is found while a body is converted. */
export class Findings {
  readonly all: Finding[] = [];

  add(kind: FindingKind, detail: string): void {
    const line = detail.replace(/\s+/gu, ' ').trim();
    const isLong = line.length > LONGEST_DETAIL;
    this.all.push({ kind, detail: isLong ? `${line.slice(0, LONGEST_DETAIL)}…` : line });
  }
}
