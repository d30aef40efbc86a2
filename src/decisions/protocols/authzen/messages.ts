/** What is wrong with a question in the words of AuthZEN. */
import { messages } from '../../../language/message';

export const AUTHZEN_MESSAGES = messages({
  UNKNOWN_TYPE: {
    en: '{path} is {value}. The registry knows {known}.',
    'zh-Hant': '{path} 為 {value}。登記冊所知的是{known}。',
    'zh-Hans': '{path} 为 {value}。登记册所知的是{known}。',
    pt: '{path} é {value}. O registo conhece {known}.',
  },
  UNKNOWN_ACTION: {
    en: '{path} is {value}. The registry decides on {known}.',
    'zh-Hant': '{path} 為 {value}。登記冊只就{known}作決定。',
    'zh-Hans': '{path} 为 {value}。登记册只就{known}作决定。',
    pt: '{path} é {value}. O registo decide sobre {known}.',
  },
  MALFORMED_RESOURCE: {
    en: '{path} is {value}. Write the code of the job and that of the region with `@` between them, as {example}.',
    'zh-Hant': '{path} 為 {value}。請寫職位代碼與地區代碼，中間以 `@` 相連，如 {example}。',
    'zh-Hans': '{path} 为 {value}。请写岗位代码与地区代码，中间用 `@` 相连，如 {example}。',
    pt: '{path} é {value}. Escreva o código do posto e o da região com `@` entre eles, como {example}.',
  },
  UNKNOWN_SEMANTIC: {
    en: '{path} is {value}. Use one of {known}, or leave it out.',
    'zh-Hant': '{path} 為 {value}。請用{known}其中之一，或略去。',
    'zh-Hans': '{path} 为 {value}。请用{known}其中之一，或省略。',
    pt: '{path} é {value}. Use um de {known}, ou omita-o.',
  },
  TOO_MANY_EVALUATIONS: {
    en: 'There are {count} evaluations; at most {most} are answered at once. Send them in several requests.',
    'zh-Hant': '共有 {count} 個問題；每次最多回答 {most} 個。請分次提出。',
    'zh-Hans': '共有 {count} 个问题；每次最多回答 {most} 个。请分次提出。',
    pt: 'Há {count} avaliações; respondem-se no máximo {most} de cada vez. Envie-as em vários pedidos.',
  },
  MALFORMED_LIMIT: {
    en: '{path} is {value}. Give a whole number from 1 to {most}, or leave it out.',
    'zh-Hant': '{path} 為 {value}。請填 1 至 {most} 的整數，或略去。',
    'zh-Hans': '{path} 为 {value}。请填 1 至 {most} 的整数，或省略。',
    pt: '{path} é {value}. Indique um número inteiro de 1 a {most}, ou omita-o.',
  },
  FOREIGN_TOKEN: {
    en: '{path} is {value}, which is not the token of a page of this question. Ask without a token for the first page.',
    'zh-Hant': '{path} 為 {value}，並非此問題某一頁的記號。請不帶記號查詢第一頁。',
    'zh-Hans': '{path} 为 {value}，并非此问题某一页的记号。请不带记号查询第一页。',
    pt: '{path} é {value}, que não é o marcador de uma página desta pergunta. Peça a primeira página sem marcador.',
  },
  PAGE_GONE: {
    en: 'The register of revision {revision}, which the first page was made from, cannot be read any more. Ask for the first page again.',
    'zh-Hant': '第一頁所依據的登記冊第 {revision} 版已無法讀取。請重新查詢第一頁。',
    'zh-Hans': '第一页所依据的登记册第 {revision} 版已无法读取。请重新查询第一页。',
    pt: 'A revisão {revision} do registo, de que foi feita a primeira página, já não pode ser lida. Peça de novo a primeira página.',
  },
});
