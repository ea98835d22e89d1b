import type { FunctionComponent } from 'preact';
import type { LiveNewsProps } from '../src/plan/live-props.ts';
import type { Layout, LayoutProps } from '../src/plan/props.ts';
import { documentOf } from './html.tsx';
import { liveNewsJson } from './live-news.tsx';
import { layouts, type DocumentLayout } from './registry.tsx';

/** A page as HTML, or what is new in a live coverage as JSON: the layout called with its props. */
export function renderPage<L extends Layout>(layout: L, props: LayoutProps[L]): string {
  if (layout === 'liveNews') return liveNewsJson(props as LiveNewsProps);
  return renderDocument(layout, props as LayoutProps[DocumentLayout]);
}

function renderDocument<L extends DocumentLayout>(layout: L, props: LayoutProps[L]): string {
  const Page: FunctionComponent<LayoutProps[L]> = layouts[layout];
  return documentOf(<Page {...props} />);
}
