import type { Environment } from '../environment.ts';
import type { Delivery } from '../hosts/delivery.ts';

/**
 * What a host is to deploying. Of the two kinds a *store* takes files in our order and has an area of its own for what
 * deploying remembers; a *tool* takes a whole folder, and finds out by itself what the host lacks.
 */
export type Transport = Store | Tool;

/** A file of the site, as a manifest lists it. */
export interface SentFile {
  /** Inside the site, with forward slashes, not encoded: `opinion/20510/index.html`. */
  path: string;
  /** Where it lies on this machine. */
  from: string;
  /** Hexadecimal, of the bytes at `from`; who sends a file has it checked on arrival where the host can. */
  sha256: string;
  bytes: number;
  /** What answers with it carry: what `headersFor` of the store says, else nothing. */
  headers: Readonly<Record<string, string>>;
}

/** A file that is copied on the host, without passing through here. */
export interface HostCopy {
  from: Place;
  to: Place;
  sha256: string;
  /** What answers with the copy carry. */
  headers: Readonly<Record<string, string>>;
}

/**
 * Where something lies on a host: a file of the site by its path, or what deploying remembers, by a name in the area
 * that is kept for that. The area is no part of what readers reach, or else its names cannot be guessed from outside.
 */
export type Place = { site: string } | { record: string };

/**
 * A host that takes files one by one: S3, a folder on a server by rsync over SSH.
 *
 * Every method may be called again after a failure, and does no harm when what it does is done already. Each retries
 * by itself what a second attempt may mend (5xx, 429, a lost connection), and throws `HostFault` for the rest.
 * Of `done` and `watcher`s nothing is awaited.
 */
export interface Store {
  kind: 'store';
  /** As people are told: `s3://newspaper/site`, `www@example.com:/var/www/paper`. */
  name: string;

  /**
   * What answers with a file carry on this host, by name; absent: it keeps no headers with files, since its server's
   * own configuration says them. A file whose headers change is copied onto itself by `copy`.
   */
  headersFor?: (path: string) => Record<string, string>;

  /**
   * Files that go with those of the manifest, as compressed editions beside them; made before anything is sent.
   * Absent: there are none. What it returns is compared, sent and removed like the rest; `x.html.br` goes with `x.html`.
   */
  prepare?: (site: SiteOnDisk) => Promise<Omit<SentFile, 'headers'>[]>;

  /**
   * Puts files in their place, each whole or not at all: a reader gets the old bytes or the new ones. The order is
   * free; resolves when all of them are there. At most 256 files at a time are given.
   *
   * @param done is called for each file that is in its place
   */
  send: (files: readonly SentFile[], done: (file: SentFile) => void) => Promise<void>;

  /** Which of these files lie in their place with exactly these bytes: paths. Asked after a cut, of 256 at most. */
  holds: (files: readonly Pick<SentFile, 'path' | 'sha256'>[]) => Promise<Set<string>>;

  /**
   * Copies on the host, each whole or not at all; a file may be copied onto itself, with other headers.
   *
   * @param done is called for each copy that was made: not for one whose source is not there, which is left out
   */
  copy: (copies: readonly HostCopy[], done: (copy: HostCopy) => void) => Promise<void>;

  /** Removes what is there of these places, and folders that nothing is left in. */
  remove: (places: readonly Place[], done: (place: Place) => void) => Promise<void>;

  /** A record's bytes; undefined where there is none. */
  read: (name: string) => Promise<Uint8Array | undefined>;

  /** Writes a record, whole or not at all; it is read by `read` as soon as this resolves. */
  write: (name: string, bytes: Uint8Array) => Promise<void>;

  /**
   * Writes a record where none of that name is. On a host that knows no such condition it may write over one and
   * return true: whoever relies on it reads again.
   *
   * @returns whether it was written
   */
  create: (name: string, bytes: Uint8Array) => Promise<boolean>;

  /** Names of all records that begin with a text, in any order: `list('kept/')`. */
  list: (beginning: string) => Promise<string[]>;

  /** Ends what stays open meanwhile, as a connection. Called once, at the end, whatever came of it. */
  close?: () => Promise<void>;
}

/** A host's own tool that is given a folder: netlify, wrangler, a push to a branch. */
export interface Tool {
  kind: 'tool';
  /** As people are told: `Netlify (my-newspaper)`. */
  name: string;

  /**
   * Sends a whole site, and resolves when it is live. What is not in the folder is not on the site afterwards.
   *
   * @returns what the host calls this release, and where it can be seen, as far as the tool says so
   * @throws HostFault with what the tool said
   */
  send: (site: SiteOnDisk, watcher: ToolWatcher) => Promise<ToolRelease>;

  /** The releases that the host keeps, newest first. Absent: the tool cannot tell. */
  releases?: () => Promise<ToolRelease[]>;

  /**
   * Puts a former release back: the one named, else the one before. Absent: the host cannot; rollback then says that
   * the commit is to be undone and built again.
   */
  goBack?: (release: string | undefined) => Promise<ToolRelease>;
}

/** A release as a host's tool knows it. */
export interface ToolRelease {
  /** Absent where the tool does not say. */
  id?: string | undefined;
  /** A whole address. */
  address?: string | undefined;
  /** Milliseconds since 1970. */
  at?: number | undefined;
}

/** Hears what a tool says while it works: lines for people, in the tool's own language. */
export interface ToolWatcher {
  says: (line: string) => void;
}

/** A built site. */
export interface SiteOnDisk {
  /** The folder. */
  output: string;
  delivery: Delivery;
  /** Every file of the manifest, by path. */
  files: readonly Omit<SentFile, 'headers'>[];
}

/** How a transport is made of the settings of a newspaper; credentials come from the environment. */
export type OpenTransport = (delivery: Delivery, env: Environment) => Transport;
