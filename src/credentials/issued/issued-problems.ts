/** What can stand against registering an issued certificate. None of it repeats what tells of the holder. */
import type { ActProblem } from '../../acts/refusal';
import { problem } from '../../acts/problems';
import { dayIn, dayInWords } from '../../language/days';
import { inEveryLanguage, localized, messages, type ParametersOf } from '../../language/message';
import { isDay, type Certificate, type Day } from '../../recognition';
import { isBlank, type Holder } from './holder';
import { LONGEST_PART, MOST_NAMES, type IssuedCertificateInput } from './issued.input';

const ISSUED_PROBLEM_MESSAGES = messages({
  ALREADY_ISSUED: {
    en: 'A certificate with this number, name and check item is registered already, or stands twice in what you send. Leave it out; where it is another one, its number has to differ.',
    'zh-Hant':
      '此編號、姓名及核對項目的證書已登記，或在你提交的資料中出現兩次。請將其刪去；如屬另一張證書，編號須不同。',
    'zh-Hans': '此编号、姓名和核对项的证书已登记，或在您提交的数据中出现两次。请将其删去；如属另一份证书，编号须不同。',
    pt: 'Já está registado um certificado com este número, nome e elemento de verificação, ou aparece duas vezes no que enviou. Retire-o; se for outro, o número tem de ser diferente.',
  },
  AWARDED_LATER: {
    en: 'The day of award {value} lies after today, {today}. Register it when it has been awarded.',
    'zh-Hant': '頒發日期 {value} 在今日（{today}）之後。請在頒發後再登記。',
    'zh-Hans': '颁发日期 {value} 在今天（{today}）之后。请在颁发后再登记。',
    pt: 'A data de emissão {value} é posterior a hoje, {today}. Registe-o depois de emitido.',
  },
  EXPIRES_TOO_SOON: {
    en: 'The day of expiry {value} is not after the day of award, {awardedOn}. Check both days.',
    'zh-Hant': '失效日期 {value} 不在頒發日期{awardedOn}之後。請核對兩個日期。',
    'zh-Hans': '失效日期 {value} 不在颁发日期{awardedOn}之后。请核对两个日期。',
    pt: 'A data de caducidade {value} não é posterior à data de emissão, {awardedOn}. Verifique as duas datas.',
  },
  EXAMPLE_ONLY: {
    en: 'The record of {value} is an example only: nobody can have been awarded it, and a signed file would not show that it is one. Where it is awarded in truth, have its record amended first: its source, and a standing of `REPORTED` or `OFFICIAL`.',
    'zh-Hant':
      '{value} 的記錄僅為示例，無人可獲頒該證書，而已簽署的檔案不會顯示這一點。如確有頒發，請先修訂該記錄，註明來源，並將其資料可信度改為 `REPORTED` 或 `OFFICIAL`。',
    'zh-Hans':
      '{value} 的记录仅为示例，无人可获颁该证书，而已签署的文件不会显示这一点。如确有颁发，请先修订该记录，注明来源，并将其来源可信度改为 `REPORTED` 或 `OFFICIAL`。',
    pt: 'O registo de {value} é exemplo ilustrativo: ninguém o pode ter recebido, e um ficheiro assinado não mostraria que o é. Se é de facto emitido, peça primeiro a alteração do registo: a fonte, e a fiabilidade das fontes `REPORTED` ou `OFFICIAL`.',
  },
  NOT_AWARDED_THEN: {
    en: '{certificate} was not awarded on {value}: the register says that it is awarded {period}. Check the day and the code.',
    'zh-Hant': '{certificate} 在 {value} 並未頒發：登記冊所載的頒發期為{period}。請核對日期及代碼。',
    'zh-Hans': '{certificate} 在 {value} 并未颁发：登记册所载的颁发期为{period}。请核对日期和代码。',
    pt: '{certificate} não era emitido em {value}: segundo o registo, é emitido {period}. Verifique a data e o código.',
  },
  NOT_IN_FORCE: {
    en: 'The issued certificate is not in force today: it {why}. A credential is issued only for one that is in force.',
    'zh-Hant': '該已簽發證書今日並非有效：{why}。只有有效的證書方可簽發憑證。',
    'zh-Hans': '该已签发证书今天并非有效：{why}。只有有效的证书才可签发凭证。',
    pt: 'O certificado emitido não está hoje em vigor: {why}. Só se emite uma credencial para o que está em vigor.',
  },
  NOT_ISSUED: {
    en: 'No such certificate is registered as issued. Check its number, the name and the check item: which of them is wrong is not told.',
    'zh-Hant': '並無登記簽發此證書。請核對編號、姓名及核對項目；系統不會指出何者有誤。',
    'zh-Hans': '没有登记签发此证书。请核对编号、姓名和核对项；系统不会指出哪一项有误。',
    pt: 'Não está registado nenhum certificado assim. Verifique o número, o nome e o elemento de verificação: não se diz qual está errado.',
  },
  PART_BLANK: {
    en: 'This is empty, or has nothing that could be compared. Write it as it stands on the certificate.',
    'zh-Hant': '此項空白，或沒有可供比對的內容。請按證書所載填寫。',
    'zh-Hans': '此项为空，或没有可供比对的内容。请按证书所载填写。',
    pt: 'Está vazio, ou nada tem que se possa comparar. Escreva-o como consta do certificado.',
  },
  PART_UNFIT: {
    en: 'This cannot be signed as it is: it holds a line break or characters that cannot be seen, or is not in Unicode Normalization Form C (NFC). Write it as it is to be read in the credential.',
    'zh-Hant':
      '此項不能按原樣簽署：其中有換行或不可見字元，或不是 Unicode 正規化形式 C（NFC）。請按憑證所應顯示者填寫。',
    'zh-Hans':
      '此项不能按原样签署：其中有换行或不可见字符，或不是 Unicode 规范化形式 C（NFC）。请按凭证所应显示的内容填写。',
    pt: 'Isto não pode ser assinado tal como está: tem uma quebra de linha ou caracteres que não se veem, ou não está na forma de normalização C do Unicode (NFC). Escreva-o como deve ler-se na credencial.',
  },
  PART_TOO_LONG: {
    en: 'This has {count} characters; expected at most {most}.',
    'zh-Hant': '此項有 {count} 個字元；最多 {most} 個。',
    'zh-Hans': '此项有 {count} 个字符；最多 {most} 个。',
    pt: 'Tem {count} caracteres; esperam-se no máximo {most}.',
  },
  NO_PUBLIC_ADDRESS: {
    en: 'This service issues no credentials: it does not know its public address, by which others find the keys and whether a credential still counts. Ask its operator to set `PUBLIC_URL`.',
    'zh-Hant':
      '本服務不簽發憑證：尚未設定對外網址，他人無從取得密鑰，亦無從得知憑證是否仍然有效。請營運者設定 `PUBLIC_URL`。',
    'zh-Hans':
      '本服务不签发凭证：尚未设置对外网址，他人无从取得密钥，也无从得知凭证是否仍然有效。请运营者设置 `PUBLIC_URL`。',
    pt: 'Este serviço não emite credenciais: não conhece o seu endereço público, por onde outros encontram as chaves e sabem se uma credencial ainda é válida. Peça a quem gere este registo que defina `PUBLIC_URL`.',
  },
  STATE_STANDS: {
    en: 'The issued certificate is {state}; this act is for one that is {expected}.',
    'zh-Hant': '該已簽發證書的狀態為 {state}；此操作只適用於狀態為 {expected} 者。',
    'zh-Hans': '该已签发证书的状态为 {state}；此操作只适用于状态为 {expected} 者。',
    pt: 'O certificado emitido está no estado {state}; este ato é para os que estão {expected}.',
  },
  TOO_MANY_NAMES: {
    en: 'There are {count} other names; expected at most {most}.',
    'zh-Hant': '共有 {count} 個其他姓名；最多 {most} 個。',
    'zh-Hans': '共有 {count} 个其他姓名；最多 {most} 个。',
    pt: 'Há {count} outros nomes; esperam-se no máximo {most}.',
  },
});

/** Why an issued certificate is not in force, as part of a sentence. */
export const WHY_NOT_IN_FORCE = {
  SUSPENDED: { en: 'is suspended', 'zh-Hant': '已被暫停', 'zh-Hans': '已被暂停', pt: 'está suspenso' },
  REVOKED: { en: 'is revoked', 'zh-Hant': '已被撤銷', 'zh-Hans': '已被撤销', pt: 'foi revogado' },
  EXPIRED: { en: 'has expired', 'zh-Hant': '已失效', 'zh-Hans': '已失效', pt: 'caducou' },
  NOT_YET_AWARDED: {
    en: 'is not awarded yet',
    'zh-Hant': '尚未頒發',
    'zh-Hans': '尚未颁发',
    pt: 'ainda não foi emitido',
  },
} as const;

/** @param value shown where it tells nothing of the holder */
export const issuedProblem = <Name extends keyof typeof ISSUED_PROBLEM_MESSAGES>(
  code: Name,
  parameters: ParametersOf<(typeof ISSUED_PROBLEM_MESSAGES)[Name]>,
  pointer = '',
): ActProblem => ({
  code,
  pointer,
  value: 'value' in parameters ? String(parameters.value) : '',
  message: localized<string>(ISSUED_PROBLEM_MESSAGES[code], parameters),
});

/** What is wrong with what tells of the holder. */
export const holderProblems = ({ number, name, checkItem }: Holder, at = ''): readonly ActProblem[] =>
  Object.entries({ number, name, checkItem }).flatMap(([part, text]) => partProblems(text, `${at}/${part}`));

function partProblems(text: string, pointer: string): readonly ActProblem[] {
  if (isBlank(text)) return [issuedProblem('PART_BLANK', {}, pointer)];
  const count = [...text].length;
  return count > LONGEST_PART ? [issuedProblem('PART_TOO_LONG', { count, most: LONGEST_PART }, pointer)] : [];
}

/** What is wrong with one that is to be registered, beside whose it is and whether there is such a one. */
export function issueProblems(given: IssuedCertificateInput, { code, awarded }: Certificate, today: Day): ActProblem[] {
  const { awardedOn, expiresOn, otherNames } = given;
  const problems = [...holderProblems(given)];
  otherNames?.forEach((name, position) => {
    problems.push(...partProblems(name, `/otherNames/${String(position)}`));
  });
  const count = otherNames?.length ?? 0;
  if (count > MOST_NAMES) problems.push(issuedProblem('TOO_MANY_NAMES', { count, most: MOST_NAMES }, '/otherNames'));
  const days = Object.entries({ awardedOn, expiresOn });
  for (const [name, day] of days)
    if (typeof day === 'string' && !isDay(day)) problems.push(problem('MALFORMED_DAY', { value: day }, `/${name}`));
  if (awardedOn > today)
    problems.push(issuedProblem('AWARDED_LATER', { value: awardedOn, today: dayInWords(today) }, '/awardedOn'));
  if (typeof expiresOn === 'string' && expiresOn <= awardedOn)
    problems.push(
      issuedProblem('EXPIRES_TOO_SOON', { value: expiresOn, awardedOn: dayInWords(awardedOn) }, '/expiresOn'),
    );
  const { from, until } = awarded ?? {};
  if ((from !== undefined && awardedOn < from) || (until !== undefined && awardedOn >= until)) {
    const period = inEveryLanguage((language) =>
      [from, until].map((day) => (day === undefined ? '…' : dayIn(language, day))).join(' – '),
    );
    const parameters = { certificate: code, value: awardedOn, period };
    problems.push(issuedProblem('NOT_AWARDED_THEN', parameters, '/awardedOn'));
  }
  return problems;
}
