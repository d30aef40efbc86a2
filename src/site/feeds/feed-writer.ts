/** Feeds in the words of a reader: what has happened, and where it can be seen. */
import { shortened } from '../../language/characters';
import { endOf } from '../../api/clock';
import type { LedgerEntry } from '../../persistence/entities/ledger-entry.entity';
import { RECORD_TYPES, type Catalogue, type Claim, type Code, type RecordType } from '../../recognition';
import { inLanguage, recordAddress, type Asked } from '../addresses';
import { RecordFacts } from '../record-facts';
import type { Words } from '../words';
import type { Feed, FeedEntry } from './atom';
import type { ClaimChange, ClaimState } from './claim-history';
import type { LedgerPage } from './ledger-feeds';

/** Characters of a reason that are told; the page has all of it. */
const LONGEST_REASON = 500;

export class FeedWriter {
  private readonly facts: RecordFacts;

  constructor(
    catalogue: Catalogue,
    private readonly words: Words,
    private readonly asked: Asked,
  ) {
    this.facts = new RecordFacts(catalogue, words, asked.language);
  }

  /** @param upTo the entry up to which an earlier part of it has all; null: it is the first part */
  ofLedger(page: LedgerPage, upTo: number | null): Feed {
    const title = this.words.of(this.words.built.views.registry);
    const entries = page.entries.map((entry) => this.entry(entry));
    return this.part(this.feed(title, '/feed', '/registry/ledger', entries), '/feed', page, upTo);
  }

  ofRecord(type: RecordType, code: Code, page: LedgerPage, upTo: number | null): Feed {
    const address = recordAddress(type, code);
    const title = this.kindAndName({ type, code });
    const entries = page.entries.map((entry) => this.entry(entry, { type, code }));
    return this.part(this.feed(title, `${address}/feed`, address, entries), `${address}/feed`, page, upTo);
  }

  private part(feed: Feed, address: string, { older }: LedgerPage, upTo: number | null): Feed {
    const at = (number: number | null): string | undefined =>
      number === null ? undefined : this.inFull(`${address}?upTo=${String(number)}`);
    return { ...feed, self: at(upTo), older: at(older) };
  }

  /** @param question as it stands in an address */
  ofClaim(claim: Pick<Claim, 'holdings' | 'post' | 'region'>, question: string, changes: readonly ClaimChange[]): Feed {
    const held = [...new Set(claim.holdings.map(({ certificate }) => certificate))];
    const certificates = held.slice(0, 3).map((code) => this.facts.nameOf('certificates', code));
    const [post, region] = [this.facts.nameOf('posts', claim.post), this.facts.nameOf('regions', claim.region)];
    const title = `${certificates.join(', ')} → ${post} · ${region}`;
    const address = `/feed?${question}`;
    const entries = changes.map((change) => this.change(change, title, address, question));
    return this.feed(title, address, `/?${question}`, entries);
  }

  private feed(title: string, address: string, page: string, entries: readonly FeedEntry[]): Feed {
    const { language } = this.words;
    const brand = this.words.say('brand');
    return {
      address: this.inFull(address),
      title: `${title} · ${brand}`,
      language,
      page: this.inFull(page),
      author: brand,
      entries,
    };
  }

  /**
   * Why it was done is told of records alone: of what was issued to somebody, it may tell of them.
   * @param about what the feed is about, which an entry about many records is told of
   */
  private entry({ number, recordedAt, act, body, subject, reason, hash }: LedgerEntry, about?: RecordKey): FeedEntry {
    const record = recordIn(subject) ?? (subject === null ? about : undefined);
    const done = this.words.of(this.words.built.acts[act]) || act;
    const lines = [
      ...(body === null ? [] : [this.facts.nameOf('bodies', body)]),
      ...(reason === null || (record === undefined && subject !== null)
        ? []
        : [`${this.words.say('reason')}${shortened(reason, LONGEST_REASON)}`]),
    ];
    return {
      // Named by what it is (RFC 6920): the same entry, wherever it is read.
      id: `ni:///sha-256;${Buffer.from(hash, 'hex').toString('base64url')}`,
      title: record === undefined ? `${done} (${String(number)})` : this.titled(done, this.kindAndName(record)),
      updated: recordedAt,
      page: this.inFull(record === undefined ? '/registry/ledger' : recordAddress(record.type, record.code)),
      text: lines.join('\n'),
    };
  }

  private kindAndName({ type, code }: RecordKey): string {
    return this.titled(this.words.of(this.words.built.types[type].one), this.facts.nameOf(type, code));
  }

  private change({ by, state }: ClaimChange, question: string, feed: string, address: string): FeedEntry {
    const mark = 'entry' in by ? `r${String(by.entry.number)}` : `d${by.day}`;
    return {
      id: `${this.asked.origin}${feed}#${mark}`,
      title: this.titled(this.verdict(state), question),
      // A day begins in UTC+8 when the one before it has ended.
      updated: 'entry' in by ? by.entry.recordedAt : new Date(endOf(by.day).getTime() + 1 - DAY_MS).toISOString(),
      page: this.inFull(`/?${address}`),
      text: this.told(state),
    };
  }

  private told(state: ClaimState): string {
    const conditions = state.outstanding.map(({ code, text }) => `- ${this.facts.text(text) || code}`);
    const lasts = state.holdsUntil === null ? [] : [this.words.period({ until: state.holdsUntil })];
    return [this.verdict(state), ...lasts, ...conditions].join('\n');
  }

  private verdict({ verdict }: ClaimState): string {
    return verdict === null ? this.words.say('nothingHere') : this.words.of(this.words.built.verdicts[verdict]);
  }

  private titled(kind: string, name: string): string {
    return `${kind}${this.words.language.startsWith('zh') ? '：' : ': '}${name}`;
  }

  private inFull(address: string): string {
    return this.asked.origin + inLanguage(address, this.asked.language);
  }
}

interface RecordKey {
  readonly type: RecordType;
  readonly code: Code;
}

const DAY_MS = 86_400_000;

/** The record that an entry is about; undefined: none, or what is none of the register's. */
function recordIn(subject: string | null): RecordKey | undefined {
  const [list, code] = (subject ?? '').split('/');
  const type = RECORD_TYPES.find((one) => one === list);
  return type === undefined || code === undefined ? undefined : { type, code };
}
