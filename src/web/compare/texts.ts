import type { Texts } from '../language/language';

export const texts = {
  title: {
    en: 'Two certificates side by side',
    zhHant: '兩張證書對照',
    zhHans: '两张证书对照',
    pt: 'Dois certificados lado a lado',
  },
  intro: {
    en: 'What the register knows of each: who awards it, its levels and units, what it counts as, and where it is recognised.',
    zhHant: '登記冊對兩者所載的資料：頒證機構、級別、能力單元、等同關係，以及在哪裏獲認可。',
    zhHans: '登记册对两者所载的资料：发证机构、级别、能力单元、资格对应（互认），以及在哪里获认可。',
    pt: 'O que o registo sabe de cada um: quem o emite, os níveis e as unidades, a que equivale e onde é reconhecido.',
  },
  titleOf: { en: '{a} and {b}', zhHant: '{a}與{b}', zhHans: '{a}与{b}', pt: '{a} e {b}' },
  question: { en: 'What is compared', zhHant: '對照內容', zhHans: '对照内容', pt: 'O que se compara' },
  first: { en: 'First certificate', zhHant: '第一張證書', zhHans: '第一张证书', pt: 'Primeiro certificado' },
  second: { en: 'Second certificate', zhHant: '第二張證書', zhHans: '第二张证书', pt: 'Segundo certificado' },
  chooseTwo: {
    en: 'Choose two certificates: they appear here side by side.',
    zhHant: '選妥兩張證書後，對照結果會在此顯示。',
    zhHans: '选好两张证书后，对照结果会显示在这里。',
    pt: 'Escolha dois certificados: aparecem aqui lado a lado.',
  },
  chooseAnother: {
    en: 'Choose the other certificate as well: both then appear here side by side.',
    zhHant: '請再選另一張證書，對照結果便會在此顯示。',
    zhHans: '请再选另一张证书，对照结果便会显示在这里。',
    pt: 'Escolha também o outro certificado: os dois aparecem então aqui lado a lado.',
  },
  twice: {
    en: 'This is the same certificate twice. Choose another in one of the two fields.',
    zhHant: '兩欄選了同一張證書。請在其中一欄改選另一張。',
    zhHans: '两栏选了同一张证书。请在其中一栏改选另一张。',
    pt: 'É o mesmo certificado duas vezes. Escolha outro num dos dois campos.',
  },
  facts: {
    en: 'What the register knows of each',
    zhHant: '登記冊所載資料',
    zhHans: '登记册所载资料',
    pt: 'O que o registo sabe de cada um',
  },
  unknown: { en: 'Not stated', zhHant: '未註明', zhHans: '未注明', pt: 'Não indicado' },
  none: { en: 'None', zhHant: '沒有', zhHans: '没有', pt: 'Nenhum registo' },
  andMore: {
    en: 'and {count} more',
    zhHant: '另有 {count} 項',
    zhHans: '另有 {count} 项',
    pt: 'e mais {count}',
  },
  answeredFrom: {
    en: 'For {day}, from revision {revision} of the register.',
    zhHant: '以{day}計，根據登記冊第 {revision} 版作答。',
    zhHans: '以{day}计，根据登记册第 {revision} 版作答。',
    pt: 'Para {day}, segundo a revisão {revision} do registo.',
  },
} satisfies Texts;
