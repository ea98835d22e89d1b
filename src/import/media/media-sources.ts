import { hashOf } from '../../hash.ts';
import { ownText } from '../own-text.ts';
import { withoutSize } from '../../upload-names.ts';
import { FILES } from '../../model/linked-file.ts';
import type { AttachmentCard, ItemCard } from '../survey.ts';
import { kindOf, type MediaKind } from './file-kinds.ts';
import { caseless, soundPath, withAddition } from './media-names.ts';
import { asUploaded, commonName, fileBelowUploads, type Uploads } from './upload-addresses.ts';

/** Where a file of content/media comes from. */
export interface MediaSource {
  kind: MediaKind;
  /** Paths below the uploads of the old site at which it may lie, the first being the one that is wanted. */
  files: readonly string[];
  /** Its addresses on the old site, likewise. */
  addresses: readonly string[];
}

/** A file by its path inside content/media, and its attachment where it has one. */
export interface FoundMedia {
  path: string;
  id?: number | undefined;
}

type AttachmentItem = Pick<ItemCard, 'id'> & { attachment: AttachmentCard };

/** Paths inside content/media for the files of an export, each its own, also on disks that know no capitals. */
export class MediaSources {
  /** Of attachments whose file is carried. */
  readonly #paths = new Map<number, string>();
  /** The attachment of a file, by its path below the uploads, and by what forms of it have in common. */
  readonly #owners = new Map<string, number>();
  readonly #relatives = new Map<string, number>();
  /** Which file below the uploads has a path inside content/media, by what disks compare. */
  readonly #taken = new Map<string, string>();
  readonly #sources = new Map<string, MediaSource>();
  readonly #uploads: Uploads;
  /** How many files are known by now, each once. */
  readonly counts: Record<MediaKind, number> = { picture: 0, file: 0 };

  constructor(items: readonly AttachmentItem[], uploads: Uploads) {
    this.#uploads = uploads;
    const files = items.map((item) => ({ ...item, file: fileOf(item.attachment, uploads) }));
    // A name in just these capitals goes before one in others.
    for (const { id, file } of files) claim(this.#owners, file, id);
    for (const { id, file } of files) claim(this.#owners, caseless(file), id);
    for (const { id, file, attachment } of files) {
      if (kindOf(file) === undefined) continue;
      const uploaded = asUploaded(file);
      const isOthers = uploaded !== file && this.#owners.has(uploaded);
      const own = isOthers ? file : uploaded;
      claim(this.#relatives, caseless(commonName(file)), id);
      const addresses = [
        attachment.url,
        ...(own === file ? [] : [changed(attachment.url, asUploaded)]),
      ];
      this.#paths.set(id, this.#keep(own, { files: [own, file], addresses }, String(id)));
    }
  }

  /** The path inside content/media of an attachment's file. */
  ofAttachment(id: number): string | undefined {
    return this.#paths.get(id);
  }

  source(path: string): MediaSource | undefined {
    return this.#sources.get(path);
  }

  /** What an address means, where that is of a kind. What no attachment of the export is gets a path of its own. */
  at(address: string, kind: MediaKind): FoundMedia | undefined {
    const asked = this.#uploads.pathAt(address);
    if (asked === undefined || kindOf(asked) !== kind) return undefined;
    const whole = withoutSize(asked);
    const id =
      this.#owner(asked) ?? this.#owner(whole) ?? this.#relatives.get(caseless(commonName(whole)));
    const known = id === undefined ? undefined : this.#paths.get(id);
    if (known !== undefined) return kindOf(known) === kind ? { path: known, id } : undefined;
    const own = ownText(asUploaded(whole));
    const addresses = [changed(address, withoutSize), address];
    const forms = { files: [own, whole, asked], addresses };
    return { path: this.#keep(own, forms, hashOf(own).slice(0, 6)) };
  }

  #owner(path: string): number | undefined {
    return this.#owners.get(path) ?? this.#owners.get(caseless(path));
  }

  /** A path for a file: the one that it has, or the next that no other file has. */
  #keep(own: string, { files, addresses }: Omit<MediaSource, 'kind'>, mark: string): string {
    const kind = kindOf(own) ?? 'file';
    const sound = `${kind === 'file' ? FILES : ''}${soundPath(own)}`;
    const names = [sound, withAddition(sound, `-${mark}`)];
    const free = names.find((one) => (this.#taken.get(caseless(one)) ?? own) === own);
    const path = free ?? withAddition(sound, `-${hashOf(own)}`);
    if (this.#sources.has(path)) return path;
    this.#taken.set(caseless(path), own);
    this.#sources.set(path, { kind, files: distinct(files), addresses: distinct(addresses) });
    this.counts[kind] += 1;
    return path;
  }
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].map(ownText);
}

/** An address with another name of the file, and without what it asks of it. */
function changed(address: string, change: (path: string) => string): string {
  if (!URL.canParse(address)) return address;
  const { origin, pathname } = new URL(address);
  return `${origin}${change(pathname)}`;
}

/** The first that comes keeps it. */
function claim(of: Map<string, number>, path: string, id: number): void {
  if (!of.has(path)) of.set(path, id);
}

/** The path of an attachment below the uploads; of one that lies elsewhere the path of its address. */
function fileOf({ file, url }: AttachmentCard, uploads: Uploads): string {
  if (file) return fileBelowUploads(file);
  return uploads.pathAt(url) ?? (URL.canParse(url) ? fileBelowUploads(new URL(url).pathname) : '');
}
