/** Where a text stops being JSON: the engine's own messages do not always say. */

const TOKEN =
  /(?<mark>[[\]{},:])|(?<string>"(?:[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?<word>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)/y;
const SPACE = /[ \t\n\r]*/y;

/** What may come next, by the first character of a token; `w` stands for numbers, `true`, `false` and `null`. */
const VALUE = '"w[{';
const FIRST_ITEM = '"w[{]';
const KEY = '"';
const FIRST_KEY = '"}';

/** The offset of the first thing that is not JSON; the length of the text where it ends too early. */
function offsetOfError(text: string): number {
  const open: ('}' | ']')[] = [];
  let allowed = VALUE;
  for (let at = 0; ; at = TOKEN.lastIndex) {
    SPACE.lastIndex = at;
    SPACE.exec(text);
    TOKEN.lastIndex = SPACE.lastIndex;
    const start = SPACE.lastIndex;
    const found = TOKEN.exec(text)?.groups;
    const token = found === undefined ? undefined : (found.mark ?? (found.string === undefined ? 'w' : '"'));
    if (token === undefined || !allowed.includes(token)) return start;
    if (token === '{' || token === '[') {
      open.push(token === '{' ? '}' : ']');
      allowed = token === '{' ? FIRST_KEY : FIRST_ITEM;
    } else if (token === ',') allowed = open.at(-1) === '}' ? KEY : VALUE;
    else if (token === ':') allowed = VALUE;
    else if (token === '"' && (allowed === KEY || allowed === FIRST_KEY)) allowed = ':';
    else {
      if (token === '}' || token === ']') open.pop();
      allowed = open.length === 0 ? '' : `${open[open.length - 1]},`;
    }
  }
}

/** `line 3, column 14`, for a text that is not JSON. */
export function placeOfError(text: string): string {
  const before = text.slice(0, offsetOfError(text));
  const line = before.split('\n').length;
  return `line ${String(line)}, column ${String(before.length - before.lastIndexOf('\n'))}`;
}
