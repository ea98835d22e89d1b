/** Says in the preview that no reader sees an article yet: src/plan/ribbon.ts. No page of a build has one. */
export function Ribbon({ text }: { text?: string | undefined }) {
  return text ? <p class="ribbon">{text}</p> : null;
}
