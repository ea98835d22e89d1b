import type { Code } from '../diagnostics/codes.ts';
import type { Said } from '../problems.ts';
import { fault, line } from './values.ts';

const NO_ADDRESS: Said = {
  ar: 'هذا ليس عنوانا كاملا يبدأ بـ https://',
  en: 'This is no whole address that begins with https://',
};

/** By which protocols a service may be asked: http serves machines of the newspaper's own. */
type Ways = (url: URL) => boolean;

export const SAFE: Ways = ({ protocol }) => protocol === 'https:';
export const SAFE_OR_PLAIN: Ways = ({ protocol }) => /^https?:$/.test(protocol);

/** The whole address of a service, as the URL standard writes it. */
export function serviceAddress(ways: Ways, code: Code = 'unfit-service-address') {
  return line().transform((text, context) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url && ways(url) ? url.href : fault(context, code, NO_ADDRESS);
  });
}
