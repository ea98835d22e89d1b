import sax from 'sax';
import type { ExportEntry } from '../export.ts';
import { entryOf, siteOf } from './entries.ts';
import { Names } from './names.ts';
import { Records, type ExportRecord } from './records.ts';

/** What the parser may hold of one thing is limited; what is longer than that is no text of an export. */
const DROPPED = /^Max buffer length exceeded: (\w+)/;

/** Reads the text of an export as it comes, and holds what it found until that is taken. */
export class ExportParser {
  private readonly file: string;
  private readonly parser = sax.parser(true, { xmlns: false });
  private readonly names = new Names();
  private readonly records = new Records((record) => this.addRecord(record));
  private found: ExportEntry[] = [];
  private hasElements = false;
  private hasItems = false;
  private isSiteGiven = false;
  /** What is broken once is broken again and again until the next thing begins. */
  private isTold = false;

  constructor(file: string) {
    this.file = file;
    const { parser, records, names } = this;
    // Each by its name: `Object.assign` would leave an object on which V8 runs the parser at half the speed.
    parser.onopentag = ({ name: written, attributes }: sax.Tag) => {
      const name = names.open(written, attributes);
      this.hasElements ||= name.startsWith('wp:');
      records.openTag(name, attributes, parser.line + 1);
    };
    parser.onclosetag = (written) => records.closeTag(names.close(written));
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the parser knows no other way
    parser.ontext = (text) => records.addText(text);
    parser.oncdata = (text) => records.addText(text);
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the parser knows no other way
    parser.onerror = (error) => this.goOn(error);
  }

  /** Whether there is what WordPress's exports have, and feeds do not. */
  get isExport(): boolean {
    return this.hasElements;
  }

  /** Whether it has items, and nothing of WordPress beside them. */
  get isFeed(): boolean {
    return this.hasItems && !this.hasElements;
  }

  write(text: string): void {
    if (text.includes('\ufffd')) this.tellBroken('letters that were lost, or in another encoding');
    this.parser.write(text);
  }

  end(): void {
    const { unfinished } = this.records;
    const line = this.parser.line + 1;
    let isCut = unfinished !== undefined;
    const onerror = () => {
      isCut = true;
      this.parser.resume();
    };
    Object.assign(this.parser, { onerror });
    this.parser.close();
    this.giveSite();
    const detail = unfinished ? nameOf(unfinished) : 'the end of the file is missing';
    if (isCut) this.addFault('cut', detail, line);
  }

  /** What was found since it was asked last. */
  taken(): ExportEntry[] {
    return this.found.splice(0);
  }

  /** Tells what was found of the file itself before it was read. */
  remark(detail: string): void {
    this.addFault('broken', detail, 1);
  }

  private tellBroken(detail: string): void {
    if (!this.isTold) this.addFault('broken', detail, this.parser.line + 1);
    this.isTold = true;
  }

  private goOn({ message }: Error): void {
    const [detail = ''] = message.split('\n');
    const [, buffer] = DROPPED.exec(detail) ?? [];
    if (buffer) Object.assign(this.parser, { [buffer]: '' });
    this.tellBroken(detail);
    this.parser.resume();
  }

  private addRecord(record: ExportRecord): void {
    this.giveSite();
    const entry = entryOf(record, this.file);
    if (entry) this.found.push(entry);
    this.hasItems ||= record.name === 'item';
    this.isTold = false;
  }

  private giveSite(): void {
    if (!this.isSiteGiven) this.found.push({ kind: 'site', site: siteOf(this.records.site) });
    this.isSiteGiven = true;
  }

  private addFault(what: 'broken' | 'cut', detail: string, line: number): void {
    this.found.push({ kind: 'fault', fault: { file: this.file, line, what, detail } });
  }
}

/** What a person knows the record by that a file ends in. */
function nameOf({ name, fields }: ExportRecord): string {
  const parts = [name, fields.get('wp:post_id'), fields.get('title')?.trim()];
  return parts.filter(Boolean).join(' ');
}
