import type { Fate } from './fates.ts';
import type { Message } from './message.ts';

/** A message on its way to its author. */
export interface Notice {
  /** Tells this message's place from all others: the same push told again has the same. */
  id: string;
  /** The author's newest commit that it is about. */
  commit: string;
  author: string;
  occasion: 'push' | 'opened';
  fates: readonly Fate[];
  message: Message;
}

/** A way by which messages reach their authors. */
export interface Channel {
  /** As `notify` in site.yaml names it. */
  name: 'github' | 'gitlab' | 'webhook' | 'telegram';
  /** @throws Refusal where the service does not take it */
  send: (notice: Notice) => Promise<void>;
}
