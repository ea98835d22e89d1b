import { variable, type Environment } from '../../environment.ts';
import type { Delivery } from '../../hosts/delivery.ts';
import { UsageFault } from '../../problems.ts';
import type { BucketSettings, DeploySettings } from '../settings.ts';
import type { Store } from '../transport.ts';
import type { S3Bucket, S3Credentials } from './s3-requests.ts';
import { s3Store, type S3Place } from './s3.ts';

/** What Amazon's buckets know and others refuse: where the page of an old address leads. */
const REDIRECT = 'x-amz-website-redirect-location';

/**
 * The store of a newspaper whose host is S3-compatible.
 *
 * @param headersOf what an object carries
 * @throws UsageFault where a setting or a key is missing
 */
export function openS3(
  delivery: Delivery,
  env: Environment,
  headersOf: (path: string, delivery: Delivery) => Record<string, string>,
): Store {
  const { deploy, site } = delivery;
  const place = placeOf(deploy, site.basePath, env);
  return s3Store(place, (path) => {
    const { [REDIRECT]: redirect, ...headers } = headersOf(path, delivery);
    const isKnown = redirect !== undefined && deploy?.endpoint === undefined;
    return isKnown ? { ...headers, [REDIRECT]: redirect } : headers;
  });
}

function placeOf(deploy: DeploySettings | undefined, basePath: string, env: Environment): S3Place {
  const bucket = deploy?.bucket;
  if (bucket === undefined) throw noBucket();
  const where = bucketAt({ ...deploy, bucket }, env, 'deploy');
  return { ...where, bucket, prefix: deploy?.prefix ?? basePath.slice(1) };
}

/**
 * A bucket as requests need it.
 *
 * @param field of site.yaml, below which it is named
 * @throws UsageFault where its region or a key is missing
 */
export function bucketAt(
  { bucket, endpoint, region: named }: BucketSettings,
  env: Environment,
  field: string,
): S3Bucket {
  const region = named ?? regionIn(endpoint) ?? variable('AWS_REGION', env);
  if (region === undefined) throw noRegion(field);
  return { region, address: addressOf(bucket, region, endpoint), credentials: credentialsIn(env) };
}

/**
 * Amazon wants the bucket in the name of the host, where its certificate allows it: not with a point in the name. All
 * others take it in the path.
 */
function addressOf(bucket: string, region: string, endpoint: string | undefined): string {
  if (endpoint !== undefined) return `${endpoint}/${bucket}`;
  const host = `s3.${region}.amazonaws.com`;
  return bucket.includes('.') ? `https://${host}/${bucket}` : `https://${bucket}.${host}`;
}

/** The region that the address of a service says: R2 has but one, others name it behind `s3.`. */
function regionIn(endpoint: string | undefined): string | undefined {
  if (endpoint === undefined) return undefined;
  const { hostname } = new URL(endpoint);
  if (hostname.endsWith('.r2.cloudflarestorage.com')) return 'auto';
  return /^s3[.-]([a-z0-9-]+)\./.exec(hostname)?.[1];
}

function credentialsIn(env: Environment): S3Credentials {
  const accessKeyId = variable('AWS_ACCESS_KEY_ID', env);
  const secretAccessKey = variable('AWS_SECRET_ACCESS_KEY', env);
  const sessionToken = variable('AWS_SESSION_TOKEN', env);
  if (!accessKeyId || !secretAccessKey) {
    const names = [
      ...(accessKeyId ? [] : ['AWS_ACCESS_KEY_ID']),
      ...(secretAccessKey ? [] : ['AWS_SECRET_ACCESS_KEY']),
    ];
    throw noKey(names);
  }
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
}

function noBucket(): UsageFault {
  return new UsageFault({
    ar: 'المضيف s3 يحتاج إلى اسم الحاوية. اكتب في site.yaml:\n\ndeploy:\n  bucket: my-newspaper',
    en: 'The host s3 needs the name of a bucket. Write in site.yaml:\n\ndeploy:\n  bucket: my-newspaper',
  });
}

function noRegion(field: string): UsageFault {
  return new UsageFault({
    ar: `لم تُذكر منطقة الحاوية. اكتب في site.yaml تحت ${field} السطر region، مثل region: eu-west-3`,
    en: `The bucket's region is not named. Write region below ${field} in site.yaml, as region: eu-west-3`,
  });
}

function noKey(names: readonly string[]): UsageFault {
  const list = names.join(', ');
  return new UsageFault({
    ar: `لا مفتاح للدخول إلى خدمة التخزين. تنقص متغيرات البيئة: ${list}. تُكتب في أسرار المستودع (Settings ← Secrets) لا في site.yaml، وعلى جهازك بـ export.`,
    en: `There is no key to the object store. Missing environment variables: ${list}. They belong into the repository's secrets (Settings → Secrets), never into site.yaml; on your machine, export them.`,
  });
}
