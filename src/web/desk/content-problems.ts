/** What the service finds wrong with the content of a record, which it tells in English, in the other languages of the page. */
import { textIn, useLanguage } from '../language/language';
import type { Text } from '../language/languages';

interface ServiceProblem {
  readonly code: string;
  readonly message: string;
  /** As JSON, shortened; empty where there is none. */
  readonly value: string;
}

/** Told by its code: `VALUE` is the value as given. */
const WORDS: Readonly<Record<string, Omit<Text, 'en'>>> = {
  CONDITION_DIFFERS: {
    zhHant: '登記冊已有同一代碼但內容不同的條件。請沿用該內容，或另用代碼。',
    zhHans: '登记册已有同一代码但内容不同的条件。请沿用该内容，或另用代码。',
    pt: 'O registo já tem uma condição com este código e outro conteúdo. Use esse conteúdo ou outro código.',
  },
  CYCLE: {
    zhHant: 'VALUE 會因此隸屬於自己。請另選上級。',
    zhHans: 'VALUE 会因此隶属于自己。请另选上级。',
    pt: 'VALUE ficaria dentro de si próprio. Escolha outro nível acima.',
  },
  DUPLICATE: {
    zhHant: 'VALUE 已經存在。請另用代碼。',
    zhHans: 'VALUE 已经存在。请另用代码。',
    pt: 'VALUE já existe. Use outro código.',
  },
  EMPTY: {
    zhHant: '此項是空的。請填寫，或略去此項。',
    zhHans: '此项是空的。请填写，或略去此项。',
    pt: 'Está vazio. Escreva alguma coisa ou deixe o campo de fora.',
  },
  EMPTY_PERIOD: {
    zhHant: '此期間內沒有任何一日：終止日須晚於首日。',
    zhHans: '此期间内没有任何一天：终止日须晚于首日。',
    pt: 'Este período não tem nenhum dia: tem de acabar depois de começar.',
  },
  EQUAL_ENDS: {
    zhHant: '兩端是同一張證書。請選兩張不同的證書。',
    zhHans: '两端是同一张证书。请选两张不同的证书。',
    pt: 'As duas pontas são o mesmo certificado. Escolha dois diferentes.',
  },
  LEVEL_IN_USE: {
    zhHant: '級別 VALUE 仍有其他記錄使用，不能移除。',
    zhHans: '级别 VALUE 仍有其他记录使用，不能移除。',
    pt: 'O nível VALUE ainda é usado por outros registos e não pode sair.',
  },
  MALFORMED_CODE: {
    zhHant: 'VALUE 不是有效代碼。代碼由 1 至 64 個英文字母、數字或 . _ : - 組成，並以字母或數字開首。',
    zhHans: 'VALUE 不是有效代码。代码由 1 至 64 个英文字母、数字或 . _ : - 组成，并以字母或数字开头。',
    pt: 'VALUE não é um código. Um código tem de 1 a 64 letras sem acentos, algarismos ou . _ : -, e começa por letra ou algarismo.',
  },
  MALFORMED_DAY: {
    zhHant: 'VALUE 不是有效日期，請寫作 2026-01-31。',
    zhHans: 'VALUE 不是有效日期，请写作 2026-01-31。',
    pt: 'VALUE não é uma data. Escreva-a assim: 2026-01-31.',
  },
  MALFORMED_LINK: {
    zhHant: 'VALUE 不是網址，請以 https:// 開首。',
    zhHans: 'VALUE 不是网址，请以 https:// 开头。',
    pt: 'VALUE não é um endereço. Comece por https://.',
  },
  MALFORMED_TEXT: {
    zhHant: 'VALUE 含有不能使用的字元，例如控制字元。',
    zhHans: 'VALUE 含有不能使用的字符，例如控制字符。',
    pt: 'VALUE tem caracteres que não se podem usar, como os de controlo.',
  },
  MISSING: { zhHant: '此項必須填寫。', zhHans: '此项必须填写。', pt: 'Tem de ser preenchido.' },
  NOT_A_UNIT_OF: {
    zhHant: 'VALUE 不是該證書的能力單元。',
    zhHans: 'VALUE 不是该证书的能力单元。',
    pt: 'VALUE não é uma unidade desse certificado.',
  },
  NOT_ALLOWED: {
    zhHant: '此處不能用 VALUE。',
    zhHans: '此处不能用 VALUE。',
    pt: 'VALUE não cabe aqui.',
  },
  OUT_OF_RANGE: {
    zhHant: 'VALUE 超出範圍。',
    zhHans: 'VALUE 超出范围。',
    pt: 'VALUE está fora dos limites.',
  },
  OVERLAP: {
    zhHant: '此職位在此地區已有另一項要求，兩者的生效期重疊。',
    zhHans: '此岗位在此地区已有另一项要求，两者的生效期重叠。',
    pt: 'Este posto já tem outro requisito nesta região, com datas que se sobrepõem.',
  },
  PARTIAL_MUTUAL: {
    zhHant: '只抵免部分單元的等同關係不能雙向適用。',
    zhHans: '只抵免部分单元的等同关系不能双向适用。',
    pt: 'Uma equivalência que só credita unidades não pode valer nos dois sentidos.',
  },
  REPEATED: {
    zhHant: 'VALUE 已在此列出，每項只列一次。',
    zhHans: 'VALUE 已在此列出，每项只列一次。',
    pt: 'VALUE já está nesta lista. Indique cada um só uma vez.',
  },
  RESERVED: {
    zhHant: 'VALUE 由系統保留，請另用代碼。',
    zhHans: 'VALUE 由系统保留，请另用代码。',
    pt: 'VALUE está reservado. Use outro código.',
  },
  SAME_FRAMEWORK: {
    zhHant: '級別對應須在兩個不同的資歷架構之間。',
    zhHans: '级别对应须在两个不同的资历框架之间。',
    pt: 'Uma correspondência liga níveis de dois quadros diferentes.',
  },
  UNIT_IN_USE: {
    zhHant: '能力單元 VALUE 仍有等同關係使用，不能移除。',
    zhHans: '能力单元 VALUE 仍有等同关系使用，不能移除。',
    pt: 'A unidade VALUE ainda é usada por equivalências e não pode sair.',
  },
  UNKNOWN_CODE: {
    zhHant: '登記冊沒有 VALUE。請核對代碼。',
    zhHans: '登记册没有 VALUE。请核对代码。',
    pt: 'O registo não tem VALUE. Verifique o código.',
  },
  UNKNOWN_LEVEL: {
    zhHant: '該資歷架構沒有級別 VALUE。',
    zhHans: '该资历框架没有级别 VALUE。',
    pt: 'Esse quadro não tem o nível VALUE.',
  },
};

/** The problems with their messages in the language of the page. */
export function useTold(): <P extends ServiceProblem>(problems: readonly P[]) => P[] {
  const { tongue } = useLanguage();
  return (problems) =>
    problems.map((problem) => {
      const { code, message, value } = problem;
      if (tongue.key === 'en' || !Object.hasOwn(WORDS, code)) return problem;
      const given = `\`${value.replace(/^"|"$/g, '')}\``;
      return { ...problem, message: textIn(tongue, { en: message, ...WORDS[code] }).replaceAll('VALUE', given) };
    });
}
