/** The page's style sheet. Its hash stands in the page's security policy, so it must not be touched. */
export function InlineStyle({ css }: { css: string }) {
  return <style dangerouslySetInnerHTML={{ __html: css }} />;
}
