/** What somebody sees and hears on a page as it is now: each piece of text, and each control that is not whole. */
import type { Page } from 'playwright-core';

/** A text as it stands in one place, without what lies in elements within it that are read apart. */
export interface Piece {
  readonly text: string;
  /** The element that it stands in, as a selector of its tag. */
  readonly at: string;
}

/**
 * What is no part of a sentence: code, days that programs read, texts that are marked as another language's, and the details of an answer, which
 * are there for the codes.
 */
const APART = 'code, kbd, pre, samp, time[datetime], .code, textarea, :not(html)[lang]';

/** Looks at a page that changes all the time come to an end. */
const MOST_ROUNDS = 300;

/** Waits until a page that was opened shows all that it asks for: nothing is asked for any more, and it has a heading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  const busy = 'main section[aria-busy=true], main [role=status][class=quiet]';
  for (let quiet = 0, rounds = 0; quiet < 3 && rounds < MOST_ROUNDS; quiet++, rounds++) {
    const before = await page.evaluate(
      'performance.getEntriesByType("resource").length + document.body.innerHTML.length',
    );
    await page.waitForTimeout(60);
    const after = await page.evaluate(
      'performance.getEntriesByType("resource").length + document.body.innerHTML.length',
    );
    if (before !== after || (await page.locator(busy).count()) > 0) quiet = -1;
  }
}

/** All texts of the page, also those that are folded away, and those that are only read aloud. */
export const piecesOn = (page: Page): Promise<readonly Piece[]> =>
  page.evaluate<readonly Piece[]>(`(() => {
    const apart = ${JSON.stringify(APART)};
    const pieces = [];
    const add = (text, element, attribute = '') => {
      const whole = (text ?? '').replace(/\\s+/g, ' ').trim();
      if (whole !== '') pieces.push({ text: whole, at: element.tagName.toLowerCase() + attribute });
    };
    const inline = (element) => /^inline$/.test(getComputedStyle(element).display);
    // A sentence goes on through the links and marks in it; a block is a piece of its own.
    const told = (element) => {
      let text = '';
      const end = () => { add(text, element); text = ''; };
      const walk = (node) => {
        if (node.nodeType === Node.TEXT_NODE) text += node.data;
        if (node.nodeType !== Node.ELEMENT_NODE || node.matches('script, style, noscript')) return;
        for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
          if (node.hasAttribute(name) && node.closest(apart) === null) add(node.getAttribute(name), node, '[' + name + ']');
        if (node.matches(apart)) { text += ' \\u2063 '; return; }
        if (node.tagName === 'BR') { end(); return; }
        if (!inline(node)) { end(); told(node); return; }
        node.childNodes.forEach(walk);
      };
      element.childNodes.forEach(walk);
      end();
    };
    told(document.body);
    add(document.title, document.querySelector('title'));
    return pieces;
  })()`);

/**
 * What is wrong with how the page lies in its window: it is wider, a control is cut, lies under another or beyond the edge, or a word or number is
 * broken. Editors of code are a library's own.
 */
export const flawsOfLayout = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`(() => {
    const others = '.graphiql-container';
    const flaws = new Set();
    const said = (element) =>
      element.tagName.toLowerCase() + ' “' + (element.ariaLabel ?? element.textContent).trim().slice(0, 40) + '”';
    const isSeen = (element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.closest('.unseen, ' + others) === null;
    const scrollerOf = (element) => {
      for (let at = element.parentElement; at !== null; at = at.parentElement)
        if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return at;
      return null;
    };
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) flaws.add('the page is ' + wide + ' px wider than its window');

    // What may be written over is the room for text, not the buttons that lie within a field.
    const inner = (element, { left, right, top, bottom }) => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      const isField = element.matches('input:not([type=checkbox], [type=radio]), textarea');
      return isField ? { left: left + parseFloat(paddingLeft), right: right - parseFloat(paddingRight), top, bottom } : { left, right, top, bottom };
    };
    const within = document.querySelector('dialog[open]') ?? document.body;
    const boxes = [...within.querySelectorAll('a[href], button, input, select, textarea, summary')]
      .filter(isSeen)
      .flatMap((element) =>
        [...element.getClientRects()]
          .filter(({ width, height }) => width > 1 && height > 1)
          .map((box) => ({ element, scroller: scrollerOf(element), ...inner(element, box) })));
    for (const { element, scroller, left, right, bottom } of boxes) {
      const isBeyond = scroller === null && bottom > 0 && (left < -1 || right > innerWidth + 1);
      if (isBeyond) flaws.add(said(element) + ' is beyond the edge');
      const isBlock = element.matches('button, a, summary') && getComputedStyle(element).display !== 'inline';
      if (isBlock && element.scrollWidth > element.clientWidth + 1) flaws.add(said(element) + ' is cut');
    }
    for (const [at, one] of boxes.entries())
      for (const other of boxes.slice(at + 1)) {
        if (one.element.contains(other.element) || one.scroller !== other.scroller) continue;
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > 2 && down > 2 && one.element !== other.element) flaws.add(said(one.element) + ' lies over ' + said(other.element));
      }

    const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      const { currentNode: node } = texts;
      if (node.parentElement.closest('code, .code, pre, textarea, script, style, option, .unseen, ' + others) !== null) continue;
      for (const { 0: word, index } of node.data.matchAll(/(?<![\\p{L}\\p{N}./_-])(?:[\\p{Script=Latin}]+|[\\d.,]*\\d)(?![\\p{L}\\p{N}./_-])/gu)) {
        if (word.length < 2 || word.length > 20) continue;
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)));
        if (lines.size > 1) flaws.add('“' + word + '” is broken in ' + said(node.parentElement));
      }
    }
    return [...flaws];
  })()`);
