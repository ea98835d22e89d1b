import type { FunctionComponent } from 'preact';
import type { Layout, LayoutProps } from '../src/plan/props.ts';
import { documentOf } from './html.tsx';
import { layouts } from './registry.tsx';

/** A page as HTML: the layout called with its props. */
export function renderPage<L extends Layout>(layout: L, props: LayoutProps[L]): string {
  const Page: FunctionComponent<LayoutProps[L]> = layouts[layout];
  return documentOf(<Page {...props} />);
}
