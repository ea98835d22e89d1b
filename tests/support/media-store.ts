import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import sharp from 'sharp';
import { CACHE } from '../../src/build/engine.ts';
import { originalsPlace } from '../../src/build/ledger.ts';
import { preparePictures } from '../../src/media/prepare.ts';
import { openRegister, type Register } from '../../src/media/register.ts';
import { parseMediaList, type MediaList } from '../../src/media/media-list.ts';
import { localPictures } from '../../src/media-store/local-media.ts';
import { openMediaStore, type MediaStore } from '../../src/media-store/media-store.ts';
import { push, type PushOptions, type Pushed } from '../../src/media-store/push.ts';
import { temporaryFolder } from './folder.ts';
import { BUCKET, KEYS, REGION, startS3, type S3Server } from './s3-server.ts';

/** Pictures of a newspaper, and a store on loopback that they are sent to. */

export const ENVIRONMENT = {
  AWS_ACCESS_KEY_ID: KEYS.accessKeyId,
  AWS_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
};

const QUICKLY = { retries: 2, firstWait: 5, longestWait: 20, timeout: 5_000 };

/** A photograph that no other is like. */
export async function photograph(): Promise<Buffer> {
  const create = { width: 300, height: 200, channels: 3, background: '#7a3b91' } as const;
  const noise = { type: 'gaussian', mean: 120, sigma: 30 } as const;
  return sharp({ create: { ...create, noise } })
    .jpeg()
    .toBuffer();
}

export function settingsOf(server: S3Server) {
  return { bucket: BUCKET, region: REGION, endpoint: server.origin, prefix: 'pictures' };
}

export interface MediaRoom {
  server: S3Server;
  store: MediaStore;
  /** The content folder; its pictures lie in media/. */
  content: string;
  media: string;
  register: Register['pictures'];
  list: () => Promise<MediaList>;
  /** Prepares pictures as a build does, with a cache that is kept unless another is named. */
  prepare: (
    names: readonly string[],
    room?: { cache?: string; register?: Register['pictures'] },
  ) => ReturnType<typeof preparePictures>;
  push: (options?: Partial<PushOptions>) => Promise<Pushed>;
  /** What was asked of the store since this was called last: `PUT originals/…`. */
  asked: () => string[];
}

/** An empty newspaper and an empty store; both end with the test. */
export async function mediaRoom(t: TestContext): Promise<MediaRoom> {
  const server = await startS3();
  t.after(server.close);
  const content = await temporaryFolder(t);
  const media = join(content, 'media');
  const store = openMediaStore(settingsOf(server), ENVIRONMENT, QUICKLY);
  const { pictures: register } = await openRegister(originalsPlace(content, CACHE));
  const kept = await temporaryFolder(t);
  const list = async () =>
    parseMediaList(await readFile(join(content, 'media.list'), 'utf8').catch(() => ''));
  let heardUntil = 0;
  return {
    server,
    store,
    content,
    media,
    register,
    list,
    prepare: async (names, { cache = kept, register: known = register } = {}) =>
      preparePictures(
        names.map((src) => ({ src, file: 'articles/1.md' })),
        { media, cache, register: known, list: await list(), store: () => store },
        { basePath: '' },
      ),
    push: async (options) =>
      push(store, {
        content,
        list: await list(),
        pictures: await localPictures(content, register, undefined),
        register,
        cache: kept,
        isTrial: false,
        remove: false,
        ...options,
      }),
    asked() {
      const since = server.heard.slice(heardUntil);
      heardUntil = server.heard.length;
      return since
        .filter(({ key }) => key !== '')
        .map(({ method, key }) => `${method} ${key.replace(/^pictures\//, '')}`);
    },
  };
}
