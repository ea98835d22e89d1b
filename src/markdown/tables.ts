import type { MarkdownIt } from 'markdown-it';
import { articleStrings } from '../strings.ts';

/**
 * Markdown tables → tables in a frame that scrolls sideways on a phone, reachable by keyboard;
 * alignment by class, since the security policy allows no `style` attribute.
 */
export function tables(markdown: MarkdownIt): void {
  markdown.core.ruler.push('table_alignment', (state) => {
    for (const token of state.tokens) {
      if (token.type !== 'th_open' && token.type !== 'td_open') continue;
      const side = /text-align:(\w+)/.exec(String(token.attrGet('style') ?? ''))?.[1];
      token.attrs = token.type === 'th_open' ? [['scope', 'col']] : null;
      if (side) token.attrSet('class', `align-${side}`);
    }
  });
  const frame = `<section class="table" aria-label="${articleStrings.table}" tabindex="0">`;
  markdown.renderer.rules['table_open'] = () => `${frame}<table>\n`;
  markdown.renderer.rules['table_close'] = () => '</table></section>\n';
}
