import type { Icon } from './props.ts';

/** The page that the web desk's program opens in. */
export interface DeskProps {
  language: string;
  siteName: string;
  policy: string;
  icon: Icon;
  stylesheet: string;
  script: string;
  /** Address of what the program is told of the newspaper. */
  config: string;
}
