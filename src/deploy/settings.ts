import { z } from 'zod';
import { SAFE_OR_PLAIN, serviceAddress } from '../model/service-address.ts';
import { line, wholeNumber } from '../model/values.ts';
import { transportSettings, type TransportSettings } from './transports/settings.ts';

/** `deploy` in site.yaml: how the site is sent to its host, and what the host keeps of what was there. */
export interface DeploySettings extends TransportSettings {
  /** How many releases the host keeps the bytes of, the present one among them. */
  releases: number;
  /** For how many minutes what is no longer of the site stays, for pages that readers have open. */
  grace: number;
  /** S3: the bucket. */
  bucket?: string | undefined;
  /** S3: address of a service other than Amazon's: `https://s3.fr-par.scw.cloud`. */
  endpoint?: string | undefined;
  /** S3: the region; absent where the endpoint says it. */
  region?: string | undefined;
  /** S3: what the names of all files begin with, without slashes at its ends; absent: the path in the site's address. */
  prefix?: string | undefined;
}

/** Where a bucket is. */
export interface BucketSettings {
  bucket: string;
  /** Address of a service other than Amazon's. */
  endpoint?: string | undefined;
  /** Absent where the endpoint says it. */
  region?: string | undefined;
}

/** Checks the settings; which of them a host cannot do without is said when the site is sent. */
export function deploySettings() {
  return z
    .strictObject({
      releases: wholeNumber(1, 100).default(5),
      grace: wholeNumber(0, 10_080).default(60),
      ...storeSettings(),
      ...transportSettings(),
    })
    .transform((settings): DeploySettings => settings);
}

/** Where an S3-compatible store is, and where in it something lies. */
export function storeSettings() {
  return {
    bucket: line().optional(),
    endpoint: endpoint().optional(),
    region: line().optional(),
    prefix: line()
      .transform((text) => text.replace(/^\/+|\/+$/g, ''))
      .optional(),
  };
}

function endpoint() {
  return serviceAddress(SAFE_OR_PLAIN).transform((address) => address.replace(/\/+$/, ''));
}
