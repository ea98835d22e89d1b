import type { MarkdownIt } from 'markdown-it';
import { articleStrings } from '../strings.ts';
import { inDigits, type Digits } from '../text/digits.ts';

/**
 * Markdown tables → tables in a frame that scrolls sideways on a phone, reachable by keyboard and numbered
 * from the second on, so that each has a name of its own; alignment by class, since the security policy allows no `style` attribute.
 */
export function tables(markdown: MarkdownIt, digits: Digits): void {
  markdown.core.ruler.push('table_alignment', (state) => {
    let count = 0;
    for (const token of state.tokens) {
      if (token.type === 'table_open') token.meta = { number: (count += 1) };
      if (token.type !== 'th_open' && token.type !== 'td_open') continue;
      const side = /text-align:(\w+)/.exec(String(token.attrGet('style') ?? ''))?.[1];
      token.attrs = token.type === 'th_open' ? [['scope', 'col']] : null;
      if (side) token.attrSet('class', `align-${side}`);
    }
  });
  markdown.renderer.rules['table_open'] = (tokens, at) => {
    const number = Number(tokens[at]?.meta?.['number']);
    const name =
      number > 1 ? `${articleStrings.table} ${inDigits(number, digits)}` : articleStrings.table;
    return `<section class="table" aria-label="${name}" tabindex="0"><table>\n`;
  };
  markdown.renderer.rules['table_close'] = () => '</table></section>\n';
}
