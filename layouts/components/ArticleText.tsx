import { renderToString } from 'preact-render-to-string';
import type { AdSlot as Slot } from '../../src/plan/advertising.ts';
import { afterParagraph } from '../../src/text/after-paragraph.ts';
import { AdSlot } from './AdSlot.tsx';
import { RenderedMarkdown } from './RenderedMarkdown.tsx';

interface Props {
  html: string;
  /** What stands in the text, and after which of its paragraphs. */
  slot?: Slot | undefined;
  paragraph: number;
}

/** The text of an article, with an advertisement in it where it is long enough. */
export function ArticleText({ html, slot, paragraph }: Props) {
  const at = slot && afterParagraph(html, paragraph);
  if (!slot || at === undefined) return <RenderedMarkdown html={html} />;
  const drawn = renderToString(<AdSlot {...slot} />);
  return <RenderedMarkdown html={`${html.slice(0, at)}\n${drawn}${html.slice(at)}`} />;
}
