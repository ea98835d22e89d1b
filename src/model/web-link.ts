import type { Said } from '../problems.ts';
import { fault, line } from './values.ts';

const NO_PAGE: Said = {
  ar: 'هذا ليس عنوان صفحة كاملا يبدأ بـ https://',
  en: 'This is no whole address of a page that begins with https://',
};
const NO_MAILBOX: Said = {
  ar: 'هذا ليس عنوان بريد إلكتروني.',
  en: 'This is no e-mail address.',
};

/** The whole address of a page elsewhere, as the URL standard writes it. */
export function webLink() {
  return line().transform((text, context) => webAddress(text) ?? noPage(text, context));
}

/** A page on X: its whole address, or the name alone with @ before it. */
export function xLink() {
  return line().transform((text, context) => {
    const [, name] = /^@?(\w{1,15})$/.exec(text) ?? [];
    return name ? `https://x.com/${name}` : (webAddress(text) ?? noPage(text, context));
  });
}

function noPage(text: string, context: Parameters<typeof fault>[0]): never {
  // What is an address but for its beginning.
  const instead = /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(text) ? `https://${text}` : undefined;
  return fault(context, 'unfit-link', NO_PAGE, { instead });
}

/** An e-mail address. */
export function mailbox() {
  return line().transform((text, context) =>
    /^[^\s@:/<>"]+@[^\s@:/<>"]+\.[^\s@:/<>"]+$/.test(text)
      ? text
      : fault(context, 'unfit-link', NO_MAILBOX),
  );
}

function webAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
