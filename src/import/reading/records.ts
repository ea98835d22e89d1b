/** Elements of an export that belong together: an item with its fields, its terms, its comments. */
export interface ExportRecord {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Where it begins, counted from 1. */
  line: number;
  /** Texts by the names of their elements; the first where there are several. */
  fields: Map<string, string>;
  parts: ExportRecord[];
  /** What stands in it outside of its fields. */
  text: string;
}

/** What stands for itself in an export. */
const WHOLE = new Set(['item', 'wp:author', 'wp:category', 'wp:tag', 'wp:term']);

/** What is a part of something, by what it may be a part of. */
const PARTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['category', new Set(['item'])],
  ['wp:postmeta', new Set(['item'])],
  ['wp:comment', new Set(['item'])],
  ['wp:commentmeta', new Set(['wp:comment'])],
  ['wp:termmeta', new Set(['wp:category', 'wp:tag', 'wp:term'])],
]);

/** What nobody needs to know of people: it is not even kept. */
const PRIVATE = new Set([
  'wp:author_email',
  'wp:comment_author_email',
  'wp:comment_author_IP',
  'wp:comment_author_url',
  'wp:comment_user_id',
]);

/** Fields that hold markup, and may hold it as elements where another program made the file. */
const MARKUP = new Set(['content:encoded', 'excerpt:encoded', 'wp:comment_content']);

/** More than this in one field is no text of a newspaper, and would be the end of the memory. */
const LONGEST = 32 * 1024 * 1024;

/** What should have been the end of a field, when the next one begins. */
const MISSPELT_END = /\s*<\/[\w:]+>\s*$/;

interface OpenField {
  name: string;
  parts: string[];
  length: number;
  isKept: boolean;
}

/**
 * Gathers the elements of an export into records as they come by. Elements that are not closed, or closed in a
 * wrong order, end where the next begins.
 */
export class Records {
  /** What stands in the export itself, outside of any record. */
  readonly site: ExportRecord = recordOf('channel', {}, 1);
  private open: ExportRecord[] = [];
  private field: OpenField | undefined;
  private readonly add: (record: ExportRecord) => void;

  constructor(add: (record: ExportRecord) => void) {
    this.add = add;
  }

  /** The record that is not closed yet. */
  get unfinished(): ExportRecord | undefined {
    return this.open[0];
  }

  openTag(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    if (this.isMarkup(name)) return this.addText(startTag(name, attributes));
    this.closeField(MISSPELT_END);
    if (WHOLE.has(name)) {
      while (this.open.length > 0) this.closeRecord();
      this.open = [recordOf(name, attributes, line)];
      return;
    }
    const owners = PARTS.get(name);
    const isPart = () => owners?.has(this.open.at(-1)?.name ?? '') ?? false;
    if (owners) while (this.open.length > 1 && !isPart()) this.closeRecord();
    if (isPart()) this.open.push(recordOf(name, attributes, line));
    else this.field = { name, parts: [], length: 0, isKept: !PRIVATE.has(name) };
  }

  closeTag(name: string): void {
    if (this.isMarkup(name)) return this.addText(`</${name}>`);
    if (this.field?.name === name) return this.closeField();
    if (!this.open.some((record) => record.name === name)) return;
    this.closeField();
    while (this.open.length > 0 && this.closeRecord() !== name);
  }

  addText(text: string): void {
    if (!this.field) {
      const record = this.open.at(-1);
      if (record?.name === 'category') record.text += text;
    } else if (this.field.isKept && this.field.length < LONGEST) {
      this.field.parts.push(text);
      this.field.length += text.length;
    }
  }

  /** HTML that was not escaped: paragraphs as elements of the export. */
  private isMarkup(name: string): boolean {
    return this.field !== undefined && MARKUP.has(this.field.name) && /^[a-z][a-z\d]*$/.test(name);
  }

  /** @param without what is no part of its text */
  private closeField(without: RegExp | '' = ''): void {
    const { field } = this;
    this.field = undefined;
    if (!field?.isKept) return;
    const { fields } = this.open.at(-1) ?? this.site;
    if (!fields.has(field.name)) fields.set(field.name, field.parts.join('').replace(without, ''));
  }

  private closeRecord(): string | undefined {
    const record = this.open.pop();
    const around = this.open.at(-1);
    if (record && around) around.parts.push(record);
    else if (record) this.add(record);
    return record?.name;
  }
}

function recordOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  line: number,
): ExportRecord {
  return { name, attributes, line, fields: new Map(), parts: [], text: '' };
}

function startTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(
    ([attribute, value]) => ` ${attribute}="${value.replaceAll('"', '&quot;')}"`,
  );
  return `<${name}${written.join('')}>`;
}
