import { BUCKET, KEYS, REGION, startS3 } from '../../tests/support/s3-server.ts';

/** What a site is sent to in the benchmark, and where it then answers. */
export interface Host {
  name: string;
  /** Without a slash at the end. */
  origin: string;
  /** Lines of site.yaml by which the site is sent there. */
  settings: string;
  /** The secrets that sending wants. */
  secrets: Record<string, string>;
  close: () => Promise<void>;
}

/** A store on loopback that speaks S3, and answers readers with what it holds. */
export async function storeHost(): Promise<Host> {
  const { origin, close } = await startS3();
  const deploy = `deploy: { bucket: ${BUCKET}, endpoint: '${origin}', region: ${REGION} }`;
  return {
    name: 'a store',
    origin,
    settings: `url: ${origin}\nhost: s3\n${deploy}\n`,
    secrets: {
      AWS_ACCESS_KEY_ID: KEYS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
    },
    close,
  };
}
