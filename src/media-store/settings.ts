import { z } from 'zod';
import { storeSettings, type BucketSettings } from '../deploy/settings.ts';
import { line } from '../model/values.ts';

/** `media` in site.yaml: where the originals of pictures lie besides content/media. */
export interface MediaSettings {
  store: StoreSettings;
}

/** A bucket, and where in it pictures lie. */
export interface StoreSettings extends BucketSettings {
  /** What the names of all objects begin with, without slashes at its ends. */
  prefix?: string | undefined;
}

export function mediaSettings() {
  return z
    .strictObject({ store: z.strictObject({ ...storeSettings(), bucket: line() }) })
    .transform((settings): MediaSettings => settings);
}
