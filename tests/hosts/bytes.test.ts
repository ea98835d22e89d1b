import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressedFolder } from '../../src/compress/record.ts';
import { addressOf, compressedFileLike, fileLike } from '../support/hosted-files.ts';
import { hostedSites } from '../support/hosted-sites.ts';
import { ask } from '../support/raw-http.ts';

/** What browsers say that they take, and the file that is then sent in the place of the plain one. */
const BROTLI = { encoding: 'br', ending: '.br', unpack: brotliDecompressSync };
const ENCODINGS = [
  { accepted: 'gzip, deflate, br, zstd', ...BROTLI },
  { accepted: 'br', ...BROTLI },
  { accepted: 'gzip, deflate', encoding: 'gzip', ending: '.gz', unpack: gunzipSync },
  { accepted: 'identity', encoding: undefined, ending: '', unpack: (bytes: Buffer) => bytes },
];

for (const hosted of hostedSites()) {
  const { host, name, site, origin } = hosted;
  const get = async (file: string, headers: Record<string, string> = {}) =>
    ask(origin, addressOf(hosted, file), { headers });

  describe(`${host}, ${name}`, () => {
    // Cloudflare compresses by itself what it sends.
    if (host !== 'cloudflare-pages') {
      test('sends the bytes that were compressed before, and says so to caches', async () => {
        for (const kind of [
          /^index\.html$/,
          /^search\/index\.html$/,
          /\.css$/,
          /\.js$/,
          /\.svg$/,
        ]) {
          const file = await compressedFileLike(hosted, kind);
          const plain = await get(file);
          for (const { accepted, encoding, ending, unpack } of ENCODINGS) {
            const { status, headers, body } = await get(file, { 'accept-encoding': accepted });
            const about = `${file}, ${accepted}`;
            assert.equal(status, 200, about);
            assert.equal(headers['content-encoding'], encoding, about);
            const folder = encoding === undefined ? site : compressedFolder(site);
            assert.ok(body.equals(await readFile(join(folder, `${file}${ending}`))), about);
            assert.ok(unpack(body).equals(plain.body), about);
            assert.equal(headers['content-type'], plain.headers['content-type'], about);
            assert.match(String(headers['vary']), /accept-encoding/i, about);
          }
        }
      });

      test('sends pictures and fonts as they lie, whatever a browser takes', async () => {
        for (const kind of [/\.avif$/, /\.woff2$/, /\.png$/]) {
          const file = await fileLike(hosted, kind);
          const { headers, body } = await get(file, { 'accept-encoding': 'gzip, br' });
          assert.equal(headers['content-encoding'], undefined, file);
          assert.ok(body.equals(await readFile(join(site, file))), file);
        }
      });

      test('sends the part of a picture that was lost on the way', async () => {
        const file = await fileLike(hosted, /\.avif$/);
        const bytes = await readFile(join(site, file));
        const part = await get(file, { range: 'bytes=100-199' });
        assert.equal(part.status, 206);
        assert.equal(part.headers['content-range'], `bytes 100-199/${bytes.length}`);
        assert.ok(part.body.equals(bytes.subarray(100, 200)));
        const end = await get(file, { range: 'bytes=-50' });
        assert.ok(end.body.equals(bytes.subarray(-50)));
        assert.equal((await get(file, { range: `bytes=${bytes.length}-` })).status, 416);
      });
    }

    test('answers with a line to who has the present version already', async () => {
      for (const kind of [/^index\.html$/, /^search\/index\/shards\.json$/, /\.avif$/, /\.css$/]) {
        const file = await fileLike(hosted, kind);
        const whole = await get(file, { 'accept-encoding': 'br' });
        const { etag } = whole.headers;
        assert.ok(etag, file);
        const headers = { 'accept-encoding': 'br', 'if-none-match': etag };
        const again = await get(file, headers);
        assert.equal(again.status, 304, file);
        assert.equal(again.body.length, 0, file);
        assert.equal(again.headers['cache-control'], whole.headers['cache-control'], file);
        const other = await get(file, { ...headers, 'if-none-match': '"another"' });
        assert.equal(other.status, 200, file);
      }
    });
  });
}
