/** HTML that our Markdown renderer made: the only markup in a page that no layout wrote. */
export function RenderedMarkdown({ html }: { html: string }) {
  return <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** A line of it. */
export function RenderedParagraph({ html }: { html: string }) {
  return <p dangerouslySetInnerHTML={{ __html: html }} />;
}
