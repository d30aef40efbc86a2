/** How deep JSON is nested, told from its bytes: brackets within brackets take a hundred times as long to read as anything else. */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = [0x5b, 0x7b] as const;
const CLOSE = [0x5d, 0x7d] as const;

/** Whether brackets and braces, those in texts aside, are nested deeper than `most`. One pass, whatever stands there. */
export function isNestedDeeperThan(most: number, json: Uint8Array): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const byte = json[at];
    if (byte === QUOTE) at = endOfText(json, at);
    else if (byte === OPEN[0] || byte === OPEN[1]) {
      if (++depth > most) return true;
    } else if (byte === CLOSE[0] || byte === CLOSE[1]) depth--;
  }
  return false;
}

/** Where a text that begins with the quotation mark at `start` ends. */
function endOfText(json: Uint8Array, start: number): number {
  let at = json.indexOf(QUOTE, start + 1);
  while (at >= 0 && isEscaped(json, at)) at = json.indexOf(QUOTE, at + 1);
  return at < 0 ? json.length : at;
}

function isEscaped(json: Uint8Array, at: number): boolean {
  let start = at;
  while (json[start - 1] === BACKSLASH) start--;
  return (at - start) % 2 === 1;
}
