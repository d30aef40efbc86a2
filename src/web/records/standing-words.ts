/** What it means to say how far a record can be relied upon. */
import type { Standing } from '../graphql/graphql';
import type { Text } from '../language/languages';

export const STANDING_MEANINGS: Readonly<Record<Standing, Text>> = {
  OFFICIAL: {
    en: 'Published by the authority or body itself. Answers may be relied upon.',
    zhHant: '由主管當局或有關機構自行公布，答案可作依據。',
    zhHans: '由主管部门或有关机构自行公布，答案可作为依据。',
    pt: 'Publicado pela própria autoridade ou entidade. As respostas servem de garantia.',
  },
  REPORTED: {
    en: 'Taken from somebody reliable who reports it. Answers say that it is not from the official text.',
    zhHant: '取自可靠的二手來源。答案會註明並非出自官方文本。',
    zhHans: '取自可靠的二手来源。答案会注明并非出自官方文本。',
    pt: 'Relatado por fonte fiável. As respostas avisam que não vem do texto oficial.',
  },
  ILLUSTRATIVE: {
    en: 'Made up to show how the register works. Every answer that uses it says that it must not be relied upon.',
    zhHant: '僅為展示登記冊運作而編寫。凡用到此記錄的答案，均會註明不可作準。',
    zhHans: '仅为展示登记册运作而编写。凡用到此记录的答案，都会注明不得作为依据。',
    pt: 'Inventado para mostrar como o registo funciona. Todas as respostas que o usem avisam que não servem de garantia.',
  },
};
