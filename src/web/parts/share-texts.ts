import type { Texts } from '../language/language';

/** Of what is no answer to a question about somebody: a record, a list, a table. */
export const texts = {
  send: { en: 'Send this page', zhHant: '分享本頁', zhHans: '分享本页', pt: 'Enviar esta página' },
  sendHelp: {
    en: 'Whoever opens this address sees this page as the register has it by then.',
    zhHant: '任何人開啟此網址，都會看到本頁，內容以屆時的登記冊為準。',
    zhHans: '任何人打开此网址，都会看到本页，内容以届时的登记册为准。',
    pt: 'Quem abrir este endereço vê esta página, tal como o registo estiver nessa altura.',
  },
  addressOf: { en: 'Address of this page', zhHant: '本頁的網址', zhHans: '本页的网址', pt: 'Endereço desta página' },
  qrOf: {
    en: 'QR code that leads to this page',
    zhHant: '通往本頁的二維碼',
    zhHans: '通往本页的二维码',
    pt: 'Código QR que leva a esta página',
  },
  onPaper: {
    en: 'Skill recognition registry, {host}. This address and the code lead to this page:',
    zhHant: '技能資歷互認登記冊（{host}）。以下網址及二維碼均通往本頁：',
    zhHans: '技能资历互认登记册（{host}）。以下网址和二维码均通往本页：',
    pt: 'Registo de reconhecimento de competências, {host}. Este endereço e o código levam a esta página:',
  },
  asAt: {
    en: 'As the register has it on {day}, in revision {revision}.',
    zhHant: '以登記冊第 {revision} 版為準，截至{day}。',
    zhHans: '以登记册第 {revision} 版为准，截至{day}。',
    pt: 'Tal como está no registo em {day}, na revisão {revision}.',
  },
  asked: { en: '{label}: {value}', zhHant: '{label}：{value}', zhHans: '{label}：{value}', pt: '{label}: {value}' },
} satisfies Texts;
