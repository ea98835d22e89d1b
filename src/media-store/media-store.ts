import { HASH, listObjects } from '../deploy/transports/s3.ts';
import { bucketAt } from '../deploy/transports/open-s3.ts';
import { PATIENCE, requestsTo, type Patience } from '../deploy/transports/s3-requests.ts';
import { mediaTypeOf } from '../hosts/media-types.ts';
import { RECIPE, sha256Of, type Developed } from '../media/forms.ts';
import type { PictureStore } from '../media/stored-pictures.ts';
import type { StoreSettings } from './settings.ts';

/** The areas of a store: originals by their hash, what was made of each, and the forms themselves. */
type Area = 'originals/' | 'developed/' | 'forms/';

/** The store of a newspaper's pictures: what was written there once is never written over with something else. */
export interface MediaStore extends PictureStore {
  /** As people know it: `s3://my-pictures/media`. */
  name: string;
  /** Hashes of all originals that it has. */
  originals: () => Promise<Set<string>>;
  /** Hashes of those of which all forms are there, by the present recipe. */
  allDeveloped: () => Promise<Set<string>>;
  keepOriginal: (sha256: string, bytes: Buffer, path: string) => Promise<void>;
  keepForm: (name: string, bytes: Buffer) => Promise<void>;
  /** Says what was made of an original, once all of its forms are there. */
  keepDeveloped: (sha256: string, developed: Developed) => Promise<void>;
}

/** What is kept here for good: under its name there is never anything else. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

/** Builds wait for a store a quarter of a minute; commands whose work it is wait longer. */
export const BRIEFLY: Patience = { ...PATIENCE, retries: 4 };

/** Who previews does not wait for a store that does not answer. */
export const AT_ONCE: Patience = { ...PATIENCE, retries: 0, timeout: 3_000 };

/**
 * @throws UsageFault where a setting or a key is missing
 */
export function openMediaStore(
  settings: StoreSettings,
  env: Readonly<Record<string, string | undefined>>,
  patience: Patience = PATIENCE,
): MediaStore {
  const send = requestsTo(bucketAt(settings, env, 'media.store'), patience);
  const beginning = settings.prefix ? `${settings.prefix}/` : '';
  const get = async (key: string) => {
    const answer = await send({ method: 'GET', key: `${beginning}${key}`, expected: [404] });
    return answer.status === 404 ? undefined : answer;
  };
  const put = async (key: string, body: Buffer, type: string, sha256 = sha256Of(body)) => {
    const headers = { 'content-type': type, 'cache-control': FOR_GOOD, [HASH]: sha256 };
    await send({ method: 'PUT', key: `${beginning}${key}`, headers, body, sha256 });
  };
  const names = (area: Area) => listObjects(send, `${beginning}${area}`, '');
  return {
    name: `s3://${[settings.bucket, settings.prefix].filter(Boolean).join('/')}`,
    async original(sha256) {
      const body = (await get(originalKey(sha256)))?.body;
      return body && sha256Of(body) !== sha256 ? 'damaged' : body;
    },
    async developed(sha256) {
      const answer = await get(developedKey(sha256));
      return answer && (JSON.parse(answer.body.toString()) as Developed);
    },
    async form(name) {
      const answer = await get(`forms/${name}`);
      const isWhole = answer && answer.headers.get(HASH) === sha256Of(answer.body);
      return isWhole ? answer.body : undefined;
    },
    originals: async () => new Set((await names('originals/')).map((key) => key.slice(3))),
    async allDeveloped() {
      const ending = `-${RECIPE}.json`;
      const all = await names('developed/');
      return new Set(
        all.flatMap((key) => (key.endsWith(ending) ? [key.slice(0, -ending.length)] : [])),
      );
    },
    keepOriginal: (sha256, bytes, path) =>
      put(originalKey(sha256), bytes, mediaTypeOf(path), sha256),
    keepForm: (name, bytes) => put(`forms/${name}`, bytes, mediaTypeOf(name)),
    keepDeveloped: (sha256, developed) =>
      put(developedKey(sha256), Buffer.from(JSON.stringify(developed)), 'application/json'),
  };
}

function originalKey(sha256: string): string {
  return `originals/${sha256.slice(0, 2)}/${sha256}`;
}

/** What another recipe made of it stands beside it. */
function developedKey(sha256: string): string {
  return `developed/${sha256}-${RECIPE}.json`;
}
