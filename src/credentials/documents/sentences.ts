/** What was found of a credential file, in sentences. */
import { localized, messages, type LocalizedText } from '../../language/message';
import { timesInWords } from './times';
import type { LanguageTag } from '../../recognition';
import type { Finding, Outcome } from './finding';
import { FINDING_MESSAGES } from './finding-messages';
import type { DocumentVerdict } from './verified-document';

/** A finding as a sentence in every language. */
export const findingSaid = ({ code, parameters }: Finding): LocalizedText =>
  localized<string>(FINDING_MESSAGES[code], timesInWords(parameters));

export const VERDICTS: Readonly<Record<DocumentVerdict, LocalizedText>> = {
  VALID: {
    en: 'Valid: it is as a body of the register has signed it, and counts.',
    'zh-Hant': '有效：內容與登記冊中的機構所簽署者一致，且現正有效。',
    'zh-Hans': '有效：内容与登记册中的机构所签署的一致，且目前有效。',
    pt: 'Válida: é tal como uma entidade do registo a assinou, e está em vigor.',
  },
  INVALID: {
    en: 'Not valid: see what is wrong below.',
    'zh-Hant': '無效：問題見下。',
    'zh-Hans': '无效：问题见下。',
    pt: 'Não é válida: veja abaixo o que está errado.',
  },
  UNDETERMINED: {
    en: 'Undetermined: nothing is shown to be wrong, but not all of it could be checked. This is neither a yes nor a no.',
    'zh-Hant': '未能確定：未發現問題，但並非所有項目都能查核。這既非肯定，亦非否定。',
    'zh-Hans': '未能确定：未发现问题，但并非所有项目都能核查。这既非肯定，也非否定。',
    pt: 'Indeterminada: nada se mostra errado, mas nem tudo pôde ser verificado. Isto não é um sim nem um não.',
  },
};

const OUTCOMES: Readonly<Record<Outcome, LocalizedText>> = {
  PASSED: { en: 'in order', 'zh-Hant': '無誤', 'zh-Hans': '无误', pt: 'em ordem' },
  FAILED: { en: 'wrong', 'zh-Hant': '有誤', 'zh-Hans': '有误', pt: 'errado' },
  NOT_CHECKED: { en: 'not checked', 'zh-Hant': '未查核', 'zh-Hans': '未核查', pt: 'não verificado' },
};

/** Whoever has the keys in a file vouches for them: nothing of it must look as if the register did. */
const KEYS_GIVEN: LocalizedText = {
  en: 'The keys are those of the file that you gave; the register was not asked. What is said of the register holds as far as that file does.',
  'zh-Hant': '所用密鑰來自你提供的檔案，並未查詢登記冊。以上有關登記冊的說明，只在該檔案屬實時成立。',
  'zh-Hans': '所用密钥来自您提供的文件，并未查询登记册。以上有关登记册的说明，只在该文件属实时成立。',
  pt: 'As chaves são as do ficheiro que deu; o registo não foi consultado. O que se diz do registo vale tanto quanto esse ficheiro.',
};

const KEYS_OF_REGISTER = messages({
  KEYS_OF_REGISTER: {
    en: 'The keys are those that the register had at its revision {revision}.',
    'zh-Hant': '所用密鑰為登記冊第 {revision} 版所載。',
    'zh-Hans': '所用密钥为登记册第 {revision} 版所载。',
    pt: 'As chaves são as que o registo tinha na sua revisão {revision}.',
  },
}).KEYS_OF_REGISTER;

/** By whose keys it was verified: those of the register, by its revision, or of a file. */
const keysSaid = (revision: number | undefined): LocalizedText =>
  revision === undefined ? KEYS_GIVEN : localized(KEYS_OF_REGISTER, { revision });

export interface Summarised {
  readonly verdict: DocumentVerdict;
  readonly steps: readonly Finding[];
}

/**
 * The verdict, each step on a line of its own, and by whose keys.
 * @param revision that of the register; undefined: the keys are those of a file
 */
export const verificationSummary = (
  { verdict, steps }: Summarised,
  language: LanguageTag,
  revision: number | undefined,
  said: (finding: Finding) => LocalizedText = findingSaid,
): string =>
  [
    VERDICTS[verdict][language],
    '',
    ...steps.map((step) => `- [${OUTCOMES[step.outcome][language]}] ${said(step)[language]}`),
    '',
    keysSaid(revision)[language],
  ].join('\n');
