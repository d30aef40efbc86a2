import type { Texts } from '../language/language';

/** Who may do what, and on which record. */
export const texts = {
  actOn: { en: '{act}: {name}', zhHant: '{act}：{name}', zhHans: '{act}：{name}', pt: '{act}: {name}' },
  titled: { en: '{type}: {name}', zhHant: '{type}：{name}', zhHans: '{type}：{name}', pt: '{type}: {name}' },
  forOthers: {
    en: 'This is for people of {bodies}.',
    zhHant: '此操作須由{bodies}人員辦理。',
    zhHans: '此操作须由{bodies}人员办理。',
    pt: 'Este ato cabe a quem representa {bodies}.',
  },
  forRegistrar: {
    en: 'This is for the registrar, or for the competent authority of the region.',
    zhHant: '此操作須由登記主任或該地區的主管當局辦理。',
    zhHans: '此操作须由登记主管或该地区的主管部门办理。',
    pt: 'Este ato cabe ao conservador, ou à autoridade competente da região.',
  },
  signed: {
    en: 'You have proposed or endorsed it yourself: a second person has to answer it.',
    zhHant: '你已提出或會簽此提案：須由另一人答覆。',
    zhHans: '您已提出或会签此提案：须由另一人答复。',
    pt: 'Foi a própria pessoa que propôs ou ratificou: tem de responder uma segunda pessoa.',
  },
  suspendedByYou: {
    en: 'You suspended it yourself: a colleague of your body has to reinstate it.',
    zhHant: '由你本人暫停：須由你所屬機構的另一位同事恢復。',
    zhHans: '由您本人暂停：须由您所在机构的另一位同事恢复。',
    pt: 'Foi a própria pessoa que suspendeu: tem de ser um colega da sua entidade a levantar a suspensão.',
  },
  suspendedByOthers: {
    en: 'It was suspended by {body}, whose people have to reinstate it.',
    zhHant: '由{body}暫停，須由該機構人員恢復。',
    zhHans: '由{body}暂停，须由该机构人员恢复。',
    pt: 'Foi suspensa por {body}; cabe a quem representa essa entidade levantar a suspensão.',
  },
  nothingToDraft: {
    en: 'With your roles there is nothing to draft here.',
    zhHant: '以你的角色，這裏沒有可草擬的記錄。',
    zhHans: '以您的角色，这里没有可草拟的记录。',
    pt: 'Com as suas funções não há aqui nada para redigir.',
  },
  officialAgreement: {
    en: '{name} is an official agreement. This record would be an example under it: every answer that uses it would say that it must not be relied upon. If the body or authority itself has published it, it is official.',
    zhHant:
      '「{name}」屬官方協議。此記錄在其下只屬示例：凡用到此記錄的答案，均會註明不可作準。如由有關機構或主管當局自行公布，應選「官方」。',
    zhHans:
      '“{name}”属官方协议。此记录在其下只属示例：凡用到此记录的答案，都会注明不得作为依据。如由有关机构或主管部门自行公布，应选“官方”。',
    pt: '{name} é um acordo oficial. Este registo seria, ao abrigo dele, um exemplo ilustrativo: todas as respostas que o usem avisariam que não servem de garantia. Se a própria entidade ou autoridade o publicou, é oficial.',
  },
  suggestedCode: { en: 'Suggested:', zhHant: '建議：', zhHans: '建议：', pt: 'Sugestão:' },
  useCode: { en: 'Use {code}', zhHant: '採用 {code}', zhHans: '采用 {code}', pt: 'Usar {code}' },
  asAuthority: {
    en: '{name} (competent authority)',
    zhHant: '{name}（主管當局）',
    zhHans: '{name}（主管部门）',
    pt: '{name} (autoridade competente)',
  },
  asEmployer: {
    en: '{name} (employer)',
    zhHant: '{name}（僱主）',
    zhHans: '{name}（用人单位）',
    pt: '{name} (entidade empregadora)',
  },
  evidenceEmpty: {
    en: 'Give an address, or choose the file.',
    zhHant: '請填寫網址，或選取檔案。',
    zhHans: '请填写网址，或选择文件。',
    pt: 'Indique um endereço ou escolha o ficheiro.',
  },
  unready: {
    en: 'Not sent yet. Still to be given or corrected:',
    zhHant: '尚未提交。以下各項須填寫或更正：',
    zhHans: '尚未提交。以下各项须填写或更正：',
    pt: 'Ainda não foi enviado. Falta preencher ou corrigir:',
  },
} satisfies Texts;
