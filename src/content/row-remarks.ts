import { INVISIBLE, stripInvisible } from '../text/invisible.ts';
import { endOfBrackets, endOfQuoted } from './mend-values.ts';

/** What may stand after closed quotes or brackets: nothing, or a remark, with marks that nobody sees. */
const AFTER_QUOTES = new RegExp(`^([\\s${INVISIBLE}]*)(#.*)?$`, 'su');

/** A value, and the remark after it: from a # that stands between spaces on. A # that touches a word is a hashtag. */
export function withoutRemark(text: string): { value: string; remark: string } {
  const end = /^['"]/.test(text)
    ? endOfQuoted(text)
    : /^[[{]/.test(text)
      ? endOfBrackets(text)
      : -1;
  const [, between, remark = ''] = (end > 0 && AFTER_QUOTES.exec(text.slice(end))) || [];
  if (between !== undefined) {
    const isRemark = remark !== '' && between !== '';
    if (isRemark || remark === '') {
      const space = stripInvisible(between) || ' ';
      return { value: text.slice(0, end), remark: isRemark ? (space + remark).trimEnd() : '' };
    }
  }
  const at = /^#(?=\s|$)/.test(text) ? 0 : text.search(/\s#(?=\s|$)/);
  const value = (at < 0 ? text : text.slice(0, at)).trimEnd();
  return { value, remark: at < 0 ? '' : text.slice(value.length).trimEnd() };
}
