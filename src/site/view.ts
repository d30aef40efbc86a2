/** What every document is made with. */
import type { Catalogue, LanguageTag } from '../recognition';
import { inLanguage } from './addresses';
import { RecordFacts } from './record-facts';
import type { Words } from './words';

export class View {
  readonly facts: RecordFacts;

  /** @param named the language that the address names, so that links have to as well */
  constructor(
    readonly catalogue: Catalogue,
    readonly words: Words,
    readonly named: LanguageTag | undefined,
  ) {
    this.facts = new RecordFacts(catalogue, words, named);
  }

  link(address: string): string {
    return inLanguage(address, this.named);
  }

  /** `kind: name`, as the language has it. */
  titled(kind: string, name: string): string {
    return `${kind}${this.isChinese ? '：' : ': '}${name}`;
  }

  get comma(): string {
    return this.isChinese ? '，' : ', ';
  }

  private get isChinese(): boolean {
    return this.words.language.startsWith('zh');
  }
}
