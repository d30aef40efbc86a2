/** Why a row of a list is not answered, and what to do. */
import { messages } from '../../language/message';

export const ROW_MESSAGES = messages({
  NOT_A_DAY: {
    en: '{column}: {written} is no day that there is. Write it as `2024-06-30`.',
    'zh-Hant': '{column}：{written} 不是有效日期。請寫作 `2024-06-30`。',
    'zh-Hans': '{column}：{written} 不是有效日期。请写作 `2024-06-30`。',
    pt: '{column}: {written} não é um dia que exista. Escreva-o como `2024-06-30`.',
  },
  WITHOUT_DAY: {
    en: '{column}: {written} names no day. Write it with its day, as `2024-06-30`.',
    'zh-Hant': '{column}：{written} 沒有寫明日子。請寫明年月日，例如 `2024-06-30`。',
    'zh-Hans': '{column}：{written} 没有写明日子。请写明年月日，例如 `2024-06-30`。',
    pt: '{column}: {written} não indica o dia. Escreva-o por inteiro, como `2024-06-30`.',
  },
  SHORT_YEAR: {
    en: '{column}: the year of {written} has two digits. Write it with four, as `2024-06-30`.',
    'zh-Hant': '{column}：{written} 的年份只有兩位數字。請寫四位，例如 `2024-06-30`。',
    'zh-Hans': '{column}：{written} 的年份只有两位数字。请写四位，例如 `2024-06-30`。',
    pt: '{column}: o ano de {written} tem dois algarismos. Escreva-o com quatro, como `2024-06-30`.',
  },
  ORDER_ASKED: {
    en: '{column}: {written} can be two days, and the other days of the column differ in their order. Write it as `2024-06-30`, or say `--day-order`.',
    'zh-Hant':
      '{column}：{written} 可指兩個不同日期，而同一欄的日期次序不一。請寫作 `2024-06-30`，或以 `--day-order` 說明。',
    'zh-Hans':
      '{column}：{written} 可指两个不同日期，而同一列的日期顺序不一。请写作 `2024-06-30`，或用 `--day-order` 说明。',
    pt: '{column}: {written} pode ser dois dias, e os outros dias da coluna diferem na ordem. Escreva-o como `2024-06-30`, ou indique `--day-order`.',
  },
  NOT_YEARS: {
    en: '{column}: {written} is no number of years from 0 to 80. Write it as `3` or `2.5`.',
    'zh-Hant': '{column}：{written} 不是 0 至 80 的年數。請寫作 `3` 或 `2.5`。',
    'zh-Hans': '{column}：{written} 不是 0 至 80 的年数。请写作 `3` 或 `2.5`。',
    pt: '{column}: {written} não é um número de anos de 0 a 80. Escreva-o como `3` ou `2,5`.',
  },
  ERROR_VALUE: {
    en: '{column}: a formula has failed here ({written}). Write what is to stand there.',
    'zh-Hant': '{column}：此處的公式出錯（{written}）。請直接填寫內容。',
    'zh-Hans': '{column}：此处的公式出错（{written}）。请直接填写内容。',
    pt: '{column}: uma fórmula falhou aqui ({written}). Escreva o valor que aqui deve estar.',
  },
  UNCLOSED_QUOTE: {
    en: 'A quotation mark is not closed, so that the row cannot be read. Close it, or write it twice where it is meant.',
    'zh-Hant': '引號沒有關閉，因此無法讀取此行。請補上引號；如引號屬內容，請連寫兩次。',
    'zh-Hans': '引号没有关闭，因此无法读取此行。请补上引号；如引号属于内容，请连写两次。',
    pt: 'Há aspas por fechar, pelo que a linha não pode ser lida. Feche-as, ou escreva-as duas vezes onde fazem parte do texto.',
  },
  NAME_NEAR: {
    en: '{column}: the register has nothing called {written}. Is it {near}? Write its code, or say `--name "TEXT=CODE"`.',
    'zh-Hant': '{column}：登記冊沒有名為 {written} 的記錄。是否指 {near}？請填寫代碼，或以 `--name "文字=代碼"` 說明。',
    'zh-Hans': '{column}：登记册没有名为 {written} 的记录。是否指 {near}？请填写代码，或用 `--name "文字=代码"` 说明。',
    pt: '{column}: o registo nada tem com o nome {written}. Será {near}? Escreva o código, ou indique `--name "TEXTO=CÓDIGO"`.',
  },
  NAME_SEVERAL: {
    en: '{column}: {written} is the name of several: {near}. Write the code of the one that is meant, or say `--name "TEXT=CODE"`.',
    'zh-Hant': '{column}：名為 {written} 的不止一項：{near}。請填寫所指一項的代碼，或以 `--name "文字=代碼"` 說明。',
    'zh-Hans': '{column}：名为 {written} 的不止一项：{near}。请填写所指一项的代码，或用 `--name "文字=代码"` 说明。',
    pt: '{column}: {written} é o nome de vários: {near}. Escreva o código daquele a que se refere, ou indique `--name "TEXTO=CÓDIGO"`.',
  },
  NAME_NONE: {
    en: '{column}: the register has nothing called {written}, nor anything like it. Write a code of the register.',
    'zh-Hant': '{column}：登記冊沒有名為 {written} 的記錄，也沒有相近的。請填寫登記冊的代碼。',
    'zh-Hans': '{column}：登记册没有名为 {written} 的记录，也没有相近的。请填写登记册的代码。',
    pt: '{column}: o registo nada tem com o nome {written}, nem parecido. Escreva um código do registo.',
  },
  LACKING: {
    en: '{column} is missing. Fill the cell; job and region can also be said for all rows, by `--post` and `--region`.',
    'zh-Hant': '缺少{column}。請填寫；職位和地區亦可用 `--post` 及 `--region` 為所有行指定。',
    'zh-Hans': '缺少{column}。请填写；岗位和地区也可用 `--post` 和 `--region` 为所有行指定。',
    pt: 'Falta: {column}. Preencha a célula; o posto e a região também se indicam para todas as linhas, com `--post` e `--region`.',
  },
  NUMBER_OF_TWO: {
    en: 'Rows with the candidate number {written} have different names. Correct the number or the name.',
    'zh-Hant': '應徵者編號 {written} 各行的姓名不同。請更正編號或姓名。',
    'zh-Hans': '应聘者编号 {written} 各行的姓名不同。请更正编号或姓名。',
    pt: 'As linhas com o número de candidato {written} têm nomes diferentes. Corrija o número ou o nome.',
  },
  YEARS_DIFFER: {
    en: 'The rows of this person have different years of practice. Write the same in each, or in one alone.',
    'zh-Hant': '此人各行的從業年資不同。請填寫相同數字，或只填一行。',
    'zh-Hans': '此人各行的从业年限不同。请填写相同数字，或只填一行。',
    pt: 'As linhas desta pessoa têm anos de prática diferentes. Escreva os mesmos em todas, ou só numa.',
  },
  TOO_MANY_ROWS: {
    en: 'This person has more than {most} rows. Give each person a candidate number of their own.',
    'zh-Hant': '此人的行數超過 {most}。請為每人編上各自的應徵者編號。',
    'zh-Hans': '此人的行数超过 {most}。请为每人编上各自的应聘者编号。',
    pt: 'Esta pessoa tem mais de {most} linhas. Dê a cada pessoa um número de candidato próprio.',
  },
  TOO_MANY_PAPERS: {
    en: 'This person has more than {most} papers. Leave out those that do not matter for the job.',
    'zh-Hant': '此人的證書超過 {most} 張。請刪去與職位無關的證書。',
    'zh-Hans': '此人的证书超过 {most} 份。请删去与岗位无关的证书。',
    pt: 'Esta pessoa tem mais de {most} certificados. Retire os que não interessam para o posto.',
  },
  NO_PAPER: {
    en: 'No row of this person has a number and a check item to be verified by, and `--verified-only` leaves aside what is claimed alone.',
    'zh-Hant': '此人沒有任何一行載有可供驗證的號碼及核對項目，而 `--verified-only` 不處理未經驗證的聲稱。',
    'zh-Hans': '此人没有任何一行载有可供验证的号码和核对项，而 `--verified-only` 不处理未经验证的声称。',
    pt: 'Nenhuma linha desta pessoa tem número e elemento de verificação, e `--verified-only` deixa de parte o que só é declarado.',
  },
});
