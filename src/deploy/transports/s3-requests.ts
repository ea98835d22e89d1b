import { AwsClient } from 'aws4fetch';
import pRetry from 'p-retry';
import { HostFault } from '../host-fault.ts';

/** Who speaks to a store, from the environment. */
export interface S3Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string | undefined;
}

/** Where a bucket is. */
export interface S3Bucket {
  /** The address under which its objects lie, without a slash at the end: `https://s3.fr-par.scw.cloud/newspaper`. */
  address: string;
  region: string;
  credentials: S3Credentials;
}

/** How often and how soon what failed is tried again. */
export interface Patience {
  /** After the first attempt. */
  retries: number;
  /** Milliseconds before the first of them, doubled each time and varied, and the most that is waited. */
  firstWait: number;
  longestWait: number;
  /** Milliseconds that an answer may take, besides a second for each 100 KB. */
  timeout: number;
}

export const PATIENCE: Patience = {
  retries: 7,
  firstWait: 250,
  longestWait: 20_000,
  timeout: 30_000,
};

const BYTES_A_MILLISECOND = 100;

/** One request to a bucket. */
export interface S3Request {
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  /** The object's name; none for the bucket itself. */
  key?: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: Uint8Array;
  /** Hexadecimal, of the body: the store refuses another one. */
  sha256?: string;
  /** Answers that are no failures, besides those of success. */
  expected?: readonly number[];
}

/** An answer that was read to its end. */
export interface S3Answer {
  status: number;
  headers: Headers;
  body: Buffer;
}

/** SHA-256 of nothing. */
const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** An answer that a second attempt may better, or one that none will. */
class Refused extends Error {
  readonly answer: S3Answer;

  constructor({ status, headers, body }: S3Answer) {
    super(`${status} ${body.toString()}`);
    this.answer = { status, headers, body };
  }
}

/**
 * Sends signed requests to a bucket. What may pass (5xx, 429, 408, a conflict of two writes, a lost connection, no
 * answer in time, an error in an answer that began as success) is tried again, later each time and never all at once.
 */
export function requestsTo(
  { address, region, credentials }: S3Bucket,
  patience: Patience,
): (request: S3Request) => Promise<S3Answer> {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    region,
    service: 's3',
    retries: 0,
    ...(sessionToken !== undefined && { sessionToken }),
  });
  const attempt = async (request: S3Request): Promise<S3Answer> => {
    const { method, key, query, headers, body, sha256 = NOTHING, expected = [] } = request;
    const url = new URL(key === undefined ? `${address}/` : `${address}/${encodedKey(key)}`);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    const time = patience.timeout + Math.ceil((body?.length ?? 0) / BYTES_A_MILLISECOND);
    const response = await client.fetch(url.href, {
      method,
      headers: { ...headers, 'x-amz-content-sha256': sha256 },
      ...(body && { body: body as Uint8Array<ArrayBuffer> }),
      signal: AbortSignal.timeout(time),
    });
    const answer = {
      status: response.status,
      headers: response.headers,
      body: Buffer.from(await response.arrayBuffer()),
    };
    if (isSuccess(answer) || expected.includes(answer.status)) return answer;
    throw new Refused(answer);
  };
  return (request) =>
    pRetry(() => attempt(request), {
      retries: patience.retries,
      minTimeout: patience.firstWait,
      maxTimeout: patience.longestWait,
      randomize: true,
      shouldRetry: ({ error }) =>
        error instanceof Refused ? mayPass(error.answer) : isLost(error),
    }).catch((error: unknown) => {
      if (!(error instanceof Refused) && !isLost(error)) throw error;
      throw faultOf(request, new URL(address).host, error);
    });
}

/** A name as it stands in an address; what Amazon signs is encoded more than URLs need. */
export function encodedKey(key: string): string {
  return encodeURIComponent(key)
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A copy that fails late has begun to answer with 200. */
function isSuccess({ status, body }: S3Answer): boolean {
  const isFine = status >= 200 && status < 300;
  return isFine && !body.subarray(0, 200).toString().includes('<Error>');
}

/** No answer, or none to its end: what fetch throws for it. Anything else is a fault of ours. */
function isLost(error: unknown): error is Error {
  return error instanceof Error && (error instanceof TypeError || error.name === 'TimeoutError');
}

function mayPass({ status, body }: S3Answer): boolean {
  if (status === 501) return false;
  return status < 300 || status >= 500 || [408, 409, 429].includes(status) || isOutOfTime(body);
}

/** Some stores say 400 where a request took too long to come. */
function isOutOfTime(body: Buffer): boolean {
  return body.includes('<Code>RequestTimeout</Code>');
}

function faultOf({ method, key = '' }: S3Request, host: string, error: Error): HostFault {
  const what = `${method} ${host}/${key}`;
  if (!(error instanceof Refused)) {
    const { cause = error } = error;
    return new HostFault(
      {
        ar: `لا تجيب خدمة التخزين: ${what}. ما أُرسل بقي، وأعد الأمر ليكمل الباقي.`,
        en: `The object store does not answer: ${what}. What was sent is there; run the command again for the rest.`,
      },
      cause instanceof Error ? cause.message : String(cause),
    );
  }
  const { status, body } = error.answer;
  const answer = `${status} ${body.toString().slice(0, 500)}`.trim();
  if (status === 401 || status === 403) {
    return new HostFault(
      {
        ar: `رفضت خدمة التخزين مفتاح الدخول أو صلاحياته: ${what}. يحتاج المفتاح إلى قراءة هذه الحاوية والكتابة فيها وعرض ما فيها والحذف منها.`,
        en: `The object store refused the key or what it asked for: ${what}. The key must be allowed to get, put, list and delete in this bucket.`,
      },
      answer,
    );
  }
  return new HostFault(
    { ar: `رفضت خدمة التخزين هذا الطلب: ${what}`, en: `The object store refused this: ${what}` },
    answer,
  );
}
