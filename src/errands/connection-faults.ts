import type { Said } from '../problems.ts';

/** Why there was no answer, by the codes of Node's errors. */
const FAULTS: Record<string, Said> = {
  ECONNREFUSED: {
    ar: 'لا خادم يجيب على هذا العنوان',
    en: 'no server answers at this address',
  },
  ENOTFOUND: {
    ar: 'اسم النطاق غير معروف (DNS)',
    en: 'the name of the host is not known (DNS)',
  },
  EAI_AGAIN: {
    ar: 'تعذر السؤال عن اسم النطاق (DNS)',
    en: 'the name of the host could not be looked up (DNS)',
  },
  ECONNRESET: { ar: 'انقطع الاتصال', en: 'the connection was cut' },
  UND_ERR_SOCKET: { ar: 'انقطع الاتصال', en: 'the connection was cut' },
  CERT_HAS_EXPIRED: {
    ar: 'انتهت مدة شهادة HTTPS',
    en: 'the certificate of HTTPS has expired',
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    ar: 'شهادة HTTPS لنطاق آخر',
    en: 'the certificate of HTTPS is for another host',
  },
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    ar: 'شهادة HTTPS لا يثق بها أحد',
    en: 'nobody trusts the certificate of HTTPS',
  },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    ar: 'شهادة HTTPS ناقصة السلسلة',
    en: 'the certificate of HTTPS lacks a part of its chain',
  },
};
const TIMEOUT: Said = { ar: 'لم يأت الجواب في وقته', en: 'no answer came in time' };
const NO_ANSWER: Said = {
  ar: 'انقطع الاتصال قبل الجواب',
  en: 'the connection ended without an answer',
};

/**
 * Why a request had no answer. Only codes are looked at: the messages of errors can hold what was sent, and with it
 * secrets.
 */
export function connectionFault(error: unknown): Said {
  const codes: string[] = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.name === 'TimeoutError') return TIMEOUT;
    const { code } = cause as NodeJS.ErrnoException;
    if (typeof code === 'string') codes.push(code);
  }
  const code = codes.find((one) => FAULTS[one]);
  const fault = code && FAULTS[code];
  if (fault) return { ar: `${fault.ar} (${code})`, en: `${fault.en} (${code})` };
  const [other] = codes;
  if (!other) return NO_ANSWER;
  return { ar: `${NO_ANSWER.ar} (${other})`, en: `${NO_ANSWER.en} (${other})` };
}
