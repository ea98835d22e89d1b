import { Agent, request, type IncomingHttpHeaders } from 'node:http';

/** What a server answered, byte by byte as it came: nothing is decoded, followed or taken from a cache. */
export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What is asked besides the path. */
export interface Asked {
  method?: 'GET' | 'HEAD' | 'POST';
  headers?: Record<string, string>;
}

const agent = new Agent({ keepAlive: false });

/**
 * Asks a server for a path, which is sent letter by letter as it is given (`/../x` too).
 *
 * @param path percent-encoded
 */
export async function ask(
  origin: string,
  path: string,
  { method = 'GET', headers = {} }: Asked = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode = 0 } = response;
        resolve({ status: statusCode, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}
