import type { Channel, Notice } from './notice.ts';
import { plainText } from './plain-text.ts';
import { ask, type Patience } from './request.ts';
import type { TelegramSettings } from './settings.ts';

/** The bot that speaks in the chat. */
export interface Bot {
  /** `https://api.telegram.org` */
  api: string;
  token: string;
}

/** The longest text of one message, in UTF-16 code units. Source: Bot API, `sendMessage`. */
const LONGEST_TEXT = 4096;

/**
 * Sends each message to the newsroom's chat as plain text: nothing that an author wrote can be taken for markup. A
 * long one is sent in several.
 */
export function telegramChat(
  { api, token }: Bot,
  { chat, thread }: TelegramSettings,
  patience: Patience,
): Channel {
  const send = async ({ message }: Notice) => {
    for (const text of partsOf(plainText(message), LONGEST_TEXT)) {
      const place = { chat_id: chat, ...(thread !== undefined && { message_thread_id: thread }) };
      const body = { ...place, text, link_preview_options: { is_disabled: true } };
      await ask({ method: 'POST', url: `${api}/bot${token}/sendMessage`, body }, patience);
    }
  };
  return { name: 'telegram', send };
}

/** A text in parts that are no longer than this, cut between lines where that can be. */
export function partsOf(text: string, longest: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const line of text.split('\n').flatMap((one) => piecesOf(one, longest))) {
    const longer = part === '' ? line : `${part}\n${line}`;
    if (longer.length <= longest) part = longer;
    else {
      parts.push(part);
      part = line;
    }
  }
  return [...parts, part].map((one) => one.replace(/^\n+|\n+$/g, '')).filter((one) => one !== '');
}

/** A line that is longer than a message, cut between letters. */
function piecesOf(line: string, longest: number): string[] {
  const pieces = [''];
  for (const letter of line) {
    const last = pieces.at(-1) ?? '';
    if (last.length + letter.length > longest) pieces.push(letter);
    else pieces[pieces.length - 1] = last + letter;
  }
  return pieces;
}
