/** The words of the field: verdicts, standings and purposes, as people in the trade say them. */
import type { Purpose, Standing, Verdict } from '../graphql/graphql';
import type { Text } from '../language/languages';

export const VERDICTS: Readonly<Record<Verdict, Text>> = {
  RECOGNISED: { en: 'Recognised', zhHant: '獲認可', zhHans: '予以认可', pt: 'Reconhecido' },
  CONDITIONAL: {
    en: 'Conditionally recognised',
    zhHant: '有條件認可',
    zhHans: '有条件认可',
    pt: 'Reconhecido sob condição',
  },
  PARTIAL: { en: 'Recognised in part', zhHant: '部分認可', zhHans: '部分认可', pt: 'Reconhecido em parte' },
  NOT_RECOGNISED: { en: 'Not recognised', zhHant: '不獲認可', zhHans: '不予认可', pt: 'Não reconhecido' },
  UNDETERMINED: { en: 'Undetermined', zhHant: '未能判定', zhHans: '无法判定', pt: 'Indeterminado' },
};

/** From the best to the one that says nothing. */
export const VERDICT_CODES = Object.keys(VERDICTS) as readonly Verdict[];

export const STANDINGS: Readonly<Record<Standing, Text>> = {
  OFFICIAL: { en: 'Official', zhHant: '官方', zhHans: '官方', pt: 'Oficial' },
  REPORTED: { en: 'Reported', zhHant: '二手來源', zhHans: '二手来源', pt: 'Fontes secundárias' },
  ILLUSTRATIVE: { en: 'Example only', zhHant: '僅為示例', zhHans: '仅为示例', pt: 'Exemplo ilustrativo' },
};

/** From what binds to what shows how things would be. */
export const STANDING_CODES = Object.keys(STANDINGS) as readonly Standing[];

export const PURPOSES: Readonly<Record<Purpose, Text>> = {
  PRACTICE: {
    en: 'Practising the occupation',
    zhHant: '從事該職業',
    zhHans: '从事该职业',
    pt: 'Exercício da profissão',
  },
  TRAINING: {
    en: 'Admission or credit in training',
    zhHant: '入讀培訓或學分轉移',
    zhHans: '参加培训或学分转换',
    pt: 'Admissão a formação ou creditação',
  },
  EVALUATION: {
    en: 'Entry to or exemption from an assessment',
    zhHant: '參加或豁免技能評核',
    zhHans: '参加或免试技能评价',
    pt: 'Acesso a avaliação ou dispensa dela',
  },
};
