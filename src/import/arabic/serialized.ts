/**
 * The texts in a value that PHP wrote, without their keys: `a:1:{i:0;s:4:"سو";}` holds «سو». Lengths count bytes.
 * A value that is none is a text itself.
 *
 * Source: https://www.php.net/manual/en/function.serialize.php
 */
export function textsIn(written: string): string[] {
  if (!/^[aOsibdN][:;]/.test(written)) return written.trim() === '' ? [] : [written.trim()];
  const bytes = new TextEncoder().encode(written);
  const decoder = new TextDecoder();
  const texts: string[] = [];
  let isKey = false;
  const kinds: ('key' | 'value')[] = [];
  const head = (at: number) => decoder.decode(bytes.subarray(at, at + 24));
  for (let at = 0; at < bytes.length;) {
    const ahead = head(at);
    const string = /^s:(\d{1,9}):"/.exec(ahead);
    if (string?.[1]) {
      const start = at + string[0].length;
      const end = start + Number(string[1]);
      if (decoder.decode(bytes.subarray(end, end + 2)) !== '";') return texts;
      if (!isKey) texts.push(decoder.decode(bytes.subarray(start, end)));
      if (kinds.length > 0) isKey = !isKey;
      at = end + 2;
      continue;
    }
    const [scalar] = /^(?:[ib]:-?\d+;|d:[^;]*;|N;)/.exec(ahead) ?? [];
    if (scalar) {
      if (kinds.length > 0) isKey = !isKey;
      at += scalar.length;
      continue;
    }
    const [opening] = /^(?:a:\d+:|O:\d+:"[^"]*":\d+:)\{/.exec(ahead) ?? [];
    if (opening) {
      kinds.push('value');
      isKey = true;
      at += opening.length;
      continue;
    }
    if (ahead.startsWith('}')) {
      kinds.pop();
      isKey = kinds.length > 0;
      at += 1;
      continue;
    }
    return texts;
  }
  return texts.map((text) => text.trim());
}
