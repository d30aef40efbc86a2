import type { Texts } from '../language/language';

export const texts = {
  judge: {
    en: 'Ask{count, plural, =0 {} one { for # candidate} other { for # candidates}}{aside, plural, =0 {} other {, # left aside}}',
    zhHant: '查詢{count, plural, =0 {} other { # 名應徵者}}{aside, plural, =0 {} other {，擱置 # 名}}',
    zhHans: '查询{count, plural, =0 {} other { # 名应聘者}}{aside, plural, =0 {} other {，搁置 # 名}}',
    pt: 'Verificar{count, plural, =0 {} one { # candidato} other { # candidatos}}{aside, plural, =0 {} one {, # fica de parte} other {, # ficam de parte}}',
  },
  RUNNING: {
    en: '{done} of {all} answered…',
    zhHant: '已完成 {done}／{all}…',
    zhHans: '已完成 {done}／{all}…',
    pt: '{done} de {all} respondidos…',
  },
  WAITING: {
    en: '{done} of {all} answered. Waiting for the service; it goes on by itself.',
    zhHant: '已完成 {done}／{all}。正等候服務恢復，屆時會自動繼續。',
    zhHans: '已完成 {done}／{all}。正在等待服务恢复，届时会自动继续。',
    pt: '{done} de {all} respondidos. À espera do serviço; continua por si.',
  },
  DONE: {
    en: 'All {all} answered.',
    zhHant: '全部 {all} 名已完成。',
    zhHans: '全部 {all} 名已完成。',
    pt: 'Todos os {all} respondidos.',
  },
  STOPPED: {
    en: 'Stopped: {done} of {all} answered.',
    zhHant: '已停止：完成 {done}／{all}。',
    zhHans: '已停止：完成 {done}／{all}。',
    pt: 'Parado: {done} de {all} respondidos.',
  },
  stop: { en: 'Stop', zhHant: '停止', zhHans: '停止', pt: 'Parar' },
  PAUSED: {
    en: '{done} of {all} answered. The service takes no more for the moment; it goes on by itself within a minute.',
    zhHant: '已完成 {done}／{all}。服務暫時不再接受查詢，一分鐘內會自動繼續。',
    zhHans: '已完成 {done}／{all}。服务暂时不再接受查询，一分钟内会自动继续。',
    pt: '{done} de {all} respondidos. O serviço não aceita mais pedidos de momento; continua por si dentro de um minuto.',
  },
  goOn: {
    en: 'Go on with the {count, plural, one {# candidate who is} other {# candidates who are}} not answered yet',
    zhHant: '繼續查詢尚未有答案的 {count, number} 名應徵者',
    zhHans: '继续查询尚未有答案的 {count, number} 名应聘者',
    pt: 'Continuar com {count, plural, one {o candidato que falta} other {os # candidatos que faltam}}',
  },
  tooOften: {
    en: 'As many certificates have been verified as may be in an hour. The next can be verified from {from} on.',
    zhHant: '一小時內可驗證的證書數目已達上限。由{from}起可繼續驗證。',
    zhHans: '一小时内可验证的证书数量已达上限。自{from}起可继续验证。',
    pt: 'Já se verificaram tantos certificados quantos se pode numa hora. Os seguintes podem ser verificados a partir de {from}.',
  },
  goesOn: {
    en: 'It can go on from {from}.',
    zhHant: '由{from}起可以繼續。',
    zhHans: '自{from}起可以继续。',
    pt: 'Pode continuar a partir de {from}.',
  },
  stoppedHelp: {
    en: 'What has been answered stays below, and is not asked again when you go on. Keep this page open until then: the list and its answers are only here, and a reload loses them. You can download the answers so far.',
    zhHant:
      '已有的答案保留在下方，繼續時不會重複查詢。在此之前請勿關閉本頁：名單及答案只在此頁，重新載入便會失去。你可先下載已有的答案。',
    zhHans:
      '已有的答案保留在下方，继续时不会重复查询。在此之前请勿关闭本页：名单和答案只在此页，重新加载便会丢失。您可以先下载已有的答案。',
    pt: 'O que já foi respondido fica abaixo, e não se pergunta de novo quando continuar. Mantenha esta página aberta até lá: a lista e as respostas só estão aqui, e perdem-se se a página for recarregada. Pode transferir já as respostas que há.',
  },
} satisfies Texts;
