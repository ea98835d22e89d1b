/** What hosts ask, in US dollars. Prices change: each says where and when it was read. */

export interface Price {
  name: string;
  /** A month, whatever is read. */
  base: number;
  /** A gigabyte that is kept for a month. */
  stored: number;
  /** A gigabyte that goes out to readers, beyond what the base holds. */
  out: number;
  /** Gigabytes a month that the base holds. */
  outInBase: number;
  /** A million requests of readers. */
  requests: number;
  /** A million files written. */
  writes: number;
  read: string;
}

export const PRICES: readonly Price[] = [
  {
    name: 'Cloudflare R2, its own CDN in front',
    base: 0,
    stored: 0.015,
    out: 0,
    outInBase: 0,
    // Only what its cache does not hold is asked of the store, at 0.36: a twentieth here.
    requests: 0.36 / 20,
    writes: 4.5,
    read: 'developers.cloudflare.com/r2/pricing, 2026-11',
  },
  {
    name: 'Amazon S3, CloudFront in front',
    base: 0,
    stored: 0.023,
    out: 0.085,
    outInBase: 1000,
    requests: 1,
    writes: 5,
    read: "Amazon's list for Europe and the USA, first 10 TB; from memory, 2026-11",
  },
  {
    name: 'A server of one’s own (2 cores, nginx), 20 TB a month in its price',
    base: 5,
    stored: 0,
    out: 0.0012,
    outInBase: 20_000,
    requests: 0,
    writes: 0,
    read: "Hetzner's smallest in Germany, some 4 €, and 1 € for each further TB, 2026-11",
  },
];
