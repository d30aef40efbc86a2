import type { Texts } from '../language/language';

export const texts = {
  title: {
    en: 'Equivalences between the two',
    zhHant: '兩者之間的等同關係',
    zhHans: '两者之间的资格对应（互认）',
    pt: 'Equivalências entre os dois',
  },
  none: {
    en: 'The register has no equivalence directly between these two, in either direction. Each may have some with other certificates:',
    zhHant: '登記冊沒有直接連繫這兩張證書的等同關係（任何方向均無）。兩者各自可能與其他證書等同：',
    zhHans: '登记册没有直接联系这两张证书的资格对应（任何方向均无）。两者各自可能与其他证书对应：',
    pt: 'O registo não tem nenhuma equivalência direta entre estes dois, em nenhum dos sentidos. Cada um pode tê-las com outros certificados:',
  },
  mapOf: {
    en: 'All equivalences of {name}',
    zhHant: '{name}的所有等同關係',
    zhHans: '{name}的所有资格对应（互认）',
    pt: 'Todas as equivalências de {name}',
  },
  propose: {
    en: 'Propose that {from} counts as {to}',
    zhHant: '提議將{from}視同{to}',
    zhHans: '提议将{from}视同{to}',
    pt: 'Propor que {from} equivalha a {to}',
  },
  IN_FORCE: { en: 'In force on {day}', zhHant: '{day}生效', zhHans: '{day}生效', pt: 'Em vigor em {day}' },
  SUSPENDED: {
    en: 'Suspended on {day}: it does not count',
    zhHant: '{day}處於暫停：不計算在內',
    zhHans: '{day}处于暂停：不计算在内',
    pt: 'Suspensa em {day}: não conta',
  },
  NOT_ENDORSED: {
    en: 'Not endorsed: it does not count',
    zhHant: '未獲會簽同意：不計算在內',
    zhHans: '未获会签同意：不计算在内',
    pt: 'Não ratificada: não conta',
  },
  NOT_IN_FORCE: {
    en: 'Not in force on {day}',
    zhHant: '{day}並非生效',
    zhHans: '{day}并未生效',
    pt: 'Não está em vigor em {day}',
  },
  OTHER_PURPOSE: {
    en: 'Serves other purposes than “{purpose}”',
    zhHant: '不適用於「{purpose}」',
    zhHans: '不适用于“{purpose}”',
    pt: 'Serve outras finalidades que não «{purpose}»',
  },
  stateOfAgreement: {
    en: 'State of the agreement',
    zhHant: '協議狀態',
    zhHans: '协议状态',
    pt: 'Estado do acordo',
  },
  periodOfAgreement: {
    en: 'The agreement is in force',
    zhHant: '協議生效期',
    zhHans: '协议生效期',
    pt: 'O acordo está em vigor',
  },
  credits: {
    en: 'Credits these units',
    zhHant: '抵免以下能力單元',
    zhHans: '抵免以下能力单元',
    pt: 'Credita estas unidades',
  },
  noConditions: { en: 'None', zhHant: '沒有', zhHans: '没有', pt: 'Nenhuma' },
  record: { en: 'Record', zhHant: '記錄', zhHans: '记录', pt: 'Registo' },
} satisfies Texts;
