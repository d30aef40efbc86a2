/** The document of the page, with what is said of its address put in: in its head, and where the page will be drawn. */
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { shortened, visible } from '../language/characters';
import { LANGUAGES, type LanguageTag } from '../recognition';
import { inLanguage, type Asked } from './addresses';
import type { Content } from './content';
import { dataElement, html, NOTHING, type Html } from './html';
import { pageBuild } from './page';
import type { Words } from './words';

/** By which an open page sees that the service has another one. */
const BUILD = pageBuild() ?? '';
/** Characters of a description: search engines show some hundred and fifty. */
const LONGEST_DESCRIPTION = 300;
/** The picture that is shown where somebody sends an address to others; 1200 by 630. */
const PREVIEW = '/preview.png';
/** The tags that the networks of people know languages by. */
const LOCALES: Readonly<Record<LanguageTag, string>> = {
  en: 'en_GB',
  'zh-Hant': 'zh_HK',
  'zh-Hans': 'zh_CN',
  pt: 'pt_PT',
};

export type Encoding = 'br' | 'gzip' | 'identity';
export const ENCODINGS: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** A document as it is sent. */
export class PageDocument {
  /** Weak, because it is the same in all encodings. */
  readonly tag: string;
  private readonly bodies = new Map<Encoding, Buffer>();

  constructor(
    readonly status: Content['status'],
    private readonly text: string,
    /** Where it is answered instead. */
    readonly location?: string,
  ) {
    this.tag = `W/"${createHash('sha256').update(text).digest('base64url')}"`;
  }

  get length(): number {
    return this.text.length;
  }

  /** Compressed when it is first asked for so. */
  body(encoding: Encoding): Buffer {
    const known = this.bodies.get(encoding) ?? compressed(this.text, encoding);
    this.bodies.set(encoding, known);
    return known;
  }
}

function compressed(text: string, encoding: Encoding): Buffer {
  if (encoding === 'identity') return Buffer.from(text);
  // The last steps of compression take ten times as long, and save a twentieth.
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  return encoding === 'gzip' ? gzipSync(text) : brotliCompressSync(text, quick);
}

/** The built document, taken apart where something is put in. */
export class Template {
  private constructor(
    private readonly start: string,
    private readonly head: string,
    private readonly end: string,
  ) {}

  /** @throws Error where the document is not the one of the page */
  static of(document: string): Template {
    const [, start, head, end] = /^(.*<html lang=")en(".*?)<title>.*?<\/title>(.*)$/s.exec(document) ?? [];
    const at = end?.indexOf(PLACE) ?? -1;
    if (start === undefined || at < 0)
      throw new Error('the document of the page has no title, or no place for the page');
    return new Template(start, head, end);
  }

  filled(words: Words, { origin, language, isNamed }: Asked, content: Content): string {
    const named = isNamed ? language : undefined;
    const head = headOf(words, origin, named, content).text;
    const body =
      content.body === NOTHING
        ? ''
        : html`<main class="served">${navigation(words, named, content)}${content.body}</main>`.text;
    // A function, as what stands for the place may have the signs by which patterns are filled in.
    const rest = this.end.replace(PLACE, () => `<div id="page">${body}</div>`);
    return `${this.start}${language}${this.head}${head}${body === '' ? rest : rest.replace(NOSCRIPT, '')}`;
  }
}

/** The rooms that need no script, and the same in the other languages. */
function navigation(words: Words, named: LanguageTag | undefined, { here, address }: Content): Html {
  const { views, languages } = words.built;
  const rooms = [
    ['/', 'ask'],
    ['/carries', 'carries'],
    ['/accepted', 'accepted'],
    ['/registry', 'registry'],
  ] as const;
  return html`<nav aria-label="${words.say('pages')}">
      <ul class="served-links">
        ${rooms.map(([path, view]) => html`<li><a href="${inLanguage(path, named)}">${words.of(views[view])}</a></li>`)}
      </ul>
    </nav>
    <nav aria-label="${words.say('language')}">
      <ul class="served-links">
        ${LANGUAGES.map((tag) => html`<li>${languageLink(tag, languages[tag], here ?? address, words.language)}</li>`)}
      </ul>
    </nav>`;
}

function languageLink(tag: LanguageTag, name: string, here: string, present: LanguageTag): Html {
  const current = tag === present ? html` aria-current="true"` : NOTHING;
  return html`<a lang="${tag}" hreflang="${tag}" href="${inLanguage(here, tag)}" ${current}>${name}</a>`;
}

const PLACE = '<div id="page"></div>';
/** That the page needs script: where there is something without it, it does not. */
const NOSCRIPT = /<noscript>.*<\/noscript>/s;

function headOf(words: Words, origin: string, named: LanguageTag | undefined, content: Content): Html {
  const { title, address, data, feed, isListed, status } = content;
  const brand = words.say('brand');
  const whole = visible(title === '' ? brand : `${title} · ${brand}`);
  const description = shortened(visible(content.description.replace(/\s+/g, ' ')), LONGEST_DESCRIPTION);
  const url = origin + inLanguage(address, named);
  const alternates = LANGUAGES.map(
    (tag) => html`<link rel="alternate" hreflang="${tag}" href="${origin + inLanguage(address, tag)}" />`,
  );
  const isFound = status === 200 && isListed;
  return html`<title>${whole}</title>
    <meta name="description" content="${description}" />
    ${isFound ? html`<link rel="canonical" href="${url}" />${alternates}<link rel="alternate" hreflang="x-default" href="${origin + address}" />` : html`<meta name="robots" content="noindex" />`}
    <meta name="registry-build" content="${BUILD}" />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="${brand}" />
    <meta property="og:title" content="${whole}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:url" content="${url}" />
    <meta property="og:locale" content="${LOCALES[words.language]}" />
    <meta property="og:image" content="${origin + PREVIEW}" />
    <meta property="og:image:width" content="1200" />
    <meta property="og:image:height" content="630" />
    <meta name="twitter:card" content="summary_large_image" />
    <link rel="manifest" href="${`/manifest.webmanifest?lang=${words.language}`}" />
    ${feed === undefined ? NOTHING : html`<link rel="alternate" type="application/atom+xml" title="${whole}" href="${inLanguage(feed, words.language)}" />`}
    ${data === undefined ? NOTHING : dataElement(data)}`;
}
