import { createHmac } from 'node:crypto';
import { withoutIsolates } from '../text/isolated.ts';
import type { Fate } from './fates.ts';
import { groupNameOf } from './message.ts';
import type { Channel, Notice } from './notice.ts';
import { plainText } from './plain-text.ts';
import { ask, type Patience } from './request.ts';

/** Who receives messages as data. */
export interface Receiver {
  url: string;
  /** What the receiver tells our messages by from others'; undefined: they are not signed. */
  secret?: string | undefined;
}

/** Posts each message as JSON, in the form that docs/publishing.md describes. */
export function webhook({ url, secret }: Receiver, newspaper: string, patience: Patience): Channel {
  const send = async (notice: Notice) => {
    const body = JSON.stringify(payloadOf(notice, newspaper));
    const signature = secret === undefined ? {} : { 'x-midad-signature-256': sign(body, secret) };
    const headers = { 'idempotency-key': notice.id, ...signature };
    await ask({ method: 'POST', url, headers, body }, patience);
  };
  return { name: 'webhook', send };
}

/** `sha256=` and the HMAC of the bytes of the body, in hexadecimal digits, as GitHub signs its own. */
function sign(body: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

function payloadOf(notice: Notice, newspaper: string) {
  const { id, commit, author, occasion, fates, message } = notice;
  const files = fates.map((fate) => ({ fate: groupNameOf(fate) ?? fate.is, ...detailsOf(fate) }));
  const text = plainText(message);
  return { version: 1, id, newspaper, occasion, commit, author, text, files };
}

/** A fate without its own name; moments as ISO 8601, texts without marks that are not seen. */
function detailsOf(fate: Fate) {
  return Object.fromEntries(
    Object.entries(fate)
      .filter(([name]) => name !== 'is')
      .map(([name, value]: [string, unknown]) => {
        if (name === 'at') return [name, new Date(Number(value)).toISOString()];
        return [name, typeof value === 'string' ? withoutIsolates(value) : value];
      }),
  );
}
