import type { FunctionComponent } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import type { Frame } from '../../src/plan/props.ts';

interface Props {
  frame: Frame;
  /** Address of the section that the page belongs to. */
  section?: string | undefined;
}

/**
 * A part of the frame that is drawn once for all pages of a section, and then repeated as HTML: the head and the foot
 * of a newspaper are nearly half of the elements of each of its articles.
 */
export function drawnOnce(Part: FunctionComponent<Props>): FunctionComponent<Props> {
  const drawn = new WeakMap<Frame, Map<string | undefined, string>>();
  return ({ frame, section }) => {
    const ofFrame = drawn.get(frame) ?? new Map<string | undefined, string>();
    drawn.set(frame, ofFrame);
    const html = ofFrame.get(section) ?? renderToString(<Part frame={frame} section={section} />);
    ofFrame.set(section, html);
    return jsxTemplate([html]);
  };
}
