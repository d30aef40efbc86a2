/** The messages of the sentences, in all languages. */
import { Message } from '../../language/message';
import { Phrasebook } from '../../language/phrasebook';
import type { LanguageTag } from '../../recognition';
import { en } from './en';
import type { MessageArguments, MessageKey, Messages } from './messages';
import { pt } from './pt';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

export const MESSAGES: Readonly<Record<LanguageTag, Messages>> = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans, pt };

const SENTENCES = Object.fromEntries(
  (Object.keys(en) as MessageKey[]).map((key) => [
    key,
    new Message({ en: en[key], 'zh-Hant': zhHant[key], 'zh-Hans': zhHans[key], pt: pt[key] }),
  ]),
) as Readonly<Record<MessageKey, Message>>;

export type Phrases = Phrasebook<MessageArguments>;

const phrasebooks = new Map<LanguageTag, Phrases>();

export function phrasebookOf(language: LanguageTag): Phrases {
  let phrasebook = phrasebooks.get(language);
  if (phrasebook === undefined) phrasebooks.set(language, (phrasebook = new Phrasebook(SENTENCES, language)));
  return phrasebook;
}
