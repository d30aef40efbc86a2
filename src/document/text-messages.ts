/** What can be wrong with a text that is to be recorded, in every language: what is wrong, what was expected, what to do next. */
import { messages } from '../language/message';

export const TEXT_MESSAGES = messages({
  EMPTY: {
    en: 'This is empty. Write something, or leave the field out.',
    'zh-Hant': '此項是空的。請填寫，或略去此項。',
    'zh-Hans': '此项是空的。请填写，或略去此项。',
    pt: 'Está vazio. Escreva alguma coisa ou deixe o campo de fora.',
  },
  'EMPTY.unseen': {
    en: 'Nothing of {value} can be seen. Write something, or leave the field out.',
    'zh-Hant': '{value} 中沒有任何可見的文字。請填寫，或略去此項。',
    'zh-Hans': '{value} 中没有任何可见的文字。请填写，或略去此项。',
    pt: 'Nada de {value} se vê. Escreva alguma coisa ou deixe o campo de fora.',
  },
  MALFORMED_LINK: {
    en: '{value} is not an address. Write one that begins with `https://` or `http://`.',
    'zh-Hant': '{value} 不是網址。請寫以 `https://` 或 `http://` 開首的網址。',
    'zh-Hans': '{value} 不是网址。请写以 `https://` 或 `http://` 开头的网址。',
    pt: '{value} não é um endereço. Escreva um que comece por `https://` ou `http://`.',
  },
  MALFORMED_URI: {
    en: '{value} is not the identifier of an issuer or key. Write it in full as credentials have it: a DID, as `did:web:gic.example`, or a URL.',
    'zh-Hant': '{value} 不是簽發者或密鑰的識別碼。請按憑證所載完整填寫：DID（如 `did:web:gic.example`）或網址。',
    'zh-Hans': '{value} 不是签发者或密钥的标识符。请按凭证所载完整填写：DID（如 `did:web:gic.example`）或网址。',
    pt: '{value} não é o identificador de um emissor ou de uma chave. Escreva-o por inteiro, tal como consta das credenciais: um DID, como `did:web:gic.example`, ou um URL.',
  },
  MALFORMED_TEXT: {
    en: '{value} holds {characters}, first at character {position}. Line breaks, control characters and others that cannot be seen may not stand in a text. Take them out.',
    'zh-Hant':
      '{value} 含有 {characters}，最先出現於第 {position} 個字元。文字不得含有換行、控制字元或其他不可見字元。請將其刪除。',
    'zh-Hans':
      '{value} 含有 {characters}，最先出现在第 {position} 个字符。文字不得含有换行、控制字符或其他不可见字符。请将其删除。',
    pt: '{value} contém {characters}, pela primeira vez no carácter n.º {position}. Um texto não pode ter quebras de linha, caracteres de controlo nem outros que não se veem. Retire-os.',
  },
  NOT_NFC: {
    en: '{value} is not in Unicode Normalization Form C (NFC), in which texts are recorded. Convert it; it will look the same.',
    'zh-Hant': '{value} 不是 Unicode 正規化形式 C（NFC），而文字須以該形式登記。請先轉換；顯示不會改變。',
    'zh-Hans': '{value} 不是 Unicode 规范化形式 C（NFC），而文字须以该形式登记。请先转换；显示不会改变。',
    pt: '{value} não está na forma de normalização C do Unicode (NFC), em que os textos se registam. Converta-o; o aspeto será o mesmo.',
  },
  TOO_LONG: {
    en: '{value} has {count} characters, where {most} is the most. Shorten it.',
    'zh-Hant': '{value} 有 {count} 個字元，上限為 {most} 個。請縮短。',
    'zh-Hans': '{value} 有 {count} 个字符，上限为 {most} 个。请缩短。',
    pt: '{value} tem {count} caracteres; o máximo é {most}. Encurte-o.',
  },
});
