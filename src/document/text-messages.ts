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
  MALFORMED_EMAIL: {
    en: '{value} is not an e-mail address. Write one as `office@example.org`, without spaces.',
    'zh-Hant': '{value} 不是電郵地址。請寫作 `office@example.org`，不含空格。',
    'zh-Hans': '{value} 不是电子邮箱地址。请写作 `office@example.org`，不含空格。',
    pt: '{value} não é um endereço de correio eletrónico. Escreva-o como `office@example.org`, sem espaços.',
  },
  MALFORMED_TELEPHONE: {
    en: '{value} is not a telephone number that can be dialled from abroad. Write `+`, the country code and the number, as `+853 0000 0000`: 7 to 15 digits, grouped by single spaces, hyphens or round brackets.',
    'zh-Hant':
      '{value} 不是可從外地撥打的電話號碼。請寫 `+`、國家或地區號碼及電話號碼，如 `+853 0000 0000`：共 7 至 15 個數字，可用單個空格、連字號或半形括號分組。',
    'zh-Hans':
      '{value} 不是可从境外拨打的电话号码。请写 `+`、国家或地区代码和电话号码，如 `+853 0000 0000`：共 7 至 15 位数字，可用单个空格、连字符或半角括号分组。',
    pt: '{value} não é um número de telefone que se possa marcar do estrangeiro. Escreva `+`, o indicativo do país e o número, como `+853 0000 0000`: de 7 a 15 algarismos, em grupos separados por um só espaço, hífen ou parênteses.',
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
